#include "app/profiles/docuchango/linefaults.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace redraft {

namespace {

enum class TargetKind
{
    Valid,
    Internal,
    Unknown
};

bool startsWithAny(const QString& target, std::initializer_list<const char*> prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&target](const char* prefix) { return target.startsWith(QLatin1String(prefix)); });
}

TargetKind kindOf(const QString& target, const QString& ownPath)
{
    if (startsWithAny(target, {"http://", "https://", "#", "/prism-data-layer/", "/adr/", "/rfc/", "/memos/",
                               "/docs/", "/netflix/"}))
        return TargetKind::Valid;
    const bool isBeside = target.startsWith(u"./");
    if (target.contains(u"adr/") || (isBeside && ownPath.contains(u"docs/adr")))
        return TargetKind::Internal;
    if (target.contains(u"rfc", Qt::CaseInsensitive) || (isBeside && ownPath.contains(u"docs/rfcs")))
        return TargetKind::Internal;
    const bool isDocument = target.endsWith(u".md") || startsWithAny(target, {"./", "../"});
    return isDocument ? TargetKind::Internal : TargetKind::Unknown;
}

/// Why the target leads nowhere; "" if it does.
QString objection(const QString& target, const LinkSurroundings& surroundings)
{
    static const QRegularExpression tail(QStringLiteral("[?#].*$"));
    const QString cut = QUrl::fromPercentEncoding(QString(target).remove(tail).toUtf8());
    QString path;
    if (startsWithAny(cut, {"./", "../"})) {
        path = QDir::cleanPath(QFileInfo(surroundings.path).path() + u'/' + cut);
        if (QFileInfo(path).suffix().isEmpty())
            path += QStringLiteral(".md");
    } else if (cut.startsWith(u'/')) {
        path = QDir::cleanPath(surroundings.repoRoot + cut);
    } else {
        return QStringLiteral("Ambiguous link format: ") + cut;
    }
    return surroundings.exists(path) ? QString() : QStringLiteral("File not found: ") + path;
}

} // namespace

std::vector<LineFault> linkFaults(const QStringList& lines, const LinkSurroundings& surroundings)
{
    static const QRegularExpression code(QStringLiteral("`[^`]+`"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\(([^)]+)\\)"));
    std::vector<LineFault> faults;
    bool isInFence = false;
    for (int number = 0; number < lines.size(); ++number) {
        if (lines[number].startsWith(u"```")) {
            isInFence = !isInFence;
            continue;
        }
        if (isInFence || !lines[number].contains(u"]("))
            continue;
        const QString text = QString(lines[number]).remove(code);
        for (auto matches = link.globalMatch(text); matches.hasNext();) {
            const QString target = matches.next().captured(2);
            if (startsWithAny(target, {"mailto:", "data:"}))
                continue;
            const TargetKind kind = kindOf(target, surroundings.path);
            const QString reason = kind == TargetKind::Valid ? QString()
                                   : kind == TargetKind::Unknown
                                       ? QStringLiteral("Unknown link type: ") + target
                                       : objection(target, surroundings);
            if (!reason.isEmpty())
                faults.push_back(
                    {kind == TargetKind::Unknown ? QStringLiteral("DC-L1") : QStringLiteral("DC-L2"),
                     number + 1,
                     QStringLiteral("Line %1: Broken link '%2' - %3")
                         .arg(QString::number(number + 1), target, reason)});
        }
    }
    return faults;
}

std::vector<LineFault> crossLinkFaults(const QString& text)
{
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\((\\.\\./){2,}[^)]+\\)"));
    int count = 0;
    qsizetype first = -1;
    for (auto matches = link.globalMatch(text); matches.hasNext(); ++count) {
        const qsizetype start = matches.next().capturedStart();
        first = first < 0 ? start : first;
    }
    if (count == 0)
        return {};
    return {{QStringLiteral("DC-L3"), int(text.left(first).count(u'\n')) + 1,
             QStringLiteral("Found %1 cross-plugin link(s) - use absolute GitHub URLs instead").arg(count)}};
}

} // namespace redraft
