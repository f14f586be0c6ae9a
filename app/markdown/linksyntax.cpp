#include "app/markdown/linksyntax.h"

#include <QRegularExpression>

namespace redraft {

namespace {

constexpr int deepestBrackets = 32;
constexpr int longestQuoted = 500; // what is longer is taken for no part of a link, to save time

int skipBlanks(QStringView line, int at)
{
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t' || line[at] == u'\n'))
        ++at;
    return at;
}

/// Behind the sign that closes what begins at `start`, except for escaped ones; -1 if there is none.
int endOfQuoted(QStringView line, int start, QChar closing)
{
    const int limit = int(qMin<qsizetype>(line.size(), start + longestQuoted));
    for (int at = start + 1; at < limit; ++at) {
        if (line[at] == u'\n' && closing == u'>')
            return -1;
        if (line[at] == u'\\')
            ++at;
        else if (line[at] == closing)
            return at + 1;
    }
    return -1;
}

int endOfDestination(QStringView line, int start)
{
    if (start < line.size() && line[start] == u'<')
        return endOfQuoted(line, start, u'>');
    int depth = 0;
    int at = start;
    for (; at < line.size() && !line[at].isSpace(); ++at) {
        if (line[at] == u'\\')
            ++at;
        else if (line[at] == u'(' && ++depth > deepestBrackets)
            return -1;
        else if (line[at] == u')' && --depth < 0)
            break;
    }
    return int(qMin<qsizetype>(at, line.size()));
}

int endOfTitle(QStringView line, int start)
{
    if (start >= line.size() || !QStringView(u"\"'(").contains(line[start]))
        return start;
    return endOfQuoted(line, start, line[start] == u'(' ? QChar(u')') : line[start]);
}

int endOfMatch(const QRegularExpression& expression, QStringView line, int start)
{
    const QRegularExpressionMatch match = expression.match(line, start, QRegularExpression::NormalMatch,
                                                           QRegularExpression::AnchorAtOffsetMatchOption);
    return match.hasMatch() ? int(match.capturedEnd()) : -1;
}

bool endsSentence(QStringView address)
{
    if (address.endsWith(u')'))
        return address.count(u')') > address.count(u'(');
    return QStringView(u"?!.,:*_~'\";").contains(address.back());
}

} // namespace

int endOfInlineTarget(QStringView line, int start)
{
    int at = endOfDestination(line, skipBlanks(line, start + 1));
    if (at < 0)
        return -1;
    const int behindBlanks = skipBlanks(line, at);
    at = behindBlanks > at ? endOfTitle(line, behindBlanks) : at;
    if (at < 0)
        return -1;
    at = skipBlanks(line, at);
    return at < line.size() && line[at] == u')' ? at + 1 : -1;
}

int endOfDefinitionTarget(QStringView line, int start)
{
    const int destination = skipBlanks(line, start + 1);
    int at = endOfDestination(line, destination);
    if (at <= destination) // may stand in the next line
        return destination == line.size() ? destination : -1;
    const int behindBlanks = skipBlanks(line, at);
    at = behindBlanks > at ? endOfTitle(line, behindBlanks) : at;
    return at >= 0 && skipBlanks(line, at) == line.size() ? int(line.size()) : -1;
}

int endOfAutolink(QStringView line, int start)
{
    static const QRegularExpression expression(QStringLiteral(
        R"(<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+)>)"));
    return endOfMatch(expression, line, start);
}

int endOfTag(QStringView line, int start)
{
    static const QRegularExpression expression(QStringLiteral(
        R"(<(?:/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])(?:[^<>"']|"[^"]{0,500}"|'[^']{0,500}')*+|[?!][A-Za-z\[][^<>]{0,500})>)"));
    return endOfMatch(expression, line, start);
}

int endOfBareAddress(QStringView line, int start)
{
    static const QRegularExpression expression(QStringLiteral(R"((?:https?://|ftp://|www\.)[^\s<|\]`]+)"),
                                               QRegularExpression::CaseInsensitiveOption);
    const int from = endOfMatch(expression, line, start);
    if (from < 0)
        return -1;
    QStringView address = line.mid(start, from - start);
    while (address.size() > 4 && endsSentence(address))
        address.chop(1);
    return start + int(address.size());
}

int endOfMailDomain(QStringView line, int start)
{
    static const QRegularExpression expression(QStringLiteral(R"(@(?:[A-Za-z0-9_-]+\.)+[A-Za-z0-9]+)"));
    return endOfMatch(expression, line, start);
}

} // namespace redraft
