#pragma once

#include <QString>
#include <QStringView>
#include <optional>

namespace redraft {

/// The parts of a line that begins a list item: "> " + "  " + "3." + " " + "[x] " + text.
struct ListItemLine
{
    QString quotePrefix;     ///< marks of quotes in front, as written
    QString indent;          ///< blanks between them and the marker
    QString marker;          ///< "-", "*", "+", "3.", "3)"
    QString gap;             ///< blanks behind the marker
    QString taskBox;         ///< "[ ]" or "[x]" with the blanks behind it; empty if it is no task
    qsizetype textStart = 0; ///< offset in the line where the item's text begins

    /// How deep the marker stands: code units in front of it.
    qsizetype markerColumn() const { return quotePrefix.size() + indent.size(); }
    /// Number of an ordered item; nullopt for bullets.
    std::optional<int> number() const;
    /// The start of the line of a further item: an open box if this one has a box, `itemNumber` if it is
    /// ordered.
    QString prefixOfSibling(int itemNumber) const;
};

/// nullopt if the line begins no list item (rules like "* * *" are none).
std::optional<ListItemLine> parseListItemLine(QStringView line);

} // namespace redraft
