#pragma once

#include <QString>
#include <QStringView>
#include <vector>

namespace redraft {

/// A stretch of a text that was left over from a template.
struct Placeholder
{
    qsizetype start = 0; ///< UTF-16 code units
    qsizetype length = 0;
    bool isToDo = false; ///< "TODO", "TBD" …: a note of the author rather than text of a template
    bool operator==(const Placeholder&) const = default;
};

/// True if the whole text stands for something still to be written: "TBD", "TODO: measure", "[your name]",
/// "<fill in>", "YYYY-MM-DD", "...". An empty text is one too.
bool isPlaceholder(QStringView text);

/// Placeholders inside of a text, in order. Code and links must have been taken out before (see TPL-LEFT).
std::vector<Placeholder> findPlaceholders(QStringView text);

/// True for a bracket that asks for something rather than says it: more than three words, or words as "name",
/// "owner" and "when" at its start. An author's own may be as short as "[sic]".
bool asksForText(QStringView bracket);

/// Brackets inside of a text that the scaffold of its section holds, too: "Alternative A: [name]".
std::vector<Placeholder> findScaffoldMarks(QStringView text, const QString& scaffold);

} // namespace redraft
