#pragma once

#include "app/document/parseddocument.h"
#include "app/rendering/imagefile.h"
#include "app/rendering/theme.h"
#include "widgets/preview/previewscroller.h"
#include "widgets/preview/previewselection.h"
#include "widgets/preview/remoteimages.h"

#include <QRect>

namespace redraft {

class BackgroundResources;
class CodeHighlighter;

/// What is known of the place on the screen that shows the document, in px.
struct PreviewViewport
{
    QSize size;
    int columnRoom = 0; ///< the text stands in the middle of this part of the width
    int dotsPerInch = 96;
};

/// The document as it lies in the preview's viewport: blocks, style, and the place that is in sight. What the
/// parts of the preview share. GUI thread.
class PreviewSurface : public QObject
{
    Q_OBJECT

public:
    /// Where a point of the viewport lies: a slot and the place in its layout.
    struct Place
    {
        int slot = 0;
        QPointF point;
        const BlockLayout* layout = nullptr; ///< valid until the next change
        int block() const { return slot - 1; }
    };

    /// Both must outlive the surface.
    PreviewSurface(const CodeHighlighter& highlighter, QScrollBar& bar, QObject* parent = nullptr);
    ~PreviewSurface() override;

    void setDocument(const std::shared_ptr<const ParsedDocument>& document);
    void setTheme(const Theme& theme);
    /// Percent, kept within 50 to 300.
    void setZoom(int percent);
    void setDocumentFolder(const QString& folder);
    void setViewport(const PreviewViewport& viewport);
    /// The reader wants the images that lie on other machines.
    void loadRemoteImages() { m_remoteImages.allow(); }
    /// Whether something in sight waits for that, or could be tried again.
    RemoteImageWish remoteImageWish() const;
    /// True if a click on the image with this address loads it.
    bool awaitsRemoteImage(const QString& destination) const;
    /// The folder that a click on the image would allow images from; "" if none is asked for.
    QString folderToAllow(const QString& destination) const;
    /// The reader wants images from this folder in documents of the present folder, until the program ends.
    void allowImagesFrom(const QString& folder);
    /// All images of this document, from the network and from any folder, or only what was asked for singly.
    void setOutsideImagesShown(bool areShown);
    /// The file of an image that is shown; an error for all others.
    FoundImage imageFile(const QString& destination) const;
    /// Another document comes: forgets what belongs to this one only.
    void forgetDocument();
    /// Lays everything out anew and keeps the place.
    void restyle();

    const std::shared_ptr<const ParsedDocument>& document() const { return m_document; }
    /// Null before the first document.
    const SyntaxTree* tree() const { return m_document ? m_document->tree.get() : nullptr; }
    const RenderStyle& style() const { return m_style; }
    const BlockLayoutFactory& factory() const { return *m_factory; }
    BlockColumn& column() { return m_column; }
    const BlockColumn& column() const { return m_column; }
    PreviewScroller& scroller() { return m_scroller; }
    const PreviewScroller& scroller() const { return m_scroller; }
    QSize viewportSize() const { return m_viewport.size; }
    qreal zoomed(qreal designPixels) const { return designPixels * m_style.scale; }

    /// Left edge of the column in the viewport.
    qreal left() const;
    /// Where the layout of a slot begins in the viewport; exact once the slot is laid out.
    QPointF originOf(int slot) const;
    /// The layout of a slot in the viewport, made if need be.
    QRectF areaOf(int slot);
    Place placeAt(QPoint point);
    PreviewPosition positionAt(QPoint point);
    /// Areas of a stretch of a slot's text in the viewport.
    std::vector<QRectF> textAreas(int slot, TextRange range);
    /// The place in the source of what lies at a place, in UTF-16 code units.
    qsizetype sourceOf(const Place& place) const;
    /// Scrolls until an area of a slot's layout is in sight.
    void reveal(int slot, const QRectF& area);

    /// Folds or unfolds details of a slot.
    void toggleFold(int slot, int key);
    /// Unfolds what hides a slot.
    void unfold(int slot);
    /// Unfolds what hides parts of a slot.
    void unfoldInside(int slot);
    qreal topLine();
    /// The slot of the block that holds this source position, or ends before it with nothing but blanks
    /// between; -1 if the position belongs to none (in the definitions of links, say).
    int slotOfPosition(qsizetype position) const;
    void scrollToLine(qreal line);
    /// True once everything in sight is laid out, with colours and images.
    bool isPictureComplete() const;

signals:
    /// Slots have been replaced, after the column has taken them over.
    void slotsChanged(const redraft::ListDifference& change);
    /// This part of the viewport must be painted anew.
    void repaintNeeded(const QRect& area);
    void pictureCompleted();
    /// reveal() has scrolled.
    void revealed();

private:
    void applyStyle();
    void takeFolds(const ListDifference& change);
    void repaintFrom(const ListDifference& change);
    void checkPicture();
    void refreshImages();
    QStringList allowedFolders() const;

    mutable RemoteImages m_remoteImages;
    bool m_areOutsideImagesShown = false;
    std::unique_ptr<BackgroundResources> m_resources;
    std::unique_ptr<BlockLayoutFactory> m_factory;
    BlockColumn m_column;
    PreviewScroller m_scroller;
    std::shared_ptr<const ParsedDocument> m_document;
    RenderStyle m_style;
    QHash<QString, QStringList> m_imageFolders; ///< allowed by the reader, by the folder of the document
    PreviewViewport m_viewport;
    int m_zoom = 100;
    bool m_wasComplete = false;
};

} // namespace redraft
