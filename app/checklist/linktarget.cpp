#include "app/checklist/linktarget.h"

#include "app/markdown/linksafety.h"

#include <QDir>
#include <QUrl>
#include <algorithm>

namespace redraft {

namespace {

QString decoded(const QString& part)
{
    const bool isPlain =
        std::none_of(part.begin(), part.end(), [](QChar unit) { return unit == u'%' || unit.isSurrogate(); });
    return isPlain ? part : QUrl::fromPercentEncoding(part.toUtf8());
}

QString before(const QString& text, QChar mark)
{
    const qsizetype at = text.indexOf(mark);
    return at < 0 ? text : text.left(at);
}

QString folderOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QStringLiteral(".") : path.left(slash);
}

bool hasSuffix(const QString& path)
{
    const qsizetype dot = path.lastIndexOf(u'.');
    return dot > path.lastIndexOf(u'/') && dot + 1 < path.size();
}

} // namespace

LinkTarget linkTarget(const QString& destination, const QString& ownPath)
{
    const LinkKind kind = linkKind(destination);
    const bool isHere =
        kind == LinkKind::Anchor || (kind == LinkKind::Local && !destination.startsWith(u"//"));
    if (!isHere || destination.isEmpty())
        return {};
    const qsizetype hash = destination.indexOf(u'#');
    LinkTarget target;
    target.anchor = hash < 0 ? QString() : decoded(destination.mid(hash + 1));
    const QString path = decoded(before(before(destination, u'#'), u'?'));
    if (path.isEmpty()) {
        target.kind = LinkTarget::Kind::Anchor;
    } else if (path.startsWith(u'/')) {
        target.kind = LinkTarget::Kind::Route;
        target.path = QDir::cleanPath(path);
    } else if (!ownPath.isEmpty()) {
        target.kind = LinkTarget::Kind::File;
        target.path = QDir::cleanPath(folderOf(ownPath) + u'/' + path);
    }
    return target;
}

QString existingFile(const LinkTarget& target, const Neighbourhood& files)
{
    const QString path =
        target.kind == LinkTarget::Kind::Route ? files.rootFolder() + target.path : target.path;
    if (!hasSuffix(path) && files.exists(path + QStringLiteral(".md")))
        return path + QStringLiteral(".md");
    for (const char* page : {"/README.md", "/index.md"}) {
        if (!target.anchor.isEmpty() && files.exists(path + QString::fromLatin1(page)))
            return path + QString::fromLatin1(page);
    }
    return files.exists(path) ? path : QString();
}

bool isOutside(const QString& path, const Neighbourhood& files)
{
    const QString root = files.rootFolder();
    return root.isEmpty() || (path != root && !path.startsWith(root.endsWith(u'/') ? root : root + u'/'));
}

std::optional<TextRange> destinationRange(QStringView source, const LinkFact& link)
{
    if (link.destination.isEmpty())
        return std::nullopt;
    const qsizetype bracket = source.indexOf(QStringLiteral("]("), link.range.end());
    if (bracket < 0)
        return std::nullopt;
    qsizetype start = bracket + 2;
    while (start < source.size() && source[start].isSpace())
        ++start;
    if (start < source.size() && source[start] == u'<')
        ++start;
    if (!source.mid(start).startsWith(link.destination))
        return std::nullopt;
    return TextRange{start, link.destination.size()};
}

} // namespace redraft
