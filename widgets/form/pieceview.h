#pragma once

#include "app/editing/entrysection.h"

#include <QList>

class QWidget;

namespace redraft {

/// What shows one piece of a section in the form: an entry, its table, or a text between them. Implemented by
/// widgets; the pieces are listed by piecesOf().
class PieceView
{
public:
    virtual ~PieceView() = default;

    /// Shows the piece with this number among those of its kind.
    virtual void showPiece(const ReadSection& section, int number) = 0;
    virtual void setReadOnly(bool isReadOnly) = 0;
    /// Everything that takes the focus by Tab, in the order of the eye.
    virtual QList<QWidget*> controls() const = 0;
    /// What to begin with.
    virtual QWidget* firstControl() const { return controls().value(0); }
    /// Puts the cursor on a place of the section.
    virtual void focusPlace(qsizetype position) = 0;
    /// Selects what stands at a range of the section, as far as it holds it; the place has the focus.
    virtual void selectWords(const ReadSection&, TextRange) {}
    /// Writes what was refused while it was typed as it is. The number of texts that are still not in the
    /// document; these stay where they are, with the reason.
    virtual int flush() { return 0; }
    /// False while the user is in text that would become something else if the piece were shown now.
    virtual bool mayShow(const ReadSection&, int) const { return true; }
};

} // namespace redraft
