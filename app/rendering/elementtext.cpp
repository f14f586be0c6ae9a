#include "app/rendering/elementtext.h"

#include "app/markdown/htmlnodes.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

bool isNoRow(const Node& node)
{
    return node.kind != NodeKind::TableRow;
}

} // namespace

QString detailsTitle()
{
    return QCoreApplication::translate("ElementLayout", "Details");
}

QString unreadNote()
{
    return QCoreApplication::translate("ElementLayout",
                                       "Too many marks in one line: shown as it is written.");
}

QString itemMark(const Node& list, int number, int depth)
{
    const QString mark =
        list.kind == NodeKind::OrderedList ? QString::number(number) + u'.' : QStringLiteral("\u2022");
    return QString((depth - 1) * 3, QChar::Nbsp) + mark + QChar(QChar::Nbsp);
}

QString collapsedBlanks(const QString& text)
{
    if (!text.contains(QLatin1String("  ")) && !text.contains(u'\t'))
        return text;
    QString collapsed;
    collapsed.reserve(text.size());
    bool isBehindBlank = false;
    for (const QChar unit : text) {
        const bool isBlank = unit == u' ' || unit == u'\t';
        if (!isBlank || !isBehindBlank)
            collapsed += isBlank ? QChar(u' ') : unit;
        isBehindBlank = isBlank;
    }
    return collapsed;
}

QString codeInText(const Node& block)
{
    QString code = block.literal.endsWith(u'\n') ? block.literal.chopped(1) : block.literal;
    return code.replace(u'\t', QStringLiteral("    "));
}

bool hasCaption(const Node& table)
{
    return table.tag && std::any_of(table.children.begin(), table.children.end(), isNoRow);
}

Node withCaptionApart(const Node& table)
{
    Node group;
    group.kind = NodeKind::HtmlElement;
    group.tag = std::make_shared<HtmlTag>();
    Node rows = table;
    std::copy_if(rows.children.begin(), rows.children.end(), std::back_inserter(group.children), isNoRow);
    std::erase_if(rows.children, isNoRow);
    group.children = withParagraphs(std::move(group.children));
    group.children.push_back(std::move(rows));
    return group;
}

} // namespace redraft
