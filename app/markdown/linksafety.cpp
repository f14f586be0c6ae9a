#include "app/markdown/linksafety.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

bool isControl(QChar unit)
{
    return unit < u' ' || (unit >= u'\x7f' && unit <= u'\x9f') || unit.isSurrogate() ||
           unit == QChar(0x200e) || unit == QChar(0x200f) || unit == QChar::ByteOrderMark ||
           (unit >= QChar(0x2028) && unit <= QChar(0x202e)) ||
           (unit >= QChar(0x2066) && unit <= QChar(0x2069));
}

/// Nothing that a browser would skip or that hides what follows.
QString withoutControls(const QString& destination)
{
    // Nearly all are plain; what is not is copied.
    if (std::none_of(destination.begin(), destination.end(), isControl))
        return destination.trimmed();
    QString result;
    for (qsizetype i = 0; i < destination.size(); ++i) {
        const bool isPair = destination[i].isHighSurrogate() && i + 1 < destination.size() &&
                            destination[i + 1].isLowSurrogate();
        if (isPair)
            result += QStringView(destination).mid(i++, 2);
        else if (!isControl(destination[i]))
            result += destination[i];
    }
    return result.trimmed();
}

} // namespace

LinkKind linkKind(const QString& destination)
{
    static const QStringList harmless{QStringLiteral("mailto"), QStringLiteral("tel"),  QStringLiteral("ftp"),
                                      QStringLiteral("ftps"),   QStringLiteral("xmpp"), QStringLiteral("irc"),
                                      QStringLiteral("ircs"),   QStringLiteral("news")};
    QString cleaned = withoutControls(destination);
    if (cleaned.contains(u' '))
        cleaned.remove(u' ');
    if (cleaned.startsWith(u'#'))
        return LinkKind::Anchor;
    const auto end = std::find_if(cleaned.cbegin(), cleaned.cend(), [](QChar unit) {
        return unit == u':' || unit == u'/' || unit == u'?' || unit == u'#';
    });
    if (end == cleaned.cend() || *end != u':')
        return cleaned.startsWith(u"//") ? LinkKind::Remote : LinkKind::Local;
    const QString scheme = cleaned.left(end - cleaned.cbegin()).toLower();
    if (scheme == u"http" || scheme == u"https")
        return LinkKind::Remote;
    return harmless.contains(scheme) ? LinkKind::Other : LinkKind::Unsafe;
}

QString safeLink(const QString& destination)
{
    if (linkKind(destination) == LinkKind::Unsafe)
        return {};
    return withoutControls(destination).replace(u' ', QStringLiteral("%20"));
}

bool isSafeImageData(const QString& destination)
{
    static const QRegularExpression pattern(
        QStringLiteral("^data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$"));
    return destination.startsWith(QStringLiteral("data:image/")) && pattern.match(destination).hasMatch();
}

} // namespace redraft
