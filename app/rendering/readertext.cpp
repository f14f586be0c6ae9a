#include "app/rendering/readertext.h"

#include "app/markdown/alert.h"
#include "app/markdown/htmlnodes.h"
#include "app/rendering/elementtext.h"

#include <utility>

namespace redraft {

namespace {

constexpr int maximumDepth = 64;

QString withoutLastBreak(const QString& code)
{
    return code.endsWith(QLatin1Char('\n')) ? code.chopped(1) : code;
}

/// Puts together running text as InlineTextBuilder does.
class InlineReader
{
public:
    void appendAll(std::span<const Node> nodes, int depth)
    {
        for (const Node& node : nodes)
            append(node, depth);
    }
    QString take() { return std::move(m_text); }

private:
    void add(const QString& text)
    {
        if (text.isEmpty())
            return;
        startLineBehindBlock();
        m_text += text;
    }

    void startLineBehindBlock()
    {
        if (std::exchange(m_isBehindBlock, false))
            startLine();
    }

    void startLine()
    {
        m_isBehindBlock = false;
        if (!m_text.isEmpty() && !m_text.endsWith(QChar::LineSeparator))
            m_text += QChar::LineSeparator;
    }

    void append(const Node& node, int depth)
    {
        if (m_isBehindBlock && node.kind != NodeKind::SoftBreak && node.kind >= NodeKind::Text)
            startLine();
        if (depth > maximumDepth)
            return add(plainText(node));
        switch (node.kind) {
        case NodeKind::Text:
            return add(collapsedBlanks(node.literal));
        case NodeKind::Code:
            return add(node.literal);
        case NodeKind::SoftBreak:
            return add(m_isBehindBlock ? QString() : QStringLiteral(" "));
        case NodeKind::HardBreak:
            return add(QString(QChar::LineSeparator));
        case NodeKind::HtmlInline:
            return addSource(node.literal);
        case NodeKind::FootnoteReference:
            return add(node.level > 0 ? QString::number(node.level) : node.literal);
        case NodeKind::Image:
            return add(plainText(node));
        case NodeKind::HtmlElement:
            return appendElement(node, depth);
        default:
            return node.kind < NodeKind::Text ? appendBlock(node, depth)
                                              : appendAll(node.children, depth + 1);
        }
    }

    void addSource(const QString& source)
    {
        if (source.startsWith(QLatin1String("<br"), Qt::CaseInsensitive))
            add(QString(QChar::LineSeparator));
        else if (!source.startsWith(QLatin1String("<!--")))
            add(QString(source).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    }

    void appendElement(const Node& element, int depth)
    {
        const QString& name = element.tag->name;
        if (!isInlineNode(element))
            return appendBlock(element, depth);
        if (name == u"rp")
            return;
        const bool isQuotation = name == u"q";
        if (isQuotation || name == u"rt")
            add(isQuotation ? QStringLiteral("\u201c") : QStringLiteral(" ("));
        appendAll(element.children, depth + 1);
        if (isQuotation || name == u"rt")
            add(isQuotation ? QStringLiteral("\u201d") : QStringLiteral(")"));
    }

    void appendBlock(const Node& block, int depth)
    {
        startLine();
        if (block.kind == NodeKind::BulletList || block.kind == NodeKind::OrderedList)
            appendItems(block, depth);
        else if (block.kind == NodeKind::CodeBlock)
            add(codeInText(block).replace(QLatin1Char('\n'), QChar(QChar::LineSeparator)));
        else
            appendAll(block.children, depth + 1);
        m_isBehindBlock = !m_text.isEmpty();
    }

    void appendItems(const Node& list, int depth)
    {
        ++m_listDepth;
        int number = list.start;
        for (const Node& item : list.children) {
            startLine();
            add(itemMark(list, number++, m_listDepth));
            const bool isBeside = !item.children.empty() && item.children.front().kind == NodeKind::Paragraph;
            if (isBeside)
                appendAll(item.children.front().children, depth + 1);
            appendAll(std::span(item.children).subspan(isBeside ? 1 : 0), depth + 1);
        }
        --m_listDepth;
    }

    QString m_text;
    int m_listDepth = 0;
    bool m_isBehindBlock = false;
};

QString withoutComments(const QString& html)
{
    QString text = html;
    for (qsizetype start = text.indexOf(QLatin1String("<!--")); start >= 0;
         start = text.indexOf(QLatin1String("<!--"), start)) {
        const qsizetype end = text.indexOf(QLatin1String("-->"), start + 4);
        text.remove(start, end < 0 ? text.size() - start : end + 3 - start);
    }
    return text.trimmed().isEmpty() ? QString() : text;
}

void appendTable(QString& text, const Node& table)
{
    for (const Node& row : table.children) {
        for (size_t column = 0; column < row.children.size(); ++column) {
            text += readerInlineText(row.children[column].children);
            text += QLatin1Char(column + 1 < row.children.size() ? '\t' : '\n');
        }
        if (row.children.empty())
            text += QLatin1Char('\n');
    }
}

void appendBlock(QString& text, const Node& node, int depth);

/// The parts of a node, each on lines of its own.
void appendParts(QString& text, std::span<const Node> parts, int depth)
{
    for (size_t index = 0; index < parts.size(); ++index) {
        if (index > 0)
            text += QLatin1Char('\n');
        appendBlock(text, parts[index], depth + 1);
    }
}

void appendElement(QString& text, const Node& element, int depth)
{
    const QString& name = element.tag->name;
    std::span<const Node> parts(element.children);
    if (name == u"summary" || name == u"dt" || name == u"figcaption" || name == u"caption") {
        text += readerInlineText(parts);
        return;
    }
    if (name == u"details") {
        const bool hasSummary = !parts.empty() && parts.front().tag && parts.front().tag->name == u"summary";
        text += hasSummary ? readerInlineText(parts.front().children) : detailsTitle();
        parts = element.level == 1 ? parts.subspan(hasSummary ? 1 : 0) : std::span<const Node>();
        if (!parts.empty())
            text += QLatin1Char('\n');
    }
    appendParts(text, parts, depth);
}

void appendTableParts(QString& text, const Node& table)
{
    const Node whole = withCaptionApart(table);
    appendParts(text, whole.children, 0);
}

void appendBlock(QString& text, const Node& node, int depth)
{
    switch (node.kind) {
    case NodeKind::CodeBlock:
        text += withoutLastBreak(node.literal);
        return;
    case NodeKind::HtmlBlock:
        text += withoutLastBreak(withoutComments(node.literal));
        return;
    case NodeKind::Table:
        if (hasCaption(node))
            appendTableParts(text, node);
        else
            appendTable(text, node);
        return;
    case NodeKind::HtmlElement:
        if (depth <= maximumDepth)
            return appendElement(text, node, depth);
        break;
    case NodeKind::BulletList:
    case NodeKind::OrderedList:
    case NodeKind::ListItem:
    case NodeKind::Quote:
    case NodeKind::FootnoteDefinition:
        break;
    default:
        text += readerInlineText(node.children);
        return;
    }
    if (depth > maximumDepth) {
        text += plainText(node);
        return;
    }
    appendParts(text, node.children, depth);
}

} // namespace

QString readerInlineText(std::span<const Node> inlines)
{
    InlineReader reader;
    reader.appendAll(inlines, 0);
    return reader.take();
}

QString readerText(const Node& block)
{
    QString text;
    const std::optional<AlertKind> alert = alertKind(block);
    if (!alert) {
        appendBlock(text, block, 0);
        return text;
    }
    text = alertTitle(*alert);
    if (!alertLead(block).empty())
        text += QLatin1Char('\n') + readerInlineText(alertLead(block));
    for (size_t index = 1; index < block.children.size(); ++index) {
        text += QLatin1Char('\n');
        appendBlock(text, block.children[index], 1);
    }
    return text;
}

} // namespace redraft
