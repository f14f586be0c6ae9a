#pragma once

#include "app/document/analysis.h"
#include "app/rendering/theme.h"
#include "app/text/edit.h"
#include "widgets/preview/blockcolumn.h"
#include "widgets/preview/previewselection.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace redraft {

class BackgroundResources;
class CodeHighlighter;

/// The live preview: blocks are laid out when they come near the viewport. GUI thread.
class PreviewView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// `highlighter` must outlive the view.
    explicit PreviewView(const CodeHighlighter& highlighter, QWidget* parent = nullptr);
    ~PreviewView() override;

    void setAnalysis(const std::shared_ptr<const Analysis>& analysis);
    void setTheme(const Theme& theme);
    /// Kept within 50 to 300.
    void setZoom(int percent);
    /// Folder of the document, for relative images; "" shows placeholders.
    void setDocumentFolder(const QString& folder);
    /// Brings source line `line` (from 0, with the fraction inside a block) to the top without telling back.
    void scrollToLine(qreal line);
    /// The source line that is now at the top.
    qreal topLine();
    /// Marks the block of this source position softly; shows it if it is out of sight.
    void showPosition(qsizetype position);
    /// Brings a heading or footnote to the top; false if the document has no such anchor.
    bool scrollToAnchor(const QString& anchor);
    /// True once everything in sight is laid out, with colours and images.
    bool isPictureComplete() const;

    bool hasSelection() const { return !m_selection.isEmpty(); }
    /// The selected text as a reader sees it, blocks parted by blank lines.
    QString selectedText() const;
    void copy() const;
    void selectAll();

    /// How many blocks have been laid out so far, for tests and benchmarks.
    qint64 layoutCount() const { return m_column.layoutCount(); }
    /// Area of a block of the tree in the viewport, laid out if need be; for tests and tools.
    QRect blockArea(int blockIndex);
    /// The layout of a block of the tree, made if need be; valid until the next change.
    const BlockLayout& blockLayout(int blockIndex) { return m_column.layOut(blockIndex + 1); }

signals:
    /// The user scrolled; the source line now at the top.
    void topLineChanged(qreal line);
    void editRequested(const redraft::Edit& edit);
    /// A link that is no anchor of this document was clicked; `destination` as written.
    void linkActivated(const QString& destination);
    /// The user asked for the source of this place (UTF-16 code units).
    void navigateRequested(qsizetype position);
    void pictureCompleted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// The slot at the top of the viewport and how far it is scrolled past its top: what stays in place.
    struct Anchor
    {
        int slot = 0;
        qreal offset = 0;
        bool isDocumentTop = false; ///< not scrolled at all: stays so, whatever changes
    };
    /// Where a point of the viewport lies: a slot and the place in its layout.
    struct Place
    {
        int slot = 0;
        QPointF point;
        const BlockLayout* layout = nullptr;
        int block() const { return slot - 1; }
    };

    void applyStyle();
    void layOutInSight();
    void layOutNearby();
    void restore(const Anchor& anchor);
    void updateScrollBar();
    void setScrollTop(qreal y);
    Anchor anchorAtTop() const;
    qreal scrollTopFor(const Anchor& anchor) const;
    qreal scrollTop() const;
    qreal columnLeft() const;
    qreal zoomed(qreal designPixels) const;
    void checkPicture();
    void repaintFrom(const ListDifference& change);

    Place placeAt(QPoint point);
    PreviewPosition positionAt(QPoint point);
    void updateHover(QPoint point);
    void activateLink(const QString& destination);
    void toggleTaskAt(const Place& place, const Node& item);
    /// The place in the source of what lies at `place`.
    qsizetype sourceOf(const Place& place) const;
    int slotOfAnchor(const QString& anchor) const;
    void paintSlot(QPainter& painter, int slot, const QRect& exposed) const;
    void paintEmptyState(QPainter& painter) const;
    void paintMark(QPainter& painter) const;

    std::unique_ptr<BackgroundResources> m_resources;
    std::unique_ptr<BlockLayoutFactory> m_factory;
    BlockColumn m_column;
    std::shared_ptr<const Analysis> m_analysis;
    RenderStyle m_style;
    int m_zoom = 100;
    PreviewSelection m_selection;
    int m_markedBlock = -1;
    bool m_isAdjusting = false; ///< the scroll bar is moved by us: nothing to tell
    bool m_isSelecting = false;
    bool m_showsFocus = false; ///< focus came by the keyboard
    bool m_wasComplete = false;
    QPoint m_pressed;
    QTimer m_nearby;
};

} // namespace redraft
