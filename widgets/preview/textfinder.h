#pragma once

#include "app/editing/textsearch.h"

#include <QStringMatcher>

namespace redraft {

/// Finds one plain pattern in many short texts, prepared once. A value.
class TextFinder
{
public:
    TextFinder() = default;
    /// Takes no notice of the option for regular expressions.
    explicit TextFinder(const SearchQuery& query);

    bool isEmpty() const { return m_matcher.pattern().isEmpty(); }
    /// All matches, in order, not overlapping.
    QList<TextRange> findAll(const QString& text) const;

private:
    bool isWord(const QString& text, qsizetype start) const;

    QStringMatcher m_matcher;
    bool m_wholeWords = false;
};

} // namespace redraft
