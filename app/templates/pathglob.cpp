#include "app/templates/pathglob.h"

namespace redraft {

namespace {

/// Longer ones are no patterns of paths.
constexpr qsizetype longestGlob = 300;

/// `[…]` of the glob from `at` as an expression; moves `at` to its end. A bracket without end is itself.
QString classExpression(const QString& glob, qsizetype& at)
{
    const qsizetype end = glob.indexOf(u']', at + 2);
    if (end < 0)
        return QStringLiteral("\\[");
    QString inside = glob.mid(at + 1, end - at - 1);
    if (inside.startsWith(u'!'))
        inside[0] = u'^';
    inside.replace(u'\\', QStringLiteral("\\\\")).replace(u'[', QStringLiteral("\\["));
    at = end;
    return u'[' + inside + u']';
}

QString starExpression(const QString& glob, qsizetype& at)
{
    if (at + 1 >= glob.size() || glob[at + 1] != u'*')
        return QStringLiteral("[^/]*");
    while (at + 1 < glob.size() && glob[at + 1] == u'*')
        ++at;
    if (at + 1 < glob.size() && glob[at + 1] == u'/') {
        ++at;
        return QStringLiteral("(?:.*/)?");
    }
    return QStringLiteral(".*");
}

QString bodyExpression(const QString& glob)
{
    QString result;
    int openBraces = 0;
    for (qsizetype at = 0; at < glob.size(); ++at) {
        const QChar character = glob[at];
        if (character == u'*')
            result += starExpression(glob, at);
        else if (character == u'?')
            result += QStringLiteral("[^/]");
        else if (character == u'[')
            result += classExpression(glob, at);
        else if (character == u'{' && glob.indexOf(u'}', at) > 0)
            result += QStringLiteral("(?:"), ++openBraces;
        else if (character == u'}' && openBraces > 0)
            result += u')', --openBraces;
        else if (character == u',' && openBraces > 0)
            result += u'|';
        else
            result += QRegularExpression::escape(QString(character));
    }
    return result;
}

} // namespace

PathGlob::PathGlob(const QString& glob, GlobAnchor anchor)
{
    QString plain = glob.trimmed();
    while (plain.startsWith(QStringLiteral("./")))
        plain.remove(0, 2);
    const bool isWhole = anchor == GlobAnchor::Start && plain.contains(u'/');
    while (plain.startsWith(u'/'))
        plain.remove(0, 1);
    if (plain.isEmpty() || plain.size() > longestGlob)
        return;
    m_expression.setPattern(QRegularExpression::anchoredPattern(
        (isWhole ? QString() : QStringLiteral("(?:.*/)?")) + bodyExpression(plain)));
    m_expression.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
}

bool PathGlob::matches(const QString& path) const
{
    return !m_expression.pattern().isEmpty() && m_expression.isValid() && m_expression.match(path).hasMatch();
}

} // namespace redraft
