#include "app/rendering/textpieces.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr int pieceLength = 8'000;

} // namespace

int pieceEnd(const QString& text, int start)
{
    const int limit = start + pieceLength;
    if (limit >= text.size())
        return int(text.size());
    for (int at = limit; at > start + pieceLength / 2; --at) {
        if (text.at(at - 1).isSpace() && text.at(at - 1) != QChar::Nbsp)
            return at;
    }
    return text.at(limit - 1).isHighSurrogate() ? limit - 1 : limit;
}

QList<QTextLayout::FormatRange> formatsWithin(const QList<QTextLayout::FormatRange>& formats, int start,
                                              int end)
{
    auto range = std::lower_bound(formats.begin(), formats.end(), start, [](const auto& format, int at) {
        return format.start + format.length <= at;
    });
    QList<QTextLayout::FormatRange> found;
    for (; range != formats.end() && range->start < end; ++range) {
        const int from = std::max(range->start, start);
        found.append({from - start, std::min(range->start + range->length, end) - from, range->format});
    }
    return found;
}

} // namespace redraft
