#include "app/markdown/textdirection.h"

#include <optional>

namespace redraft {

namespace {

constexpr qsizetype examinedCharacters = 200;

std::optional<Qt::LayoutDirection> strongDirection(QStringView text)
{
    for (const QChar character : text.left(examinedCharacters)) {
        switch (character.direction()) {
        case QChar::DirL:
            return Qt::LeftToRight;
        case QChar::DirR:
        case QChar::DirAL:
            return Qt::RightToLeft;
        default:
            break;
        }
    }
    return {};
}

std::optional<Qt::LayoutDirection> strongDirection(const Node& node, int& budget)
{
    if (node.kind == NodeKind::Text)
        return strongDirection(node.literal);
    for (const Node& child : node.children) {
        if (--budget < 0)
            return {};
        if (const auto direction = strongDirection(child, budget))
            return direction;
    }
    return {};
}

} // namespace

Qt::LayoutDirection textDirection(const Node& node)
{
    const QString wanted = node.tag ? node.tag->value(u"dir").toLower() : QString();
    if (wanted == u"rtl" || wanted == u"ltr")
        return wanted == u"rtl" ? Qt::RightToLeft : Qt::LeftToRight;
    int budget = 50;
    return strongDirection(node, budget).value_or(Qt::LeftToRight);
}

} // namespace redraft
