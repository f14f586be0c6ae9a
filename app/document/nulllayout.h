#pragma once

#include <QAbstractTextDocumentLayout>

namespace redraft {

/// A layout that lays nothing out. QTextDocument tells of changes only while it has some layout; this one
/// costs nothing, so that a document without an editor (commands, tests, the form alone) is told too.
class NullLayout : public QAbstractTextDocumentLayout
{
public:
    using QAbstractTextDocumentLayout::QAbstractTextDocumentLayout;

    void draw(QPainter*, const PaintContext&) override {}
    int hitTest(const QPointF&, Qt::HitTestAccuracy) const override { return 0; }
    int pageCount() const override { return 1; }
    QSizeF documentSize() const override { return {}; }
    QRectF frameBoundingRect(QTextFrame*) const override { return {}; }
    QRectF blockBoundingRect(const QTextBlock&) const override { return {}; }

protected:
    void documentChanged(int, int, int) override {}
};

} // namespace redraft
