#include "app/rendering/readertext.h"

#include "app/markdown/alert.h"

namespace redraft {

namespace {

constexpr int maximumDepth = 64;

void appendInline(QString& text, const Node& node, int depth)
{
    switch (node.kind) {
    case NodeKind::Text:
    case NodeKind::Code:
        text += node.literal;
        return;
    case NodeKind::SoftBreak:
        text += QLatin1Char(' ');
        return;
    case NodeKind::HardBreak:
        text += QChar::LineSeparator;
        return;
    case NodeKind::HtmlInline:
        if (node.literal.startsWith(QLatin1String("<br"), Qt::CaseInsensitive))
            text += QChar::LineSeparator;
        else if (!node.literal.startsWith(QLatin1String("<!--")))
            text += QString(node.literal).replace(QLatin1Char('\n'), QLatin1Char(' '));
        return;
    case NodeKind::FootnoteReference:
        text += node.level > 0 ? QString::number(node.level) : node.literal;
        return;
    case NodeKind::Image:
        text += plainText(node);
        return;
    default:
        break;
    }
    if (depth > maximumDepth) {
        text += plainText(node);
        return;
    }
    for (const Node& child : node.children)
        appendInline(text, child, depth + 1);
}

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

QString withoutLastBreak(const QString& code)
{
    return code.endsWith(QLatin1Char('\n')) ? code.chopped(1) : code;
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
        appendTable(text, node);
        return;
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
    for (size_t index = 0; index < node.children.size(); ++index) {
        if (index > 0)
            text += QLatin1Char('\n');
        appendBlock(text, node.children[index], depth + 1);
    }
}

} // namespace

QString readerInlineText(std::span<const Node> inlines)
{
    QString text;
    for (const Node& node : inlines)
        appendInline(text, node, 0);
    return text;
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
