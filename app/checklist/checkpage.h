#pragma once

#include "app/text/result.h"

#include <QStringList>
#include <optional>

namespace redraft {

/// What a person should know of a check. The texts are Markdown of the simple kind: paragraphs, lists, code.
struct CheckPage
{
    QString id;
    QString title;  ///< what the check asks for, in a few words
    QString what;   ///< what triggers it
    QString why;    ///< what it is good for
    QString how;    ///< how to mend what it found
    QString source; ///< where it comes from
    bool operator==(const CheckPage&) const = default;
};

/// The page of a check from resources/checks (see README.md there); nullopt if it has none. Any thread.
std::optional<CheckPage> checkPage(const QString& id);
/// Ids of all pages, sorted.
QStringList checkPageIds();
/// Reads the text of a page; an error says what is missing. Pure.
Result<CheckPage> readCheckPage(const QString& text);

} // namespace redraft
