#include "app/text/frontmatterrange.h"

namespace redraft {

namespace {

bool isFence(QStringView line, bool isFirst)
{
    while (!line.isEmpty() && (line.back() == u' ' || line.back() == u'\t'))
        line.chop(1);
    return line == u"---" || (!isFirst && line == u"...");
}

} // namespace

std::optional<FrontMatterRange> findFrontMatter(QStringView text)
{
    qsizetype lineEnd = text.indexOf(u'\n');
    if (lineEnd < 0 || !isFence(text.left(lineEnd), true))
        return std::nullopt;
    const qsizetype contentStart = lineEnd + 1;
    for (qsizetype start = contentStart; start < text.size(); start = lineEnd + 1) {
        lineEnd = text.indexOf(u'\n', start);
        const qsizetype end = lineEnd < 0 ? text.size() : lineEnd;
        if (isFence(text.mid(start, end - start), false)) {
            const qsizetype wholeEnd = lineEnd < 0 ? text.size() : lineEnd + 1;
            return FrontMatterRange{{0, wholeEnd}, TextRange::fromBounds(contentStart, start)};
        }
        if (lineEnd < 0)
            break;
    }
    return std::nullopt;
}

} // namespace redraft
