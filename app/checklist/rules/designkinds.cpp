#include "app/checklist/rules/designkinds.h"

#include <QSet>
#include <algorithm>

namespace redraft {

namespace {

bool isDiagramLanguage(const QString& info)
{
    static const QSet<QString> names{
        QStringLiteral("mermaid"), QStringLiteral("plantuml"), QStringLiteral("puml"),
        QStringLiteral("dot"),     QStringLiteral("graphviz"), QStringLiteral("d2"),
        QStringLiteral("ditaa"),   QStringLiteral("svgbob"),   QStringLiteral("bob"),
        QStringLiteral("ascii"),   QStringLiteral("diagram"),  QStringLiteral("seqdiag")};
    return names.contains(info.section(u' ', 0, 0).toLower());
}

/// Frames of box-drawing characters, boxes of "+--+", or several arrows between words.
bool isDrawn(const QString& text)
{
    const auto isFrame = [](QChar c) { return c.unicode() >= 0x2500 && c.unicode() <= 0x257f; };
    constexpr int fewestFrames = 4;
    if (std::count_if(text.begin(), text.end(), isFrame) >= fewestFrames)
        return true;
    const bool hasBoxes =
        text.contains(QStringLiteral("+--")) && text.contains(QStringLiteral("--+")) && text.contains(u'|');
    const qsizetype arrows = text.count(QStringLiteral("-->")) + text.count(QStringLiteral("──→")) +
                             text.count(u'→') + text.count(u'▶') + text.count(u'▼');
    return hasBoxes || arrows >= 2;
}

} // namespace

bool isDiagram(const Node& node)
{
    if (node.kind == NodeKind::Image)
        return true;
    if (node.kind == NodeKind::HtmlBlock || node.kind == NodeKind::HtmlInline)
        return node.literal.contains(QStringLiteral("<img"), Qt::CaseInsensitive);
    return node.kind == NodeKind::CodeBlock && (isDiagramLanguage(node.destination) || isDrawn(node.literal));
}

bool isInterface(const Node& node)
{
    return node.kind == NodeKind::Table || (node.kind == NodeKind::CodeBlock && !isDiagram(node));
}

} // namespace redraft
