#pragma once

#include "app/text/edit.h"

#include <QString>

namespace redraft {

/// Text of cards as a part of the document's text. Pure; ranges in UTF-16 code units.

/// The stretch of `body` that a card shows: without the blank lines around it and without rules (`---`)
/// behind a blank line at its end. Where nothing is left: the empty range at which new text is to be put.
TextRange shownText(QStringView text, TextRange body);

/// The smallest replacement that leads from `before` to `after`, with positions shifted by `offset`. Never
/// cuts a surrogate pair.
TextDelta minimalDelta(QStringView before, QStringView after, qsizetype offset);

/// `edit` without the code units at the ends of each delta that stay as they are in `text`.
Edit minimised(const Edit& edit, QStringView text);

/// The line breaks that text needs around itself when it is put at `position` between other lines: a blank
/// line before and behind, none at the ends of the document.
struct TextFrame
{
    QString before;
    QString behind;
};
TextFrame frameFor(QStringView text, qsizetype position);

/// True if a fence or a comment is open at the end of `text`: what follows it in the document is then
/// swallowed.
bool hasOpenBlock(QStringView text);

} // namespace redraft
