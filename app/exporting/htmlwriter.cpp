#include "app/exporting/htmlwriter.h"

#include "app/exporting/htmltext.h"
#include "app/markdown/textdirection.h"
#include "app/rendering/alerticon.h"
#include "app/rendering/figures.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace redraft {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("HtmlWriter", source);
}

QLatin1StringView alignmentName(ColumnAlignment alignment)
{
    switch (alignment) {
    case ColumnAlignment::Left:
        return "left"_L1;
    case ColumnAlignment::Center:
        return "center"_L1;
    case ColumnAlignment::Right:
        return "right"_L1;
    case ColumnAlignment::None:
        break;
    }
    return {};
}

/// The alignment of a cell, and whether it holds a number that must not be wrapped.
QString cellClass(const Node& cell)
{
    QStringList names;
    if (cell.alignment != ColumnAlignment::None)
        names.append(alignmentName(cell.alignment));
    if (isFigure(plainText(cell)))
        names.append(u"figure"_s);
    return names.isEmpty() ? QString() : u" class=\"%1\""_s.arg(names.join(u' '));
}

/// Only what runs from right to left says so.
QLatin1StringView directionAttribute(const Node& node)
{
    return textDirection(node) == Qt::RightToLeft ? " dir=\"rtl\""_L1 : QLatin1StringView();
}

} // namespace

HtmlWriter::HtmlWriter(const CodeHighlighter& highlighter, ImageEmbedder& images)
    : m_highlighter(highlighter)
    , m_images(images)
{
}

QString HtmlWriter::takeHtml()
{
    return std::exchange(m_html, {});
}

void HtmlWriter::writeBlock(const Node& node)
{
    // Alerts are alerts only at the top level.
    if (const std::optional<AlertKind> alert = alertKind(node))
        writeAlert(node, *alert);
    else
        writeNested(node);
}

void HtmlWriter::writeNested(const Node& node)
{
    if (node.tag && node.kind != NodeKind::CodeBlock)
        return writeHtmlElement(node);
    switch (node.kind) {
    case NodeKind::Heading:
        return writeHeading(node);
    case NodeKind::BulletList:
    case NodeKind::OrderedList:
        return writeList(node);
    case NodeKind::ListItem:
        return writeListItem(node, false);
    case NodeKind::CodeBlock:
        return writeCodeBlock(node);
    case NodeKind::HtmlBlock:
        return writeHtmlBlock(node);
    case NodeKind::Quote:
        return writeQuote(node);
    case NodeKind::Table:
        return writeTable(node);
    case NodeKind::ThematicBreak:
        m_html += "<hr/>\n"_L1;
        return;
    case NodeKind::FootnoteDefinition:
        return writeFootnote(node);
    default:
        return writeParagraph(node);
    }
}

void HtmlWriter::writeParagraph(const Node& node)
{
    m_html += "<p"_L1 + directionAttribute(node) + u'>';
    writeInlines(node.children);
    m_html += "</p>\n"_L1;
}

void HtmlWriter::writeHeading(const Node& node)
{
    const QString level = QString::number(std::clamp(node.level, 1, 6));
    const QString anchor = escapedHtml(node.destination);
    m_html += "<h"_L1 + level + " id=\""_L1 + anchor + u'"' + directionAttribute(node) + u'>';
    writeInlines(node.children);
    m_html += "<a class=\"permalink\" href=\"#"_L1 + anchor + "\" aria-label=\""_L1 +
              escapedHtml(text(QT_TRANSLATE_NOOP("HtmlWriter", "Link to this heading"))) + "\">#</a></h"_L1 +
              level + ">\n"_L1;
}

void HtmlWriter::writeList(const Node& node)
{
    const bool isOrdered = node.kind == NodeKind::OrderedList;
    const bool hasTasks = std::any_of(node.children.begin(), node.children.end(),
                                      [](const Node& item) { return item.task != TaskState::None; });
    m_html += isOrdered ? "<ol"_L1 : "<ul"_L1;
    if (isOrdered && node.start != 1)
        m_html += " start=\""_L1 + QString::number(node.start) + u'"';
    m_html += directionAttribute(node);
    m_html += hasTasks ? " class=\"tasks\">\n"_L1 : ">\n"_L1;
    for (const Node& item : node.children)
        writeListItem(item, node.isTight);
    m_html += isOrdered ? "</ol>\n"_L1 : "</ul>\n"_L1;
}

void HtmlWriter::writeListItem(const Node& item, bool isTight)
{
    m_html += item.task == TaskState::None ? "<li>"_L1 : "<li class=\"task\">"_L1;
    if (item.task != TaskState::None)
        m_html += item.task == TaskState::Done
                      ? "<input type=\"checkbox\" disabled=\"disabled\" checked=\"checked\"/> "_L1
                      : "<input type=\"checkbox\" disabled=\"disabled\"/> "_L1;
    for (const Node& child : item.children) {
        if (isTight && child.kind == NodeKind::Paragraph)
            writeInlines(child.children);
        else
            writeNested(child);
    }
    m_html += "</li>\n"_L1;
}

void HtmlWriter::writeHtmlBlock(const Node& node)
{
    const QString shown = withoutComments(node.literal).trimmed();
    if (shown.isEmpty())
        return;
    m_html += "<p class=\"raw\">"_L1;
    appendEscaped(m_html, shown);
    m_html += "</p>\n"_L1;
}

void HtmlWriter::writeQuote(const Node& node)
{
    m_html += "<blockquote"_L1 + directionAttribute(node) + ">\n"_L1;
    for (const Node& child : node.children)
        writeNested(child);
    m_html += "</blockquote>\n"_L1;
}

void HtmlWriter::writeAlert(const Node& quote, AlertKind kind)
{
    static constexpr std::array names{"note"_L1, "tip"_L1, "important"_L1, "warning"_L1, "caution"_L1};
    m_html += "<div class=\"alert "_L1 + names.at(size_t(kind)) + u'"' +
              directionAttribute(quote.children.back()) +
              "><p class=\"alert-title\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\""_L1 +
              svgPathData(alertIcon(kind)) + "\"/></svg>"_L1 + escapedHtml(alertTitle(kind)) + "</p>\n"_L1;
    const std::span<const Node> lead = alertLead(quote);
    if (!lead.empty()) {
        m_html += "<p>"_L1;
        writeInlines(lead);
        m_html += "</p>\n"_L1;
    }
    for (size_t i = 1; i < quote.children.size(); ++i)
        writeNested(quote.children[i]);
    m_html += "</div>\n"_L1;
}

void HtmlWriter::writeTable(const Node& node)
{
    m_html += "<div class=\"table\" tabindex=\"0\"><table"_L1 + directionAttribute(node) + ">\n"_L1;
    bool isInBody = false;
    for (const Node& row : node.children) {
        if (row.isHeader) {
            m_html += "<thead>"_L1;
        } else if (!isInBody) {
            m_html += "<tbody>\n"_L1;
            isInBody = true;
        }
        writeRow(row);
        if (row.isHeader)
            m_html += "</thead>\n"_L1;
    }
    m_html += isInBody ? "</tbody></table></div>\n"_L1 : "</table></div>\n"_L1;
}

void HtmlWriter::writeRow(const Node& row)
{
    m_html += "<tr>"_L1;
    for (const Node& cell : row.children) {
        m_html += row.isHeader ? "<th"_L1 : "<td"_L1;
        m_html += cellClass(cell);
        m_html += u'>';
        writeInlines(cell.children);
        m_html += row.isHeader ? "</th>"_L1 : "</td>"_L1;
    }
    m_html += "</tr>\n"_L1;
}

void HtmlWriter::writeFootnote(const Node& node)
{
    const bool isUsed = node.level > 0;
    m_html +=
        isUsed ? "<li id=\"fn:"_L1 + QString::number(node.level) + "\">\n"_L1 : u"<li class=\"unused\">\n"_s;
    for (size_t i = 0; i < node.children.size(); ++i) {
        const Node& child = node.children[i];
        const bool isLast = i + 1 == node.children.size();
        if (!isLast || child.kind != NodeKind::Paragraph) {
            writeNested(child);
            continue;
        }
        m_html += "<p>"_L1;
        writeInlines(child.children);
        writeBackLinks(node);
        m_html += "</p>\n"_L1;
    }
    if (node.children.empty() || node.children.back().kind != NodeKind::Paragraph) {
        m_html += "<p>"_L1;
        writeBackLinks(node);
        m_html += "</p>\n"_L1;
    }
    m_html += "</li>\n"_L1;
}

void HtmlWriter::writeBackLinks(const Node& footnote)
{
    if (footnote.level == 0) {
        const QString words = text(QT_TRANSLATE_NOOP("HtmlWriter", "Nothing refers to [^%1]."));
        m_html += " <small>"_L1 + escapedHtml(words.arg(footnote.literal)) + "</small>"_L1;
        return;
    }
    const QString label = escapedHtml(text(QT_TRANSLATE_NOOP("HtmlWriter", "Back to the text")));
    for (int use = 1; use <= footnote.start; ++use) {
        m_html += u" <a class=\"back\" href=\"#fnref:%1-%2\" aria-label=\"%3\">\u21a9\ufe0e"_s.arg(
            QString::number(footnote.level), QString::number(use), label);
        if (use > 1)
            m_html += "<sup>"_L1 + QString::number(use) + "</sup>"_L1;
        m_html += "</a>"_L1;
    }
}

} // namespace redraft
