#include "app/rendering/codelayout.h"

#include "app/rendering/codespans.h"
#include "app/rendering/colorglyphs.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace redraft {

namespace {

constexpr qsizetype maximumScreenCode = 2'000'000;
/// Longer lines are wrapped: the cost of a QTextLayout grows faster than its length.
constexpr int maximumColumns = 1'000;
/// Diagrams are shrunk so far; wider ones are scrolled on the screen.
constexpr qreal leastScreenShrink = 0.55;

QString shownCode(const QString& code, Medium medium)
{
    const qsizetype whole = code.endsWith(QLatin1Char('\n')) ? code.size() - 1 : code.size();
    return code.left(medium == Medium::Page ? whole : std::min(whole, maximumScreenCode));
}

bool hasEndlessLine(const QString& code)
{
    for (qsizetype start = 0; start + maximumColumns < code.size();) {
        const qsizetype newline = code.indexOf(QLatin1Char('\n'), start);
        const qsizetype end = newline < 0 ? code.size() : newline;
        if (end - start > maximumColumns)
            return true;
        start = end + 1;
    }
    return false;
}

/// Code with a line that cannot be shown in one row is wrapped to the room, not wrapped and scrolled.
int columnsFor(CodeLayout::Look look, Medium medium, qreal room, qreal cellWidth, const QString& code)
{
    const bool isWrapped =
        look == CodeLayout::Look::Html ||
        (look == CodeLayout::Look::Code && (medium == Medium::Page || hasEndlessLine(code)));
    return isWrapped ? std::clamp(int(room / cellWidth), 8, maximumColumns) : maximumColumns;
}

} // namespace

CodeLayout::CodeLayout(const QString& code, Look look, const RenderStyle& style, const Typography& typography,
                       std::shared_ptr<const CodeColors> colors, const LayoutRoom& room)
    : m_code(shownCode(code, style.medium))
    , m_theme(style.theme)
    , m_style(typography.code())
    , m_colors(std::move(colors))
    , m_cellWidth(QFontMetricsF(m_style.font).horizontalAdvance(QLatin1Char('M')))
    , m_grid(m_code, columnsFor(look, style.medium, room.width, m_cellWidth, m_code),
             look == Look::Code ? CodeWrap::Hanging : CodeWrap::Anywhere)
    , m_rowHeight(look == Look::Diagram ? m_style.ascent + m_style.descent : m_style.lineHeight)
    , m_layouts(m_grid.rows().size())
{
    if (look == Look::Html)
        m_style.color = m_theme.muted;
    if (m_code.size() + 1 < code.size())
        m_note = QCoreApplication::translate("CodeLayout", "The rest of this block is not shown here.");
    const qreal natural = std::ceil(m_grid.columns() * m_cellWidth);
    if (look == Look::Diagram && natural > room.most())
        m_shrink = std::max(room.most() / natural, style.medium == Medium::Screen ? leastScreenShrink : 0.0);
    const qreal note = m_note.isEmpty() ? 0 : m_style.lineHeight;
    const bool isFlexible = look == Look::Html || style.medium == Medium::Page;
    setSize(isFlexible ? room.width : std::max(room.width, natural * m_shrink), rowTop(rows().size()) + note);
}

CodeLayout::~CodeLayout() = default;

void CodeLayout::setSource(qsizetype offset, int lines)
{
    m_sourceOffset = offset;
    m_sourceLines = lines;
}

qreal CodeLayout::firstRowWidth() const
{
    const Row& first = rows().front();
    return CodeGrid(m_code.mid(first.start, first.length), maximumColumns).columns() * m_cellWidth * m_shrink;
}

QList<QTextLayout::FormatRange> CodeLayout::formatsOf(const Row& row) const
{
    QList<QTextLayout::FormatRange> formats;
    if (!m_colors)
        return formats;
    const QList<CodeSpan>& spans = m_colors->isReady ? m_colors->spans : m_inherited;
    auto span = std::lower_bound(spans.begin(), spans.end(), row.start,
                                 [](const CodeSpan& left, int at) { return left.start + left.length <= at; });
    for (; span != spans.end() && span->start < row.start + row.length; ++span) {
        const int from = std::max(span->start, row.start);
        const int to = std::min(span->start + span->length, row.start + row.length);
        QTextLayout::FormatRange range{from - row.start, to - from, {}};
        range.format.setForeground(m_theme.code(span->style));
        formats.append(range);
    }
    return formats;
}

void CodeLayout::inherit(const BlockLayout& before)
{
    const auto* old = dynamic_cast<const CodeLayout*>(&before);
    if (old && old->m_colors && m_colors && !m_colors->isReady)
        m_inherited = carriedSpans(old->m_colors->isReady ? old->m_colors->spans : old->m_inherited,
                                   old->m_code, m_code);
}

QTextLayout& CodeLayout::rowLayout(size_t row) const
{
    const bool hasColors = m_colors && m_colors->isReady;
    if (hasColors != m_layoutsHaveColors) {
        m_layouts.clear();
        m_layouts.resize(rows().size());
        m_layoutsHaveColors = hasColors;
    }
    std::unique_ptr<QTextLayout>& layout = m_layouts[row];
    if (layout)
        return *layout;
    const QString text = m_code.mid(rows()[row].start, rows()[row].length);
    QFont font = m_style.font;
    font.setStyleStrategy(codeShaping(text));
    layout = std::make_unique<QTextLayout>(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(CodeGrid::tabColumns * m_cellWidth);
    option.setUseDesignMetrics(m_style.isPage);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->setFormats(formatsOf(rows()[row]));
    layout->beginLayout();
    QTextLine line = layout->createLine();
    if (line.isValid()) {
        line.setLineWidth(1e6);
        line.setPosition(
            QPointF(rows()[row].indent * m_cellWidth,
                    (m_rowHeight - m_style.ascent - m_style.descent) / 2 + m_style.ascent - line.ascent()));
    }
    layout->endLayout();
    return *layout;
}

void CodeLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    const qreal step = m_rowHeight * m_shrink;
    const auto clampRow = [this](qreal row) { return size_t(std::clamp(row, 0.0, qreal(rows().size()))); };
    const size_t first = clampRow(std::floor(request.visible.top() / step) - 1);
    const size_t last = clampRow(std::ceil(request.visible.bottom() / step) + 1);
    painter.save();
    painter.scale(m_shrink, m_shrink);
    painter.setPen(m_style.color);
    for (size_t row = first; row < last; ++row)
        paintRow(painter, row, request.selection);
    painter.restore();
    if (m_note.isEmpty())
        return;
    painter.setFont(m_style.font);
    painter.setPen(m_theme.muted);
    painter.drawText(QPointF(0, rowTop(rows().size()) + m_style.ascent), m_note);
}

void CodeLayout::paintRow(QPainter& painter, size_t row, TextRange selection) const
{
    QList<QTextLayout::FormatRange> selections;
    const int from = int(std::max<qsizetype>(selection.start - rows()[row].start, 0));
    const int to = int(std::min<qsizetype>(selection.end() - rows()[row].start, rows()[row].length));
    if (from < to) {
        QTextLayout::FormatRange range{from, to - from, {}};
        range.format.setBackground(m_theme.textSelection);
        range.format.setForeground(m_theme.text);
        selections.append(range);
    }
    const QPointF origin(0, qreal(row) * m_rowHeight);
    rowLayout(row).draw(&painter, origin, selections);
    if (rows()[row].indent > 0)
        paintContinuation(painter, row);
    if (m_style.isPage)
        paintColorGlyphs(painter, rowLayout(row), origin);
}

/// A hooked arrow in front of a row that goes on with the line above.
void CodeLayout::paintContinuation(QPainter& painter, size_t row) const
{
    const qreal cell = m_cellWidth;
    const QPointF corner((rows()[row].indent - CodeGrid::hangColumns + 0.25) * cell,
                         (qreal(row) + 0.56) * m_rowHeight);
    const QPointF tip = corner + QPointF(1.15 * cell, 0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.muted, 0.1 * cell, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{corner - QPointF(0, 0.6 * cell), corner, tip});
    painter.drawPolyline(
        QPolygonF{tip + QPointF(-0.35, -0.35) * cell, tip, tip + QPointF(-0.35, 0.35) * cell});
    painter.restore();
}

int CodeLayout::positionAt(QPointF point) const
{
    const qreal at = std::clamp(point.y() / (m_rowHeight * m_shrink), 0.0, qreal(rows().size() - 1));
    const QTextLine line = rowLayout(size_t(at)).lineAt(0);
    const int inRow = line.isValid() ? line.xToCursor(point.x() / m_shrink) : 0;
    return rows()[size_t(at)].start + inRow;
}

void CodeLayout::collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const
{
    const auto first = std::upper_bound(rows().begin(), rows().end(), range.start,
                                        [](qsizetype at, const Row& row) { return at < row.start; });
    for (size_t row = size_t(std::max<std::ptrdiff_t>(first - rows().begin() - 1, 0)); row < rows().size();
         ++row) {
        if (rows()[row].start >= range.end())
            break;
        const int from = int(std::max<qsizetype>(range.start - rows()[row].start, 0));
        const int to = int(std::min<qsizetype>(range.end() - rows()[row].start, rows()[row].length));
        const QTextLine line = rowLayout(row).lineAt(0);
        if (from >= to || !line.isValid())
            continue;
        const qreal left = line.cursorToX(from) * m_shrink, right = line.cursorToX(to) * m_shrink;
        areas.emplace_back(origin.x() + std::min(left, right), origin.y() + rowTop(row),
                           std::abs(right - left), m_rowHeight * m_shrink);
    }
}

void CodeLayout::collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const
{
    if (m_sourceOffset < 0)
        return;
    for (size_t row = 0; row < rows().size(); ++row) {
        if (row == 0 || rows()[row].line != rows()[row - 1].line)
            points.push_back({m_sourceOffset, m_sourceLines + rows()[row].line, top + rowTop(row)});
    }
}

void CodeLayout::collectBreaks(qreal top, std::vector<qreal>& breaks) const
{
    for (size_t row = 1; row < rows().size(); ++row)
        breaks.push_back(top + rowTop(row));
}

} // namespace redraft
