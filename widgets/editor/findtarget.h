#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QObject>

namespace redraft {

/// What a find bar shows its matches in: the source, or the form. Ranges are those of the document's present
/// text. GUI thread.
class FindTarget : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What is selected, or where the cursor is: the search goes on from there.
    virtual TextRange selectedRange() const = 0;
    /// Selects a match and brings it into sight; the focus stays where it is.
    virtual void select(TextRange match) = 0;
    /// All matches, and which of them is meant (-1: none); none once the bar is closed.
    virtual void setMatches(const QList<TextRange>& matches, int current) = 0;
    virtual void takeFocus() = 0;

signals:
    void selectionChanged();
};

} // namespace redraft
