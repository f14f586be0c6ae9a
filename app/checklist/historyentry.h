#pragma once

#include "app/markdown/outline.h"
#include "app/text/textsnapshot.h"

#include <QDate>
#include <optional>

namespace redraft {

/// What is to stand in a revision history.
struct HistoryEntry
{
    QDate date;
    QString text;
    QString author; ///< may be empty
};

/// The section of the document in which its changes are listed ("Revision history", "Changelog" …), or null.
const Section* historySection(const Outline& outline);

/// A new item or row for the document's revision history, written like its newest entry and put where the
/// newest stands, first or last: list mark, form of the date, what divides date and text, columns. nullopt
/// where the document has no such section, or nothing in it that could be continued. Pure.
std::optional<TextDelta> historyEntry(const TextSnapshot& snapshot, const Outline& outline,
                                      const HistoryEntry& entry);

} // namespace redraft
