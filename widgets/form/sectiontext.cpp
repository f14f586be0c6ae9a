#include "widgets/form/sectiontext.h"

#include <algorithm>

namespace redraft {

namespace {

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

bool isRule(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    if (trimmed.size() < 3 || !QStringView(u"-*_").contains(trimmed.front()))
        return false;
    return std::all_of(trimmed.begin(), trimmed.end(),
                       [&](QChar c) { return c == trimmed.front() || c == u' '; });
}

qsizetype lineStart(QStringView text, qsizetype end, qsizetype floor)
{
    qsizetype start = end;
    while (start > floor && text[start - 1] != u'\n')
        --start;
    return start;
}

/// End of the shown text: the end of the last line that is neither blank nor a rule after a blank line.
qsizetype trimmedEnd(QStringView text, qsizetype start, qsizetype end)
{
    while (end > start) {
        const qsizetype lineEnd = text[end - 1] == u'\n' ? end - 1 : end;
        const qsizetype begin = lineStart(text, lineEnd, start);
        const QStringView line = text.mid(begin, lineEnd - begin);
        const bool isFirst = begin == start;
        const bool followsBlank = isFirst || isBlank(text.mid(lineStart(text, begin - 1, start),
                                                              begin - 1 - lineStart(text, begin - 1, start)));
        if (!isBlank(line) && !(isRule(line) && followsBlank))
            return lineEnd;
        end = begin;
    }
    return start;
}

/// Where text goes in a body without any: one blank line below the heading if there are blank lines.
qsizetype emptyPlace(QStringView text, TextRange body)
{
    qsizetype place = body.start;
    if (place < body.end() && text[place] == u'\n')
        ++place;
    return place;
}

} // namespace

TextRange shownText(QStringView text, TextRange body)
{
    qsizetype start = body.start;
    for (qsizetype i = body.start; i < body.end(); ++i) {
        if (text[i] == u'\n')
            start = i + 1;
        else if (!text[i].isSpace())
            break;
    }
    const qsizetype end = trimmedEnd(text, start, body.end());
    return end > start ? TextRange::fromBounds(start, end) : TextRange{emptyPlace(text, body), 0};
}

TextDelta minimalDelta(QStringView before, QStringView after, qsizetype offset)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head =
        std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin();
    if (head > 0 && before[head - 1].isHighSurrogate())
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    if (tail > 0 && before[before.size() - tail].isLowSurrogate())
        --tail;
    return {offset + head, before.size() - head - tail,
            after.mid(head, after.size() - head - tail).toString()};
}

Edit minimised(const Edit& edit, QStringView text)
{
    Edit result = edit;
    result.deltas.clear();
    for (const TextDelta& delta : edit.deltas) {
        const TextDelta small =
            minimalDelta(text.mid(delta.position, delta.removed), delta.inserted, delta.position);
        if (small.removed > 0 || !small.inserted.isEmpty())
            result.deltas += small;
    }
    return result;
}

TextFrame frameFor(QStringView text, qsizetype position)
{
    qsizetype before = 0;
    while (before < position && text[position - 1 - before] == u'\n')
        ++before;
    qsizetype behind = 0;
    while (position + behind < text.size() && text[position + behind] == u'\n')
        ++behind;
    TextFrame frame;
    if (before < position && before < 2)
        frame.before = QString(2 - before, u'\n');
    if (position + behind < text.size() && behind < 2)
        frame.behind = QString(2 - behind, u'\n');
    else if (position == text.size() && before > 0 && position > 0)
        frame.behind = QStringLiteral("\n");
    return frame;
}

bool hasOpenBlock(QStringView text)
{
    QChar fence;
    qsizetype fenceLength = 0;
    for (QStringView line : text.split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        const QChar mark = trimmed.isEmpty() ? QChar() : trimmed.front();
        if (mark != u'`' && mark != u'~')
            continue;
        qsizetype length = 0;
        while (length < trimmed.size() && trimmed[length] == mark)
            ++length;
        if (length < 3)
            continue;
        if (fence.isNull() && !(mark == u'`' && trimmed.mid(length).contains(u'`'))) {
            fence = mark;
            fenceLength = length;
        } else if (mark == fence && length >= fenceLength && length == trimmed.size()) {
            fence = QChar();
        }
    }
    return !fence.isNull() || text.lastIndexOf(u"<!--") > text.lastIndexOf(u"-->");
}

} // namespace redraft
