#include "app/metadata/titleheading.h"

#include <algorithm>

namespace redraft {

namespace {

bool isBlankCharacter(QChar character)
{
    return character == u' ' || character == u'\t' || character == u'\r';
}

TextRange trimmedRange(QStringView text, TextRange range)
{
    qsizetype start = range.start;
    qsizetype end = range.end();
    while (start < end && isBlankCharacter(text[start]))
        ++start;
    while (end > start && isBlankCharacter(text[end - 1]))
        --end;
    return TextRange::fromBounds(start, end);
}

/// Goes through the lines and knows whether it stands inside of a fence or a comment.
class HeadingFinder
{
public:
    using Test = std::function<bool(const HeadingLine&)>;

    HeadingFinder(const TextSnapshot& snapshot, int line, int lastLine, const Test& isWanted)
        : m_snapshot(snapshot)
        , m_text(snapshot.text)
        , m_line(line)
        , m_end(std::min(lastLine + 1, snapshot.lines.lineCount()))
        , m_isWanted(isWanted)
    {
    }

    std::optional<MetadataField> find();

private:
    bool isInsideOther(TextRange content);
    int underlineLevel(TextRange content) const;
    int atxLevel(TextRange content) const;
    TextRange atxText(TextRange content, int level) const;
    bool isWanted(int level, TextRange text, int firstLine) const;
    MetadataField field(TextRange text, int firstLine) const;

    const TextSnapshot& m_snapshot;
    QStringView m_text;
    int m_line;
    int m_end;
    const Test& m_isWanted;
    QChar m_fence;
    qsizetype m_fenceLength = 0;
    bool m_isInComment = false;
    TextRange m_paragraph; ///< a paragraph of one line so far
    int m_paragraphLines = 0;
};

/// True for lines of fenced code and of HTML comments, and for indented lines that start no paragraph.
bool HeadingFinder::isInsideOther(TextRange content)
{
    const QStringView line = m_text.mid(content.start, content.length);
    if (m_isInComment) {
        m_isInComment = !line.contains(u"-->");
        return true;
    }
    const qsizetype indentation = content.start - m_snapshot.lines.startOf(m_line);
    const QChar first = line.isEmpty() ? QChar() : line.front();
    qsizetype run = 0;
    if (first == u'`' || first == u'~') {
        while (run < line.size() && line[run] == first)
            ++run;
    }
    if (!m_fence.isNull()) {
        if (first == m_fence && run >= m_fenceLength && run == line.size() && indentation < 4)
            m_fence = QChar();
        return true;
    }
    if (run >= 3 && indentation < 4 && (first == u'~' || !line.mid(run).contains(u'`'))) {
        m_fence = first;
        m_fenceLength = run;
        return true;
    }
    if (line.startsWith(u"<!--") && indentation < 4) {
        m_isInComment = !line.contains(u"-->");
        return true;
    }
    return indentation >= 4 || (!line.isEmpty() && m_text[m_snapshot.lines.startOf(m_line)] == u'\t');
}

/// The level of the heading that the line makes of the one above it; 0 for none.
int HeadingFinder::underlineLevel(TextRange content) const
{
    const QStringView line = m_text.mid(content.start, content.length);
    const QChar mark = line.isEmpty() ? QChar() : line.front();
    if ((mark != u'=' && mark != u'-') ||
        !std::all_of(line.begin(), line.end(), [&](QChar c) { return c == mark; }))
        return 0;
    return mark == u'=' ? 1 : 2;
}

/// The number of hashes that the line starts a heading with; 0 for none.
int HeadingFinder::atxLevel(TextRange content) const
{
    const QStringView line = m_text.mid(content.start, content.length);
    qsizetype level = 0;
    while (level < line.size() && line[level] == u'#')
        ++level;
    const bool isHeading = level <= 6 && (level == line.size() || isBlankCharacter(line[level]));
    return isHeading ? int(level) : 0;
}

TextRange HeadingFinder::atxText(TextRange content, int level) const
{
    if (content.length == level) {
        const bool hasBlank = content.end() < m_text.size() && isBlankCharacter(m_text[content.end()]);
        return TextRange{content.end() + (hasBlank ? 1 : 0), 0};
    }
    TextRange text = trimmedRange(m_text, TextRange::fromBounds(content.start + level, content.end()));
    qsizetype end = text.end();
    while (end > text.start && m_text[end - 1] == u'#')
        --end;
    if (end == text.start || isBlankCharacter(m_text[end - 1]))
        text = trimmedRange(m_text, TextRange::fromBounds(text.start, end)); // closing hashes
    return text;
}

bool HeadingFinder::isWanted(int level, TextRange text, int firstLine) const
{
    return m_isWanted({level, firstLine, m_text.mid(text.start, text.length).toString()});
}

MetadataField HeadingFinder::field(TextRange text, int firstLine) const
{
    MetadataField title;
    title.key = QStringLiteral("title");
    title.value = m_text.mid(text.start, text.length).toString();
    if (!title.value.isEmpty())
        title.items = QStringList{title.value};
    title.shape = title.value.isEmpty() ? ValueShape::Empty : ValueShape::Scalar;
    title.keyRange = {text.start, 0};
    title.valueRange = text;
    title.writtenRange = text;
    title.entryRange =
        TextRange::fromBounds(m_snapshot.lines.startOf(firstLine), m_snapshot.lines.startOf(m_line + 1));
    title.isFromHeading = true;
    return title;
}

std::optional<MetadataField> HeadingFinder::find()
{
    for (; m_line < m_end; ++m_line) {
        const TextRange content = trimmedRange(m_text, m_snapshot.lines.rangeOf(m_line));
        if (isInsideOther(content)) {
            m_paragraphLines = m_paragraphLines == 0 ? 0 : 2;
            continue;
        }
        if (content.isEmpty()) {
            m_paragraphLines = 0;
            continue;
        }
        if (const int level = atxLevel(content); level > 0) {
            const TextRange text = atxText(content, level);
            if (isWanted(level, text, m_line))
                return field(text, m_line);
            m_paragraphLines = 0;
            continue;
        }
        const int underline = m_paragraphLines == 1 ? underlineLevel(content) : 0;
        if (underline > 0) {
            if (isWanted(underline, m_paragraph, m_line - 1))
                return field(m_paragraph, m_line - 1);
            m_paragraphLines = 0;
            continue;
        }
        const QChar first = m_text[content.start];
        const bool isText = !QStringView(u">-+*|<#").contains(first);
        m_paragraphLines = isText ? m_paragraphLines + 1 : first == u'#' ? 0 : 2;
        m_paragraph = content;
    }
    return std::nullopt;
}

} // namespace

std::optional<MetadataField> findHeading(const TextSnapshot& snapshot, qsizetype from, int lastLine,
                                         const std::function<bool(const HeadingLine&)>& isWanted)
{
    const int first = from == 0 ? 0 : snapshot.lines.lineOf(from);
    return HeadingFinder(snapshot, first, lastLine, isWanted).find();
}

std::optional<MetadataField> findTitleHeading(const TextSnapshot& snapshot, qsizetype from)
{
    return findHeading(snapshot, from, snapshot.lines.lineCount(),
                       [](const HeadingLine& heading) { return heading.level == 1; });
}

} // namespace redraft
