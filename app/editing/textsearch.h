#pragma once

#include "app/text/edit.h"
#include "app/text/result.h"
#include "app/text/textsnapshot.h"

namespace redraft {

/// What to search for. Flags are values of their own, because all combinations make sense.
struct SearchQuery
{
    enum class Option
    {
        CaseSensitive = 1,
        WholeWords = 2,
        RegularExpression = 4
    };
    Q_DECLARE_FLAGS(Options, Option)

    QString pattern;
    Options options;
    bool operator==(const SearchQuery&) const = default;
};

struct SearchResult
{
    QList<TextRange> matches; ///< in order, not empty, not overlapping; UTF-16 code units
    bool isCutOff = false;    ///< there are more than the limit
};

/// All matches, at most `limit`. Error: the regular expression is not one (says where), or is too costly.
Result<SearchResult> findAll(const QString& text, const SearchQuery& query, int limit = 10000);

/// What `range`, one match of the query, is to be replaced with: in regular expressions \1 … \9 and \0 stand
/// for what the groups caught, \n and \t for a line end and a tab.
QString replacementFor(const QString& text, TextRange range, const SearchQuery& query,
                       const QString& replacement);

/// Replaces all of these matches in one undo step.
Edit replaceMatches(const QString& text, const QList<TextRange>& matches, const SearchQuery& query,
                    const QString& replacement);

Q_DECLARE_OPERATORS_FOR_FLAGS(SearchQuery::Options)

} // namespace redraft
