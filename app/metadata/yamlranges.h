#pragma once

#include "app/text/textrange.h"

#include <QStringView>
#include <vector>

namespace redraft {

/// Finds where the pieces of valid YAML stand in the source: the parser says where a value starts, these say
/// where it ends. Positions are offsets in `text`, in UTF-16 code units; -1 means "not found".

/// Behind the closing quote of the quoted scalar that starts at `start`.
qsizetype endOfQuoted(QStringView text, qsizetype start);

/// Behind the last character of the plain scalar at `start`, on its first line, without comment and blanks.
qsizetype endOfPlainLine(QStringView text, qsizetype start);

/// A list or map in brackets: the range with the brackets, and its entries without blanks and comments around
/// them.
struct BracketRange
{
    TextRange whole;
    std::vector<TextRange> entries;
    bool isClosed = false;
};
BracketRange bracketRange(QStringView text, qsizetype start);

/// The items of the block list in `lines` (whole lines): each from behind its "- " to the end of what is
/// written. The range of an item without a value is empty and stands where a value would go.
std::vector<TextRange> blockItems(QStringView text, TextRange lines);

/// End of the line that holds `position`, without its '\n' (or "\r\n").
qsizetype endOfLine(QStringView text, qsizetype position);
/// Start of the line behind that of `position`.
qsizetype nextLine(QStringView text, qsizetype position);
/// True for blank, tab and the '\r' of a line end.
bool isYamlBlank(QChar character);

} // namespace redraft
