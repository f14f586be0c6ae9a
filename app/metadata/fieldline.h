#pragma once

#include "app/metadata/metadata.h"

#include <QRegularExpressionMatch>
#include <optional>

namespace redraft {

/// One field of the dialects that are Markdown, cut into what stands before, in and behind its name and its
/// value. Ranges are absolute.
struct FieldLine
{
    TextRange entry;  ///< all lines of the field, with the line end of the last; its part of a shared line
    int lastLine = 0; ///< the last line of `entry`
    TextRange key;
    TextRange written; ///< the value with its bold marks and links, without blanks, hard break and HTML
                       ///< comment behind it; empty where a value would go
    QString lead;      ///< what stands before the key on its line: "", "- ", "**", "- **", "| "
    QString middle;    ///< from key to value: ": ", ":** ", "**: ", " | "
    QString end;       ///< behind the value: "", "  ", "\\", "<br>", " <!-- … -->", " |"
    std::vector<TextRange> items; ///< a list below the key, one item a line
    bool isNested = false;        ///< the value holds more than can be edited as text: paragraphs, lists
};

/// The line of `field`, which was read as one of `syntax`; nullopt if it is none. Not for YAML, and not for
/// tables with the names in their head.
std::optional<FieldLine> readFieldLine(const TextSnapshot& snapshot, MetadataSyntax syntax,
                                       const MetadataField& field);

/// The field with its value decoded.
MetadataField makeField(const TextSnapshot& snapshot, const FieldLine& line, MetadataSyntax syntax);

/// A line as a value that ends with it: where the value ends, without a hard break, an HTML comment and
/// blanks at its end. `start` and the result are offsets in `text`.
qsizetype endOfLineValue(QStringView text, qsizetype start);

/// The field of a line that begins at `start`, from the captures "key", "rest" and where there are such
/// "lead" and "middle". Its value is the first `length` code units of the rest; where that is none, `middle`
/// keeps one blank and `end` gets the others. `entry` and `lastLine` are left to the caller.
FieldLine fieldLineOf(const QRegularExpressionMatch& match, qsizetype start, qsizetype length);

/// True for a line that may stand directly below a paragraph without being a part of it: a heading, a fence,
/// a quote, a list item, a table, a rule, a comment.
bool startsOtherBlock(QStringView line);

bool isBlankLine(QStringView line);

/// Metadata of these fields; MetadataSyntax::None if there are none.
Metadata metadataOf(MetadataSyntax syntax, std::vector<MetadataField> fields);

} // namespace redraft
