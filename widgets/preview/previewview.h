#pragma once

#include "app/text/edit.h"
#include "widgets/preview/codecopier.h"
#include "widgets/preview/deadlinks.h"
#include "widgets/preview/previewfind.h"
#include "widgets/preview/previewfindbar.h"
#include "widgets/preview/previewfocus.h"
#include "widgets/preview/previewlinknote.h"
#include "widgets/preview/previewlinks.h"
#include "widgets/preview/previewselector.h"
#include "widgets/preview/previewsurface.h"
#include "widgets/preview/sidewaysscroller.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QTimer>

namespace redraft {

/// The live preview: hands events to its parts, and tells what the user wants. GUI thread.
class PreviewView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// `highlighter` must outlive the view.
    explicit PreviewView(const CodeHighlighter& highlighter, QWidget* parent = nullptr);

    void setDocument(const std::shared_ptr<const ParsedDocument>& document);
    void setTheme(const Theme& theme);
    /// Kept within 50 to 300.
    void setZoom(int percent) { m_surface.setZoom(percent); }
    /// Folder of the document, for relative images; "" shows placeholders.
    void setDocumentFolder(const QString& folder) { m_surface.setDocumentFolder(folder); }
    /// Shows images from the network and from any folder, for this document only.
    void setOutsideImagesShown(bool areShown) { m_surface.setOutsideImagesShown(areShown); }
    /// Another document will come: nothing that the reader did with this one counts for it.
    void forgetDocument();
    /// Brings source line `line` (from 0, with the fraction inside a block) to the top without telling back.
    void scrollToLine(qreal line) { m_surface.scrollToLine(line); }
    /// The source line that is now at the top.
    qreal topLine() { return m_surface.topLine(); }
    /// Marks the block of this source position softly; shows it if it is out of sight.
    void showPosition(qsizetype position);
    /// The slot that is marked, -1 for none.
    int markedSlot() const { return m_markedSlot; }
    /// Brings a heading or footnote to the top; false if the document has no such anchor.
    bool scrollToAnchor(const QString& anchor) { return m_links.jumpTo(anchor); }
    /// True once everything in sight is laid out, with colours and images.
    bool isPictureComplete() const { return m_surface.isPictureComplete(); }
    bool hasSelection() const { return !m_selector.selection().isEmpty(); }
    /// The selected text as a reader sees it, blocks parted by blank lines.
    QString selectedText() const;
    /// True if the keyboard works in the preview, its find bar included.
    bool isInUse() const;
    void openFind();
    void findNext() { m_findBar->findNext(); }
    void findPrevious() { m_findBar->findPrevious(); }
    /// How many blocks have been laid out so far, for tests and benchmarks.
    qint64 layoutCount() const { return m_surface.column().layoutCount(); }
    /// Area of a block of the tree in the viewport, laid out if need be; for tests and tools.
    QRect blockArea(int blockIndex) { return m_surface.areaOf(blockIndex + 1).toAlignedRect(); }
    /// The layout of a block of the tree, made if need be; valid until the next change.
    const BlockLayout& blockLayout(int blockIndex) { return m_surface.column().layOut(blockIndex + 1); }
    PreviewSurface& surface() { return m_surface; }
    PreviewSelector& selector() { return m_selector; }
    PreviewFocus& focusTarget() { return m_focus; }
    QWidget* findBar() const { return m_findBar; }
    /// Does what a click on the link or task box with the focus would do; false if there is none.
    bool activateFocus();

public slots:
    /// Puts the selection on the clipboard, as text and as HTML.
    void copy() const;
    void selectAll() { m_selector.selectAll(); }

signals:
    /// The user scrolled; the source line now at the top.
    void topLineChanged(qreal line);
    void editRequested(const redraft::Edit& edit);
    /// A link that is no anchor of this document was clicked; `destination` as written.
    void linkActivated(const QString& destination);
    /// A link leads to another place of this document; nothing has moved yet.
    void leaving();
    /// The user asked for the source of this place (UTF-16 code units).
    void navigateRequested(qsizetype position);
    void pictureCompleted();
    /// The status was clicked: its states are wanted at this place of the screen. Only where somebody
    /// listens does the status look as if it could be clicked.
    void statusRequested(const QPoint& place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void connectParts();
    void placeFindBar();
    bool scrollByKey(const QKeyEvent& event);
    void press(QMouseEvent* event, int clicks);
    void activate(const PreviewSurface::Place& place);
    void activateImage(const QString& destination);
    void updateHover(QPoint point);
    bool isOnStatus(const PreviewSurface::Place& place) const;
    void noteFocus();
    void openMenu(QPoint point);

    PreviewSurface m_surface;
    PreviewSelector m_selector;
    PreviewLinks m_links;
    DeadLinks m_deadLinks;
    PreviewFocus m_focus;
    CodeCopier m_copier;
    SidewaysScroller m_sideways;
    PreviewFind m_find;
    PreviewFindBar* m_findBar;
    QWidget* m_belowScrollBar; ///< keeps the place of the find bar free
    PreviewLinkNote* m_linkNote;
    int m_markedSlot = -1;
    int m_arrivedSlot = -1; ///< where a link led to, for a moment
    QTimer m_sinceArrival;
    bool m_isFollowing = false; ///< it scrolls after the source, which need not be told
    bool m_showsFocus = false;  ///< focus came by the keyboard
    QPoint m_pressed;
    QElapsedTimer m_sinceDoubleClick;
};

} // namespace redraft
