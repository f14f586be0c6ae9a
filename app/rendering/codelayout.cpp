#include "app/rendering/codelayout.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace redraft {

namespace {

constexpr qsizetype maximumScreenCode = 2'000'000;
constexpr int tabColumns = 4;

/// Columns that a character takes on the grid: East Asian and emoji take two, marks take none.
int columnsOf(QChar character)
{
    const char16_t code = character.unicode();
    if (code < 0x300)
        return 1;
    if (character.isLowSurrogate() || character.isMark() || code == 0x200D)
        return 0;
    const bool isWide = (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
                        (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
                        (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
                        character.isHighSurrogate();
    return isWide ? 2 : 1;
}

} // namespace

bool looksLikeDiagram(const QString& code)
{
    int plusLines = 0;
    for (const QStringView line : QStringView(code).left(20'000).split(QLatin1Char('\n'))) {
        if (std::count_if(line.begin(), line.end(),
                          [](QChar c) { return c.unicode() >= 0x2500 && c.unicode() <= 0x257F; }) >= 2)
            return true;
        if (line.contains(QLatin1String("+--")) && line.contains(QLatin1String("-+")))
            ++plusLines;
    }
    return plusLines >= 2;
}

CodeLayout::CodeLayout(const QString& code, const QString& language, Look look, const RenderStyle& style,
                       const Typography& typography, std::shared_ptr<const CodeColors> colors, qreal width)
    : m_code(code.endsWith(QLatin1Char('\n')) ? code.chopped(1) : code)
    , m_language(language)
    , m_look(look)
    , m_theme(style.theme)
    , m_style(typography.code())
    , m_tagFont(typography.textFont(typography.px(11)))
    , m_colors(std::move(colors))
{
    if (look == Look::Html)
        m_style.color = m_theme.muted;
    cut(style.medium);
    measure(width, typography);
}

CodeLayout::~CodeLayout() = default;

void CodeLayout::cut(Medium medium)
{
    if (medium == Medium::Page || m_code.size() <= maximumScreenCode)
        return;
    m_code.truncate(maximumScreenCode);
    m_note = QCoreApplication::translate("CodeLayout", "The rest of this block is not shown here.");
}

void CodeLayout::measure(qreal width, const Typography& typography)
{
    const QFontMetricsF metrics(m_style.font);
    const bool isDiagram = m_look == Look::Diagram;
    m_cellWidth = metrics.horizontalAdvance(QLatin1Char('M'));
    m_rowHeight = isDiagram ? metrics.ascent() + metrics.descent() : m_style.lineHeight;
    m_paddingLeft = m_look == Look::Html ? 0 : typography.px(14);
    m_paddingTop = m_look == Look::Html ? 0 : typography.px(m_language.isEmpty() || isDiagram ? 12 : 14);
    m_radius = typography.px(6);
    const qreal room = std::max(width - 2 * m_paddingLeft, m_cellWidth);
    makeRows(isDiagram ? 0 : std::max(8, int(room / m_cellWidth)));
    if (isDiagram)
        m_shrink = std::min(1.0, room / std::max(1.0, widestRow() * m_cellWidth));
    const qreal note = m_note.isEmpty() ? 0 : m_style.lineHeight;
    setSize(width, rowTop(m_rows.size()) + note + m_paddingTop);
    m_layouts.resize(m_rows.size());
}

void CodeLayout::makeRows(int columns)
{
    int start = 0, column = 0, line = 0;
    for (int at = 0; at < m_code.size(); ++at) {
        const QChar character = m_code.at(at);
        if (character == QLatin1Char('\n')) {
            m_rows.push_back({start, at - start, line++});
            start = at + 1;
            column = 0;
            continue;
        }
        const bool isTab = character == QLatin1Char('\t');
        const int wanted = isTab ? tabColumns - column % tabColumns : columnsOf(character);
        if (columns > 0 && column + wanted > columns && at > start) {
            m_rows.push_back({start, at - start, line});
            start = at;
            column = 0;
        }
        column += wanted;
    }
    m_rows.push_back({start, int(m_code.size()) - start, line});
}

int CodeLayout::widestRow() const
{
    int widest = 0;
    for (const Row& row : m_rows)
        widest = std::max(widest, columnsIn(row));
    return widest;
}

int CodeLayout::columnsIn(const Row& row) const
{
    int columns = 0;
    for (int at = row.start; at < row.start + row.length; ++at)
        columns += m_code.at(at) == QLatin1Char('\t') ? tabColumns : columnsOf(m_code.at(at));
    return columns;
}

void CodeLayout::setSource(qsizetype offset, int lines)
{
    m_sourceOffset = offset;
    m_sourceLines = lines;
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
    if (!old || !old->m_colors || !m_colors || m_colors->isReady || old->m_language != m_language)
        return;
    const QString& was = old->m_code;
    const int shorter = int(std::min(was.size(), m_code.size()));
    const int head =
        int(std::mismatch(was.begin(), was.begin() + shorter, m_code.begin()).first - was.begin());
    int tail = 0;
    while (tail < shorter - head && was.at(was.size() - 1 - tail) == m_code.at(m_code.size() - 1 - tail))
        ++tail;
    const int tailStart = int(was.size()) - tail;
    const int growth = int(m_code.size() - was.size());
    // Spans before the change stay, spans behind it move, one around it stretches; what it cuts stays plain.
    for (CodeSpan span : old->m_colors->isReady ? old->m_colors->spans : old->m_inherited) {
        const int end = span.start + span.length;
        if (span.start >= tailStart)
            span.start += growth;
        else if (end >= tailStart && span.start <= head)
            span.length += growth;
        else if (end > head)
            continue;
        if (span.length > 0)
            m_inherited.append(span);
    }
}

QTextLayout& CodeLayout::rowLayout(size_t row) const
{
    const bool hasColors = m_colors && m_colors->isReady;
    if (hasColors != m_layoutsHaveColors) {
        m_layouts.clear();
        m_layouts.resize(m_rows.size());
        m_layoutsHaveColors = hasColors;
    }
    std::unique_ptr<QTextLayout>& layout = m_layouts[row];
    if (!layout) {
        layout =
            std::make_unique<QTextLayout>(m_code.mid(m_rows[row].start, m_rows[row].length), m_style.font);
        QTextOption option;
        option.setWrapMode(QTextOption::NoWrap);
        option.setTabStopDistance(tabColumns * m_cellWidth);
        option.setUseDesignMetrics(m_style.isPage);
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        layout->setFormats(formatsOf(m_rows[row]));
        layout->beginLayout();
        QTextLine line = layout->createLine();
        if (line.isValid()) {
            line.setLineWidth(1e6);
            line.setPosition(QPointF(0, (m_rowHeight - m_style.ascent - m_style.descent) / 2 +
                                            m_style.ascent - line.ascent()));
        }
        layout->endLayout();
    }
    return *layout;
}

void CodeLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    if (m_look == Look::Code) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.raised);
        painter.drawRoundedRect(QRectF(0, 0, width(), height()), m_radius, m_radius);
    }
    paintRows(painter, request);
    if (m_look == Look::Code && !m_language.isEmpty())
        paintTag(painter);
    if (!m_note.isEmpty()) {
        painter.setFont(m_tagFont);
        painter.setPen(m_theme.muted);
        painter.drawText(QPointF(m_paddingLeft, rowTop(m_rows.size()) + m_style.ascent), m_note);
    }
}

void CodeLayout::paintRows(QPainter& painter, const PaintRequest& request) const
{
    const qreal step = m_rowHeight * m_shrink;
    const auto clampRow = [this](qreal row) { return size_t(std::clamp(row, 0.0, qreal(m_rows.size()))); };
    const size_t first = clampRow(std::floor((request.visible.top() - m_paddingTop) / step) - 1);
    const size_t last = clampRow(std::ceil((request.visible.bottom() - m_paddingTop) / step) + 1);
    painter.save();
    painter.translate(m_paddingLeft, m_paddingTop);
    painter.scale(m_shrink, m_shrink);
    painter.setPen(m_style.color);
    for (size_t row = first; row < last; ++row) {
        QList<QTextLayout::FormatRange> selections;
        const int from = int(std::max<qsizetype>(request.selection.start - m_rows[row].start, 0));
        const int to =
            int(std::min<qsizetype>(request.selection.end() - m_rows[row].start, m_rows[row].length));
        if (from < to) {
            selections.append({from, to - from, {}});
            selections.last().format.setBackground(m_theme.selection);
        }
        rowLayout(row).draw(&painter, QPointF(0, qreal(row) * m_rowHeight), selections);
    }
    painter.restore();
}

void CodeLayout::paintTag(QPainter& painter) const
{
    const QFontMetricsF metrics(m_tagFont);
    const qreal tagWidth = metrics.horizontalAdvance(m_language);
    const QRectF area(width() - m_paddingLeft - tagWidth, m_paddingTop / 2, tagWidth, metrics.height());
    // The code is what counts: a first line that reaches so far keeps its letters.
    if (m_paddingLeft + columnsIn(m_rows.front()) * m_cellWidth > area.left() - m_radius)
        return;
    painter.setFont(m_tagFont);
    painter.setPen(m_theme.muted);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_language);
}

int CodeLayout::positionAt(QPointF point) const
{
    const qreal at =
        std::clamp((point.y() - m_paddingTop) / (m_rowHeight * m_shrink), 0.0, qreal(m_rows.size() - 1));
    const QTextLine line = rowLayout(size_t(at)).lineAt(0);
    const int inRow = line.isValid() ? line.xToCursor((point.x() - m_paddingLeft) / m_shrink) : 0;
    return m_rows[size_t(at)].start + inRow;
}

void CodeLayout::collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const
{
    const auto first = std::upper_bound(m_rows.begin(), m_rows.end(), range.start,
                                        [](qsizetype at, const Row& row) { return at < row.start; });
    for (size_t row = size_t(std::max<std::ptrdiff_t>(first - m_rows.begin() - 1, 0)); row < m_rows.size();
         ++row) {
        if (m_rows[row].start >= range.end())
            break;
        const int from = int(std::max<qsizetype>(range.start - m_rows[row].start, 0));
        const int to = int(std::min<qsizetype>(range.end() - m_rows[row].start, m_rows[row].length));
        const QTextLine line = rowLayout(row).lineAt(0);
        if (from >= to || !line.isValid())
            continue;
        const qreal left = line.cursorToX(from) * m_shrink, right = line.cursorToX(to) * m_shrink;
        areas.emplace_back(origin.x() + m_paddingLeft + std::min(left, right), origin.y() + rowTop(row),
                           std::abs(right - left), m_rowHeight * m_shrink);
    }
}

void CodeLayout::collectCode(QPointF origin, std::vector<CodeArea>& codes) const
{
    if (m_look != Look::Html)
        codes.push_back({QRectF(origin, QSizeF(width(), height())), m_code});
}

void CodeLayout::collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const
{
    if (m_sourceOffset < 0)
        return;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (row == 0 || m_rows[row].line != m_rows[row - 1].line)
            points.push_back({m_sourceOffset, m_sourceLines + m_rows[row].line, top + rowTop(row)});
    }
}

void CodeLayout::collectBreaks(qreal top, std::vector<qreal>& breaks) const
{
    for (size_t row = 1; row < m_rows.size(); ++row)
        breaks.push_back(top + rowTop(row));
}

} // namespace redraft
