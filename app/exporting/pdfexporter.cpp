#include "app/exporting/pdfexporter.h"

#include "app/exporting/contentslayout.h"
#include "app/exporting/documentheader.h"
#include "app/exporting/htmlfrontpage.h"
#include "app/exporting/pageplaces.h"
#include "app/exporting/pdfstructure.h"
#include "app/markdown/codehighlighter.h"
#include "app/markdown/htmlstructure.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/directresources.h"
#include "app/rendering/headerlayout.h"
#include "app/rendering/paginator.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHash>
#include <QPainter>
#include <QPdfWriter>

namespace redraft {

namespace {

/// Characters of a title that may fit above a page; Qt would shape a whole megabyte on each page.
constexpr qsizetype mostTitleShown = 400;
constexpr qreal pixelsPerInch = 96;
constexpr qreal pointsPerPixel = 72 / pixelsPerInch;
/// Fonts have sizes in points, so the device must have the resolution for which the blocks were laid out.
constexpr int deviceResolution = int(pixelsPerInch);
/// Body text of 10 pt instead of the 11.5 pt of the screen: what reads well on paper.
constexpr qreal pageScale = 10.0 / 11.5;

QString translated(const char* text)
{
    return QCoreApplication::translate("PdfExporter", text);
}

class PdfBuilder
{
public:
    PdfBuilder(const Analysis& analysis, const CodeHighlighter& highlighter, const PdfOptions& options,
               const ExportProgress& progress)
        : m_analysis(analysis)
        , m_options(options)
        , m_progress(progress)
        , m_geometry(options.paper, options.margins)
        , m_resources(highlighter)
        , m_factory(RenderStyle{Theme::of(options.scheme), pageScale, Medium::Page, options.documentFolder,
                                options.imageFolders},
                    m_resources)
        , m_header(makeDocumentHeader(analysis))
    {
        if (!options.parts.hasMetadata)
            m_header = titleOnly(m_header);
    }

    Result<QByteArray> build()
    {
        const Error cancelled{translated("The export was cancelled; nothing was written.")};
        if (!layOut())
            return cancelled;
        for (const auto& layout : m_layouts)
            m_pointers.push_back(layout.get());
        m_pages = paginate(m_pointers, m_geometry.content.height());
        m_anchors = places().anchors();
        numberContents();
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (!paintPages(buffer))
            return cancelled;
        return addPdfStructure(buffer.data(), structure());
    }

private:
    /// Half of the work is laying out, half painting.
    bool isWanted(size_t done, size_t of, int half) const
    {
        return !m_progress || m_progress(half * 500 + int(500 * done / std::max<size_t>(1, of)), 1000);
    }

    bool layOut()
    {
        const qreal width = m_geometry.content.width();
        const BlockList& blocks = m_analysis.tree->blocks;
        if (!m_header.content.isEmpty())
            m_layouts.push_back(std::make_unique<HeaderLayout>(m_header.content, m_factory, width));
        addContents(width);
        auto shown = m_header.shownBlocks.begin();
        const std::shared_ptr<const HtmlStructure> structure = HtmlStructure::of(*m_analysis.tree);
        for (size_t i = 0; i < blocks.size(); ++i) {
            const bool isShown = shown != m_header.shownBlocks.end() && *shown == int(i);
            if (isShown)
                ++shown;
            else if (!structure->isDrawnBefore(int(i)))
                m_layouts.push_back(
                    m_factory.layOut(structure->shownBlock(int(i), blocks[i], nullptr), width));
            if (i % 16 == 0 && !isWanted(i, blocks.size(), 0))
                return false;
        }
        return true;
    }

    void addContents(qreal width)
    {
        const std::vector<ContentsEntry> entries = contentsOf(*m_analysis.outline);
        if (entries.empty() || !m_options.parts.hasContents)
            return;
        auto contents =
            std::make_unique<ContentsLayout>(entries, m_factory.style(), m_factory.typography(), width);
        m_contents = contents.get();
        m_layouts.push_back(std::move(contents));
    }

    void numberContents()
    {
        if (!m_contents)
            return;
        QHash<QString, int> pages;
        for (auto place = m_anchors.constBegin(); place != m_anchors.constEnd(); ++place)
            pages.insert(place.key(), place->page + 1);
        m_contents->setPages(pages);
    }

    PagePlaces places() const { return {m_pointers, m_pages, m_geometry.content.topLeft()}; }

    bool paintPages(QIODevice& device)
    {
        QPdfWriter writer(&device);
        writer.setResolution(deviceResolution);
        writer.setPageSize(QPageSize(m_options.paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setCreator(QStringLiteral("Redraft " REDRAFT_VERSION));
        writer.setTitle(title());
        QPainter painter(&writer);
        for (size_t page = 0; page < m_pages.size(); ++page) {
            if (page > 0)
                writer.newPage();
            paintPage(painter, int(page));
            if (!isWanted(page, m_pages.size(), 1))
                return false;
        }
        return true;
    }

    void paintPage(QPainter& painter, int page) const
    {
        const Theme& theme = m_factory.style().theme;
        if (theme.scheme == ColorScheme::Dark)
            painter.fillRect(QRectF(QPointF(0, 0), m_geometry.size), theme.surface);
        for (const PageSlice& slice : m_pages[size_t(page)]) {
            if (slice.head > 0)
                paintPart(painter, slice.layout, {0, slice.head}, slice.y - slice.head);
            paintPart(painter, slice.layout, {slice.top, slice.height()}, slice.y);
        }
        paintMargins(painter, page);
    }

    /// The stretch of a layout from `start` on, at `y` of the page's content.
    struct Stretch
    {
        qreal start, height;
    };
    void paintPart(QPainter& painter, int index, Stretch stretch, qreal y) const
    {
        const BlockLayout& layout = *m_layouts[size_t(index)];
        const QRectF visible(0, stretch.start, m_geometry.content.width(), stretch.height);
        painter.save();
        painter.translate(m_geometry.content.left(), m_geometry.content.top() + y - stretch.start);
        if (stretch.height < layout.height())
            painter.setClipRect(
                visible.adjusted(-m_geometry.content.left(), 0, m_geometry.content.left(), 0));
        layout.paint(painter, {visible, {}});
        painter.restore();
    }

    void paintMargins(QPainter& painter, int page) const
    {
        const TextStyle& style = m_factory.typography().small();
        const QFontMetricsF metrics(style.font);
        const QRectF& content = m_geometry.content;
        painter.setFont(style.font);
        painter.setPen(m_factory.style().theme.muted);
        const QRectF foot(content.left(), content.bottom() + 28, content.width(), 20);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignTop,
                         translated("Page %1 of %2").arg(page + 1).arg(m_pages.size()));
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignTop, m_header.content.status);
        if (page == 0)
            return;
        const QRectF head(content.left(), content.top() - 44, content.width(), 20);
        painter.drawText(head, Qt::AlignLeft | Qt::AlignTop,
                         metrics.elidedText(title().left(mostTitleShown), Qt::ElideRight, content.width()));
        painter.setPen(m_factory.style().theme.border);
        painter.drawLine(QPointF(content.left(), content.top() - 22),
                         QPointF(content.right(), content.top() - 22));
    }

    QString title() const
    {
        return m_header.content.title.isEmpty() ? documentTitle(m_analysis) : m_header.content.title;
    }

    PdfStructure structure() const
    {
        PdfStructure result;
        result.title = title();
        const MetadataField* authors =
            m_analysis.metadata->find({QStringLiteral("authors"), QStringLiteral("author")});
        result.author = authors ? authors->value : QString();
        result.language =
            m_analysis.documentTemplate ? m_analysis.documentTemplate->language : QStringLiteral("en");
        addOutline(result);
        result.links = places().links(m_anchors);
        return result;
    }

    void addOutline(PdfStructure& result) const
    {
        const Outline& outline = *m_analysis.outline;
        for (int i = 0; i < int(outline.sections.size()); ++i) {
            const Section& section = outline.sections[size_t(i)];
            const auto place = m_anchors.constFind(section.anchor);
            const bool isTitle = section.blockIndex == m_header.titleBlock;
            if (place == m_anchors.constEnd() && !isTitle)
                continue;
            const PdfPlace start{0, m_geometry.content.topLeft() * pointsPerPixel};
            result.outline.push_back(
                {section.title, section.level, place == m_anchors.constEnd() ? start : *place});
        }
    }

    const Analysis& m_analysis;
    const PdfOptions& m_options;
    const ExportProgress& m_progress;
    PageGeometry m_geometry;
    DirectResources m_resources;
    BlockLayoutFactory m_factory;
    DocumentHeader m_header;
    std::vector<std::unique_ptr<BlockLayout>> m_layouts;
    std::vector<const BlockLayout*> m_pointers; ///< to the layouts
    ContentsLayout* m_contents = nullptr;       ///< one of them
    std::vector<PageContent> m_pages;
    QHash<QString, PdfPlace> m_anchors;
};

} // namespace

Result<QByteArray> exportPdf(const Analysis& analysis, const CodeHighlighter& highlighter,
                             const PdfOptions& options, const ExportProgress& progress)
{
    return PdfBuilder(analysis, highlighter, options, progress).build();
}

} // namespace redraft
