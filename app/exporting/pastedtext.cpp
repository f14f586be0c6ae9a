#include "app/exporting/pastedtext.h"

#include "app/markdown/htmlnodes.h"
#include "app/rendering/elementtext.h"
#include "app/rendering/readertext.h"

#include <QStringList>

namespace redraft {

namespace {

constexpr int maximumDepth = 64;

QString pasted(const Node& node, int depth);

/// Footnotes as they are written in plain text: a number beside a word would be read with it.
Node withBracketedNotes(const Node& node)
{
    Node result = node;
    if (node.kind == NodeKind::FootnoteReference && node.level > 0) {
        result.kind = NodeKind::Text;
        result.literal = QStringLiteral("[%1]").arg(node.level);
    }
    for (Node& child : result.children)
        child = withBracketedNotes(child);
    return result;
}

QString inlineText(std::span<const Node> nodes)
{
    Node whole;
    whole.children.assign(nodes.begin(), nodes.end());
    return readerInlineText(withBracketedNotes(whole).children)
        .replace(QChar::LineSeparator, QLatin1Char('\n'));
}

/// Puts `first` in front of the first line and as many blanks, or `others`, in front of the rest.
QString prefixed(const QString& text, const QString& first, const QString& others)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype index = 0; index < lines.size(); ++index) {
        const QString& prefix = index == 0 ? first : others;
        QString& line = lines[index];
        line = line.isEmpty() ? QString(prefix).trimmed() : prefix + line;
    }
    return lines.join(QLatin1Char('\n'));
}

/// Blocks, and text between them as blocks of its own.
QString pastedAll(std::span<const Node> nodes, QLatin1StringView separator, int depth)
{
    QStringList parts;
    for (size_t index = 0; index < nodes.size(); ++index) {
        size_t end = index;
        while (end < nodes.size() && isInlineNode(nodes[end]))
            ++end;
        const QString part = end > index ? inlineText(nodes.subspan(index, end - index)).trimmed()
                                         : pasted(nodes[index], depth + 1);
        if (!part.isEmpty())
            parts += part;
        index = end > index ? end - 1 : index;
    }
    return parts.join(separator);
}

QString itemMark(const Node& list, const Node& item, int number)
{
    const QString mark =
        list.kind == NodeKind::OrderedList ? QStringLiteral("%1. ").arg(number) : QStringLiteral("- ");
    if (item.task == TaskState::None)
        return mark;
    return mark + (item.task == TaskState::Done ? QStringLiteral("[x] ") : QStringLiteral("[ ] "));
}

QString pastedList(const Node& list, int depth)
{
    const QLatin1StringView separator(list.isTight ? "\n" : "\n\n");
    QStringList items;
    int number = list.start;
    for (const Node& item : list.children) {
        const QString mark = itemMark(list, item, number++);
        const qsizetype indent = list.kind == NodeKind::OrderedList ? mark.indexOf(QLatin1Char(' ')) + 1 : 2;
        items +=
            prefixed(pastedAll(item.children, separator, depth), mark, QString(indent, QLatin1Char(' ')));
    }
    return items.join(separator);
}

QString pastedTable(const Node& table)
{
    QStringList rows;
    for (const Node& row : table.children) {
        QStringList cells;
        for (const Node& cell : row.children)
            cells += inlineText(cell.children).replace(QLatin1Char('\n'), QLatin1Char(' '));
        rows += cells.join(QLatin1Char('\t'));
    }
    return rows.join(QLatin1Char('\n'));
}

QString pastedElement(const Node& element, int depth)
{
    if (element.tag->name != u"details")
        return pastedAll(element.children, QLatin1StringView("\n\n"), depth);
    std::span<const Node> parts(element.children);
    const bool hasSummary = !parts.empty() && parts.front().tag && parts.front().tag->name == u"summary";
    QString text = hasSummary ? inlineText(parts.front().children) : detailsTitle();
    parts = parts.subspan(hasSummary ? 1 : 0);
    if (element.level == 1 && !parts.empty())
        text += QLatin1String("\n\n") + pastedAll(parts, QLatin1StringView("\n\n"), depth);
    return text;
}

QString pasted(const Node& node, int depth)
{
    constexpr QLatin1StringView apart("\n\n");
    if (depth > maximumDepth)
        return readerText(node);
    switch (node.kind) {
    case NodeKind::BulletList:
    case NodeKind::OrderedList:
        return pastedList(node, depth);
    case NodeKind::Quote:
        return prefixed(pastedAll(node.children, apart, depth), QStringLiteral("> "), QStringLiteral("> "));
    case NodeKind::Table:
        return hasCaption(node) ? readerText(node) : pastedTable(node);
    case NodeKind::FootnoteDefinition:
        return prefixed(
            pastedAll(node.children, apart, depth),
            QStringLiteral("[%1] ").arg(node.level > 0 ? QString::number(node.level) : node.literal),
            QStringLiteral("    "));
    case NodeKind::ThematicBreak:
        return QStringLiteral("---");
    case NodeKind::CodeBlock:
    case NodeKind::HtmlBlock:
        return readerText(node);
    case NodeKind::HtmlElement:
        return pastedElement(node, depth);
    default:
        return inlineText(node.children);
    }
}

} // namespace

QString pastedText(const Node& block)
{
    return pasted(block, 0);
}

} // namespace redraft
