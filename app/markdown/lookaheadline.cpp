#include "app/markdown/lookaheadline.h"

namespace redraft {

namespace {

bool definesFootnote(QStringView line)
{
    const qsizetype end = line.indexOf(QStringLiteral("]:"));
    if (!line.startsWith(u"[^") || end <= 2)
        return false;
    const QStringView label = line.mid(2, end - 2);
    return !label.contains(u' ') && !label.contains(u'\t') && !label.contains(u']');
}

} // namespace

QString lookaheadFootnote()
{
    return QStringLiteral("\uE0F2lookahead");
}

QString lookaheadLine(QStringView line)
{
    if (definesFootnote(line))
        return QStringLiteral("[^%1]: x").arg(lookaheadFootnote());
    return line.toString().replace(QStringLiteral("]:"), QStringLiteral("]x"));
}

} // namespace redraft
