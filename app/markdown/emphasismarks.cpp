#include "app/markdown/emphasismarks.h"

#include <algorithm>

namespace redraft {

namespace {

/// Open marks that are tried for a closing one.
constexpr size_t lookBack = 64;

bool isBlankAt(QStringView line, qsizetype at)
{
    return at < 0 || at >= line.size() || line[at].isSpace();
}

bool isPunctuationAt(QStringView line, qsizetype at)
{
    return at >= 0 && at < line.size() && (line[at].isPunct() || line[at].isSymbol());
}

MarkdownStyle styleOf(char16_t sign, int length)
{
    if (sign == u'~')
        return MarkdownStyle::Strikethrough;
    return length == 2 ? MarkdownStyle::Strong : MarkdownStyle::Emphasis;
}

} // namespace

int EmphasisMarks::add(QStringView line, int start)
{
    const QChar sign = line[start];
    int end = start;
    while (end < line.size() && line[end] == sign)
        ++end;
    const bool punctuationBefore = isPunctuationAt(line, start - 1),
               punctuationBehind = isPunctuationAt(line, end);
    const bool blankBefore = isBlankAt(line, start - 1), blankBehind = isBlankAt(line, end);
    const bool leansRight = !blankBehind && (!punctuationBehind || blankBefore || punctuationBefore);
    const bool leansLeft = !blankBefore && (!punctuationBefore || blankBehind || punctuationBehind);
    const bool isInWord = sign == u'_' && leansRight && leansLeft;
    if (sign != u'~' || end - start <= 2)
        m_marks.push_back({sign.unicode(), start, end - start, end - start,
                           leansRight && (!isInWord || punctuationBefore),
                           leansLeft && (!isInWord || punctuationBehind)});
    return end;
}

bool EmphasisMarks::fits(const Mark& opening, const Mark& closing)
{
    if (opening.sign != closing.sign)
        return false;
    if (opening.sign == u'~')
        return opening.length == closing.length;
    const bool isEither = opening.closes || closing.opens;
    const bool isThird = (opening.wholeLength + closing.wholeLength) % 3 == 0 &&
                         (opening.wholeLength % 3 != 0 || closing.wholeLength % 3 != 0);
    return !isEither || !isThird;
}

void EmphasisMarks::close(Mark& closing, std::vector<Mark>& open, QList<MarkdownSpan>& spans)
{
    while (closing.length > 0) {
        const auto end = open.rbegin() + qsizetype(std::min(open.size(), lookBack));
        const auto partner =
            std::find_if(open.rbegin(), end, [&](const Mark& mark) { return fits(mark, closing); });
        if (partner == end)
            return;
        open.erase(partner.base(), open.end());
        Mark& opening = open.back();
        const int used =
            closing.sign == u'~' ? closing.length : std::min({2, opening.length, closing.length});
        opening.length -= used;
        const int start = opening.start + opening.length;
        closing.start += used;
        closing.length -= used;
        spans.append({start, closing.start - start, styleOf(closing.sign, used)});
        if (opening.length == 0)
            open.pop_back();
    }
}

void EmphasisMarks::resolve(size_t first, QList<MarkdownSpan>& spans)
{
    std::vector<Mark> open;
    for (size_t i = first; i < m_marks.size(); ++i) {
        Mark mark = m_marks[i];
        if (mark.closes)
            close(mark, open, spans);
        if (mark.opens && mark.length > 0)
            open.push_back(mark);
    }
    m_marks.resize(first);
}

} // namespace redraft
