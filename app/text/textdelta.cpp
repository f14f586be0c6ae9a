#include "app/text/textdelta.h"

#include <algorithm>

namespace redraft {

namespace {

/// True if a cut at `position` would part a high surrogate from its low one.
bool cutsPair(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position - 1].isHighSurrogate() &&
           text[position].isLowSurrogate();
}

} // namespace

TextDelta trimmed(const TextDelta& delta, QStringView text)
{
    const QStringView before = text.mid(delta.position, delta.removed);
    const QStringView after(delta.inserted);
    const auto [beforeMiddle, afterMiddle] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    qsizetype head = beforeMiddle - before.begin();
    if (cutsPair(before, head) || cutsPair(after, head))
        --head;
    const qsizetype most = std::min(before.size(), after.size()) - head;
    qsizetype tail = 0;
    while (tail < most && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    if (tail > 0 && (cutsPair(before, before.size() - tail) || cutsPair(after, after.size() - tail)))
        --tail;
    if (head == 0 && tail == 0)
        return delta;
    return {delta.position + head, before.size() - head - tail,
            after.mid(head, after.size() - head - tail).toString()};
}

} // namespace redraft
