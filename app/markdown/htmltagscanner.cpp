#include "app/markdown/htmltagscanner.h"

#include <QStringList>
#include <algorithm>

namespace redraft {

namespace {

bool isLetter(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

bool isBlank(QChar unit)
{
    return unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\f' || unit == u'\r';
}

/// Elements whose content is no markup for a browser.
bool isRawText(const QString& name)
{
    static const QStringList names{QStringLiteral("script"),   QStringLiteral("style"),
                                   QStringLiteral("textarea"), QStringLiteral("title"),
                                   QStringLiteral("xmp"),      QStringLiteral("iframe"),
                                   QStringLiteral("noembed"),  QStringLiteral("noframes"),
                                   QStringLiteral("noscript"), QStringLiteral("plaintext")};
    return names.contains(name);
}

} // namespace

HtmlTagScanner::HtmlTagScanner(QStringView source)
    : m_source(source)
    , m_lastBracket(source.lastIndexOf(u'>'))
    , m_lastQuote(source.lastIndexOf(u'"'))
    , m_lastApostrophe(source.lastIndexOf(u'\''))
{
}

bool HtmlTagScanner::next(HtmlToken& token)
{
    if (m_at >= m_source.size())
        return false;
    token = {};
    const qsizetype start = m_at;
    if (readMarkup(token))
        return true;
    token = {};
    // A bracket that opens nothing is text, as is everything up to the next bracket.
    const qsizetype end = m_source.indexOf(u'<', start + 1);
    m_at = end < 0 ? m_source.size() : end;
    token.source = m_source.mid(start, m_at - start);
    return true;
}

bool HtmlTagScanner::readMarkup(HtmlToken& token)
{
    if (m_source[m_at] != u'<' || m_at + 1 >= m_source.size())
        return false;
    const QChar second = m_source[m_at + 1];
    if (m_source.mid(m_at).startsWith(u"<!--"))
        return readComment(token);
    if (second != u'!' && second != u'?')
        return readTag(token);
    if (m_at >= m_lastBracket)
        return false;
    const qsizetype end = m_source.indexOf(u'>', m_at) + 1;
    token.kind = HtmlToken::Kind::Foreign;
    token.name = second.toLatin1() == '?' ? QStringLiteral("?") : QStringLiteral("!");
    token.source = m_source.mid(m_at, end - m_at);
    m_at = end;
    return true;
}

bool HtmlTagScanner::readComment(HtmlToken& token)
{
    const qsizetype content = m_at + 4;
    qsizetype end = m_source.size();
    if (m_source.mid(content).startsWith(u">"))
        end = content + 1;
    else if (m_source.mid(content).startsWith(u"->"))
        end = content + 2;
    else if (const qsizetype close = m_source.indexOf(u"-->", content); close >= 0)
        end = close + 3;
    token.kind = HtmlToken::Kind::Comment;
    token.source = m_source.mid(m_at, end - m_at);
    m_at = end;
    return true;
}

bool HtmlTagScanner::readTag(HtmlToken& token)
{
    const bool isEnd = m_source[m_at + 1] == u'/';
    const qsizetype nameStart = m_at + (isEnd ? 2 : 1);
    if (nameStart >= m_source.size() || !isLetter(m_source[nameStart]) || nameStart >= m_lastBracket)
        return false;
    qsizetype nameEnd = nameStart;
    while (nameEnd < m_source.size() && !isBlank(m_source[nameEnd]) && m_source[nameEnd] != u'/' &&
           m_source[nameEnd] != u'>' && m_source[nameEnd] != u'<')
        ++nameEnd;
    const qsizetype end = tagEnd(nameEnd, token.attributes);
    if (end < 0)
        return false;
    token.kind = isEnd ? HtmlToken::Kind::EndTag : HtmlToken::Kind::StartTag;
    token.name = m_source.mid(nameStart, nameEnd - nameStart).toString().toLower();
    token.source = m_source.mid(m_at, end - m_at);
    m_at = end;
    if (!isEnd && isRawText(token.name))
        readRawText(token);
    return true;
}

qsizetype HtmlTagScanner::tagEnd(qsizetype at, int& attributes)
{
    const qsizetype start = at;
    bool isBehindEquals = false;
    // Everything but the quotes of a value could be part of a name or a value without quotes.
    while (at <= m_lastBracket && m_wasted <= 4 * m_source.size()) {
        const QChar unit = m_source[at];
        if (unit == u'>')
            return at + 1;
        if (isBehindEquals && (unit == u'"' || unit == u'\'')) {
            if (at >= (unit == u'"' ? m_lastQuote : m_lastApostrophe))
                break;
            at = m_source.indexOf(unit, at + 1);
            ++attributes;
        } else if (isBlank(unit) || unit == u'/') {
            ++attributes;
        }
        isBehindEquals = unit == u'=' || (isBehindEquals && isBlank(unit));
        ++at;
    }
    m_wasted += at - start;
    return -1;
}

void HtmlTagScanner::readRawText(HtmlToken& token)
{
    const qsizetype start = m_at - token.source.size();
    qsizetype end = m_source.size();
    for (qsizetype close = m_source.indexOf(u"</", m_at); close >= 0;
         close = m_source.indexOf(u"</", close + 2)) {
        const QStringView name = m_source.mid(close + 2, token.name.size());
        const qsizetype behind = close + 2 + token.name.size();
        const bool endsThere =
            behind < m_source.size() &&
            (isBlank(m_source[behind]) || m_source[behind] == u'/' || m_source[behind] == u'>');
        if (!endsThere || name.compare(token.name, Qt::CaseInsensitive) != 0)
            continue;
        const qsizetype bracket = m_source.indexOf(u'>', behind);
        end = bracket < 0 ? m_source.size() : bracket + 1;
        break;
    }
    token.kind = HtmlToken::Kind::Foreign;
    token.source = m_source.mid(start, end - start);
    m_at = end;
}

} // namespace redraft
