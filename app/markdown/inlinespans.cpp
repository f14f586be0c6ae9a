#include "app/markdown/inlinespans.h"

#include "app/markdown/definitionset.h"
#include "app/markdown/emphasismarks.h"
#include "app/markdown/labels.h"
#include "app/markdown/linksyntax.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype longestLabel = 1000; // by the specification

bool isAsciiPunctuation(QChar unit)
{
    return unit.unicode() < 0x80 && (unit.isPunct() || unit.isSymbol());
}

/// Letters, digits and what else a mail address has in front of its '@'.
bool isMailSign(QChar unit)
{
    return unit.unicode() < 0x80 && (unit.isLetterOrNumber() || QStringView(u".+-_").contains(unit));
}

/// Reads a line, or the lines of a paragraph, from start to end, each thing where it begins.
class InlineReader
{
public:
    InlineReader(QStringView line, const DefinitionSet* definitions)
        : m_line(line)
        , m_definitions(definitions)
    {
    }
    QList<MarkdownSpan> readProse();
    QList<MarkdownSpan> readHtml();

private:
    struct Bracket
    {
        int at;       ///< of '['
        size_t marks; ///< marks of emphasis in front of it
        bool isImage;
        bool isLink = true; ///< false: a link stands in it, so that it is none
    };

    void readNext();
    void readCode();
    void readMarkup();
    bool readAddress();
    bool readMail();
    void openBracket();
    void closeBracket();
    void addLink(const Bracket& bracket, int close, int end);
    int endOfLink(const Bracket& bracket, int close) const;
    int endOfReference(QStringView text, int close) const;
    bool isDefined(QStringView label) const;
    bool beginsLine(int at) const;
    void add(int start, int end, MarkdownStyle style);
    QList<MarkdownSpan> sorted();

    QStringView m_line;
    const DefinitionSet* m_definitions;
    int m_at = 0;
    int m_wordsFrom = 0; ///< no address reaches in front of this place
    EmphasisMarks m_marks;
    std::vector<Bracket> m_brackets;
    QList<MarkdownSpan> m_spans;
};

QList<MarkdownSpan> InlineReader::readProse()
{
    while (m_at < m_line.size())
        readNext();
    m_marks.resolve(0, m_spans);
    return sorted();
}

QList<MarkdownSpan> InlineReader::readHtml()
{
    for (m_at = int(m_line.indexOf(u'<')); m_at >= 0; m_at = int(m_line.indexOf(u'<', m_at))) {
        const int start = m_at;
        readMarkup();
        const bool isTag =
            m_at == start + 1 && m_at < m_line.size() && (m_line[m_at].isLetter() || m_line[m_at] == u'/');
        if (isTag) // it goes on in the next line
            add(start, m_at = int(m_line.size()), MarkdownStyle::Html);
    }
    return sorted();
}

void InlineReader::readNext()
{
    const QChar sign = m_line[m_at];
    if (sign == u'\\')
        m_at += m_at + 1 < m_line.size() && isAsciiPunctuation(m_line[m_at + 1]) ? 2 : 1;
    else if (sign == u'`')
        readCode();
    else if (sign == u'<')
        readMarkup();
    else if (sign == u'*' || sign == u'_' || sign == u'~')
        m_at = m_marks.add(m_line, m_at);
    else if (sign == u'[')
        openBracket();
    else if (sign == u']')
        closeBracket();
    else if (!(sign == u'@' ? readMail() : readAddress()))
        ++m_at;
}

void InlineReader::readCode()
{
    const auto endOfRun = [this](qsizetype at) {
        while (at < m_line.size() && m_line[at] == u'`')
            ++at;
        return at;
    };
    const qsizetype content = endOfRun(m_at);
    const qsizetype length = content - m_at;
    qsizetype close = m_line.indexOf(u'`', content);
    while (close >= 0 && endOfRun(close) - close != length)
        close = m_line.indexOf(u'`', endOfRun(close));
    const int end = int(close < 0 ? content : close + length);
    if (close >= 0)
        add(m_at, end, MarkdownStyle::Code);
    m_at = end;
}

void InlineReader::readMarkup()
{
    const QStringView rest = m_line.mid(m_at);
    int end = -1;
    MarkdownStyle style = MarkdownStyle::Html;
    if (rest.startsWith(u"<!--")) {
        const qsizetype close = rest.indexOf(QLatin1String("-->"), 4);
        end = close < 0 ? int(m_line.size()) : m_at + int(close) + 3;
        style = MarkdownStyle::Comment;
    } else if (end = endOfAutolink(m_line, m_at); end >= 0) {
        style = MarkdownStyle::LinkTarget;
    } else {
        end = endOfTag(m_line, m_at);
    }
    if (end >= 0)
        add(m_at, end, style);
    m_at = m_wordsFrom = end < 0 ? m_at + 1 : end;
}

bool InlineReader::readAddress()
{
    const QChar sign = m_line[m_at].toLower();
    const bool mayBegin = sign == u'h' || sign == u'w' || sign == u'f';
    if (!mayBegin || (m_at > 0 && m_line[m_at - 1].isLetterOrNumber()))
        return false;
    const int end = endOfBareAddress(m_line, m_at);
    if (end < 0)
        return false;
    add(m_at, end, MarkdownStyle::LinkTarget);
    m_at = m_wordsFrom = end;
    return true;
}

bool InlineReader::readMail()
{
    int start = m_at;
    while (start > m_wordsFrom && isMailSign(m_line[start - 1]))
        --start;
    const int end = start < m_at ? endOfMailDomain(m_line, m_at) : -1;
    m_wordsFrom = end < 0 ? m_at + 1 : end;
    if (end < 0)
        return false;
    add(start, end, MarkdownStyle::LinkTarget);
    m_at = end;
    return true;
}

void InlineReader::openBracket()
{
    const bool isImage = m_at > 0 && m_line[m_at - 1] == u'!';
    m_brackets.push_back({m_at, m_marks.count(), isImage});
    m_wordsFrom = ++m_at;
}

void InlineReader::closeBracket()
{
    const int close = m_at;
    m_wordsFrom = ++m_at;
    if (m_brackets.empty())
        return;
    const Bracket bracket = m_brackets.back();
    m_brackets.pop_back();
    const int end = bracket.isLink ? endOfLink(bracket, close) : -1;
    if (end >= 0)
        addLink(bracket, close, end);
}

void InlineReader::addLink(const Bracket& bracket, int close, int end)
{
    add(bracket.at - (bracket.isImage ? 1 : 0), close + 1, MarkdownStyle::LinkText);
    if (end > close + 1)
        add(close + 1, end, MarkdownStyle::LinkTarget);
    m_marks.resolve(bracket.marks, m_spans);
    if (!bracket.isImage)
        for (Bracket& outer : m_brackets)
            outer.isLink = outer.isImage;
    m_at = m_wordsFrom = end;
}

int InlineReader::endOfLink(const Bracket& bracket, int close) const
{
    const QStringView text = m_line.mid(bracket.at + 1, close - bracket.at - 1);
    const QChar next = close + 1 < m_line.size() ? m_line[close + 1] : QChar();
    const bool isDefinition = next == u':' && beginsLine(bracket.at);
    if (text.size() > 1 && text.startsWith(u'^') && !text.contains(u' ') && !text.contains(u'\n'))
        return close + (isDefinition ? 2 : 1);
    if (next == u'(') {
        if (const int end = endOfInlineTarget(m_line, close + 1); end >= 0)
            return end;
    }
    if (isDefinition && !text.trimmed().isEmpty()) {
        if (const int end = endOfDefinitionTarget(m_line, close + 1); end >= 0)
            return end;
    }
    return next == u'[' ? endOfReference(text, close) : m_definitions && isDefined(text) ? close + 1 : -1;
}

int InlineReader::endOfReference(QStringView text, int close) const
{
    const int start = close + 2;
    const qsizetype end = m_line.indexOf(u']', start);
    if (end < 0)
        return -1;
    const QStringView label = m_line.mid(start, end - start);
    return isDefined(label.isEmpty() ? text : label) ? int(end) + 1 : -1;
}

bool InlineReader::isDefined(QStringView label) const
{
    if (!m_definitions)
        return true;
    if (label.size() > longestLabel || label.contains(u'['))
        return false;
    const QString folded = foldedLabel(label.toString());
    const DefinitionSet::Entries& entries = m_definitions->find(looseLabel(label.toString()));
    return std::any_of(entries.begin(), entries.end(), [&folded](const DefinitionSet::Entry& entry) {
        return !entry.isFootnote && entry.folded == folded;
    });
}

/// Behind nothing but blanks and the marks of quotes.
bool InlineReader::beginsLine(int at) const
{
    const QStringView before = m_line.left(at);
    return std::all_of(before.begin(), before.end(), [](QChar unit) { return unit == u' ' || unit == u'>'; });
}

void InlineReader::add(int start, int end, MarkdownStyle style)
{
    m_spans.append({start, end - start, style});
}

QList<MarkdownSpan> InlineReader::sorted()
{
    std::stable_sort(m_spans.begin(), m_spans.end(), [](const MarkdownSpan& one, const MarkdownSpan& other) {
        return one.start != other.start ? one.start < other.start : one.length > other.length;
    });
    return m_spans;
}

} // namespace

QList<MarkdownSpan> inlineSpans(QStringView prose, const DefinitionSet* definitions)
{
    return InlineReader(prose, definitions).readProse();
}

QList<MarkdownSpan> htmlSpans(QStringView line)
{
    return InlineReader(line, nullptr).readHtml();
}

} // namespace redraft
