#include "widgets/preview/textfinder.h"

namespace redraft {

namespace {

bool isWordSign(QChar sign)
{
    return sign.isLetterOrNumber() || sign == QLatin1Char('_') || sign.isMark();
}

} // namespace

TextFinder::TextFinder(const SearchQuery& query)
    : m_matcher(query.pattern, query.options.testFlag(SearchQuery::Option::CaseSensitive)
                                   ? Qt::CaseSensitive
                                   : Qt::CaseInsensitive)
    , m_wholeWords(query.options.testFlag(SearchQuery::Option::WholeWords))
{
}

bool TextFinder::isWord(const QString& text, qsizetype start) const
{
    const qsizetype end = start + m_matcher.pattern().size();
    return (start == 0 || !isWordSign(text[start - 1])) && (end >= text.size() || !isWordSign(text[end]));
}

QList<TextRange> TextFinder::findAll(const QString& text) const
{
    QList<TextRange> found;
    if (isEmpty())
        return found;
    const qsizetype length = m_matcher.pattern().size();
    for (qsizetype at = m_matcher.indexIn(text); at >= 0; at = m_matcher.indexIn(text, at)) {
        const bool isMatch = !m_wholeWords || isWord(text, at);
        if (isMatch)
            found.append({at, length});
        at += isMatch ? length : 1;
    }
    return found;
}

} // namespace redraft
