#include "app/markdown/blocklines.h"

#include <algorithm>

namespace redraft {

namespace {

/// Bytes that the code unit at `at` adds in UTF-8. A pair of surrogates counts four at its first unit.
int utf8Length(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.unicode() < 0x80)
        return 1;
    if (unit.unicode() < 0x800)
        return 2;
    const bool isPair = unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? 4 : 3;
}

} // namespace

bool BlockLines::isBlank(int line) const
{
    const QStringView content = text(line);
    return std::all_of(content.begin(), content.end(),
                       [](QChar unit) { return unit == u' ' || unit == u'\t'; });
}

qsizetype BlockLines::position(int line, int byteColumn) const
{
    const QStringView content = text(line);
    qsizetype at = 0;
    for (int bytes = 1; bytes < byteColumn && at < content.size(); ++at) {
        const int length = utf8Length(content, at);
        bytes += length;
        at += length == 4 ? 1 : 0;
    }
    return startOf(line) + std::min(at, content.size());
}

} // namespace redraft
