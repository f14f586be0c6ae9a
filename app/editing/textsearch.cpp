#include "app/editing/textsearch.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft {

namespace {

QRegularExpression expressionOf(const SearchQuery& query)
{
    using Option = SearchQuery::Option;
    const bool isExpression = query.options.testFlag(Option::RegularExpression);
    QString pattern = isExpression ? query.pattern : QRegularExpression::escape(query.pattern);
    if (query.options.testFlag(Option::WholeWords))
        pattern = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(pattern);
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption,
                    !query.options.testFlag(Option::CaseSensitive));
    return QRegularExpression(pattern, options);
}

/// PCRE refuses text with lone surrogates, which stand for raw bytes here; they match nothing a person can
/// type.
QString searchable(const QString& text)
{
    if (text.isValidUtf16())
        return text;
    QString copy = text;
    for (qsizetype i = 0; i < copy.size(); ++i) {
        const bool isPair = copy[i].isHighSurrogate() && i + 1 < copy.size() && copy[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (copy[i].isSurrogate())
            copy[i] = QChar::ReplacementCharacter;
    }
    return copy;
}

QString expanded(const QString& replacement, const QRegularExpressionMatch& match)
{
    QString result;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar next = i + 1 < replacement.size() ? replacement[i + 1] : QChar();
        if (replacement[i] != u'\\' || next.isNull()) {
            result += replacement[i];
            continue;
        }
        ++i;
        if (next >= u'0' && next <= u'9')
            result += match.captured(next.unicode() - u'0');
        else if (next == u'n')
            result += u'\n';
        else if (next == u't')
            result += u'\t';
        else
            result += next;
    }
    return result;
}

} // namespace

Result<SearchResult> findAll(const QString& text, const SearchQuery& query, int limit)
{
    SearchResult result;
    if (query.pattern.isEmpty())
        return result;
    const QRegularExpression expression = expressionOf(query);
    if (!expression.isValid()) {
        // As it was typed: what is put around it for whole words would shift the place of the fault.
        const QRegularExpression typed(query.pattern);
        return Error{QCoreApplication::translate("Search", "Not a regular expression: %1 (at character %2).")
                         .arg(typed.errorString(), QString::number(typed.patternErrorOffset() + 1))};
    }
    const QString subject = searchable(text);
    auto matches = expression.globalMatch(subject);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() == 0)
            continue;
        if (result.matches.size() == limit) {
            result.isCutOff = true;
            break;
        }
        result.matches.append({match.capturedStart(), match.capturedLength()});
    }
    return result;
}

QString replacementFor(const QString& text, TextRange range, const SearchQuery& query,
                       const QString& replacement)
{
    if (!query.options.testFlag(SearchQuery::Option::RegularExpression))
        return replacement;
    const QRegularExpressionMatch match =
        expressionOf(query).match(searchable(text), range.start, QRegularExpression::NormalMatch,
                                  QRegularExpression::AnchorAtOffsetMatchOption);
    return expanded(replacement, match);
}

Edit replaceMatches(const QString& text, const QList<TextRange>& matches, const SearchQuery& query,
                    const QString& replacement)
{
    Edit edit;
    edit.label = QCoreApplication::translate("Search", "Replace %n match(es)", nullptr, int(matches.size()));
    const bool isExpression = query.options.testFlag(SearchQuery::Option::RegularExpression);
    const QRegularExpression expression = isExpression ? expressionOf(query) : QRegularExpression();
    const QString subject = isExpression ? searchable(text) : QString();
    for (const TextRange& range : matches) {
        QString inserted = replacement;
        if (isExpression)
            inserted =
                expanded(replacement, expression.match(subject, range.start, QRegularExpression::NormalMatch,
                                                       QRegularExpression::AnchorAtOffsetMatchOption));
        edit.deltas.append({range.start, range.length, inserted});
    }
    return edit;
}

} // namespace redraft
