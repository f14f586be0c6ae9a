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
    const QString mark = first.front().literal.trimmed();
    for (size_t kind = 0; kind < alertNames.size(); ++kind) {
        if (mark.compare(alertNames.at(kind).mark, Qt::CaseInsensitive) == 0)
            return AlertKind(kind);
    }
    return {};
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
