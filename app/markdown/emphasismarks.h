#pragma once

#include "app/markdown/markdownspan.h"

#include <QList>
#include <QStringView>
#include <vector>

namespace redraft {

/// The runs of '*', '_' and '~' of a line, paired to emphasis by the rules of CommonMark. To be used from the
/// start of the line to its end. Looks only so far back for a partner that time grows with the line alone.
class EmphasisMarks
{
public:
    /// Notes the run of marks that begins at `start`; returns the place behind it.
    int add(QStringView line, int start);
    size_t count() const { return m_marks.size(); }
    /// Pairs the marks from number `first` with each other, adds their spans and forgets them.
    void resolve(size_t first, QList<MarkdownSpan>& spans);

private:
    struct Mark
    {
        char16_t sign;
        int start;
        int length;
        int wholeLength; ///< before some of it was paired
        bool opens;
        bool closes;
    };

    static bool fits(const Mark& opening, const Mark& closing);
    static void close(Mark& closing, std::vector<Mark>& open, QList<MarkdownSpan>& spans);

    std::vector<Mark> m_marks;
};

} // namespace redraft
