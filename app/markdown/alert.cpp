#include "app/markdown/alert.h"

#include <QCoreApplication>
#include <array>

namespace redraft {

namespace {

struct AlertName
{
    QLatin1StringView mark;
    const char* title;
};

/// In the order of AlertKind.
constexpr std::array alertNames{
    AlertName{QLatin1StringView("[!NOTE]"), QT_TRANSLATE_NOOP("Alert", "Note")},
    AlertName{QLatin1StringView("[!TIP]"), QT_TRANSLATE_NOOP("Alert", "Tip")},
    AlertName{QLatin1StringView("[!IMPORTANT]"), QT_TRANSLATE_NOOP("Alert", "Important")},
    AlertName{QLatin1StringView("[!WARNING]"), QT_TRANSLATE_NOOP("Alert", "Warning")},
    AlertName{QLatin1StringView("[!CAUTION]"), QT_TRANSLATE_NOOP("Alert", "Caution")},
};

constexpr qsizetype longestMark = 16;

bool isBreak(const Node& node)
{
    return node.kind == NodeKind::SoftBreak || node.kind == NodeKind::HardBreak;
}

} // namespace

std::optional<AlertKind> alertKind(const Node& quote)
{
    if (quote.kind != NodeKind::Quote || quote.children.empty() ||
        quote.children.front().kind != NodeKind::Paragraph)
        return {};
    const std::vector<Node>& first = quote.children.front().children;
    if (first.empty() || first.front().kind != NodeKind::Text || (first.size() > 1 && !isBreak(first[1])))
        return {};
    if (first.size() < 3 && quote.children.size() < 2)
        return {};
    for (size_t kind = 0; kind < alertNames.size(); ++kind) {
        if (quote.literal.compare(alertNames.at(kind).mark, Qt::CaseInsensitive) == 0)
            return AlertKind(kind);
    }
    return {};
}

QString alertMark(const Node& quote, QStringView source)
{
    if (quote.children.empty() || quote.children.front().kind != NodeKind::Paragraph)
        return {};
    const TextRange paragraph = quote.children.front().range.shifted(-quote.range.start);
    QStringView line = source.mid(paragraph.start, paragraph.length);
    const qsizetype end = line.indexOf(u'\n');
    line = (end < 0 ? line : line.left(end)).trimmed();
    // What a table was cut off from has no place of its own: it is taken for the whole line.
    while (line.startsWith(u'>') || line.startsWith(u' '))
        line = line.sliced(1);
    if (line.endsWith(u'\\')) // a hard break
        line.chop(1);
    const bool mayBeMark = line.startsWith(u"[!") && line.endsWith(u']') && line.size() <= longestMark;
    return mayBeMark ? line.toString() : QString();
}

std::span<const Node> alertLead(const Node& quote)
{
    const std::vector<Node>& first = quote.children.front().children;
    return std::span(first).subspan(std::min<size_t>(2, first.size()));
}

QString alertTitle(AlertKind kind)
{
    return QCoreApplication::translate("Alert", alertNames.at(size_t(kind)).title);
}

} // namespace redraft
