#include "app/checklist/sectioncontent.h"

#include "app/checklist/formphrases.h"
#include "app/checklist/placeholders.h"
#include "app/text/blanks.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace redraft {

namespace {

bool containsNode(const Node& node, const std::function<bool(const Node&)>& accept)
{
    return accept(node) || std::any_of(node.children.begin(), node.children.end(),
                                       [&accept](const Node& child) { return containsNode(child, accept); });
}

bool isProse(const Node& node)
{
    return node.kind != NodeKind::CodeBlock && node.kind != NodeKind::HtmlBlock;
}

/// Appends the text of the leaves that hold inlines (paragraphs, headings, cells), one a line.
void appendProse(const Node& node, QString& text)
{
    if (!isProse(node))
        return;
    if (node.kind == NodeKind::Paragraph || node.kind == NodeKind::Heading ||
        node.kind == NodeKind::TableCell) {
        text += plainText(node);
        text += u'\n';
        return;
    }
    for (const Node& child : node.children)
        appendProse(child, text);
}

/// The lines that the template itself brings, as a reader sees them.
QSet<QString> templateLines(const SectionDefinition& definition)
{
    QSet<QString> lines{definition.guidance.simplified()};
    for (const QString& line : definition.scaffold.split(u'\n', Qt::SkipEmptyParts))
        for (const QString& cell : line.split(u'|'))
            lines.insert(cell.simplified());
    return lines;
}

QString withoutComments(const QString& html)
{
    static const QRegularExpression comment(QStringLiteral("<!--.*?(?:-->|$)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return QString(html).remove(comment);
}

class FillingFinder
{
public:
    explicit FillingFinder(const SectionDefinition& definition)
        : m_definition(definition)
    {
    }

    bool hasPlaceholder() const { return m_hasPlaceholder; }
    /// True if something stands there that leads to what is said, and says nothing by itself: "The parts:".
    bool hasLead() const { return m_hasLead; }

    bool isContent(const Node& node)
    {
        switch (node.kind) {
        case NodeKind::Heading:
        case NodeKind::ThematicBreak:
            return false;
        case NodeKind::HtmlBlock:
            return isContentOfHtml(node.literal);
        case NodeKind::CodeBlock:
            return isOwnText(node.literal);
        case NodeKind::Paragraph:
            return isOwnParagraph(plainText(node)) || hasPicture(node);
        case NodeKind::TableCell:
            return isOwnText(plainText(node)) || hasPicture(node);
        case NodeKind::TableRow:
            if (node.isHeader)
                return false;
            [[fallthrough]];
        default:
            return std::any_of(node.children.begin(), node.children.end(),
                               [this](const Node& child) { return isContent(child); });
        }
    }

private:
    bool isOwnParagraph(const QString& text)
    {
        if (instructsWriter(text) || isFormPhrase(text)) {
            m_hasPlaceholder = true;
            return false;
        }
        if (!leadsOn(text))
            return isOwnText(text);
        m_hasLead = true;
        return false;
    }

    /// A line that announces a list, or nothing but questions.
    static bool leadsOn(const QString& text)
    {
        const QString line = text.trimmed();
        const bool isQuestion = line.endsWith(u'?') && !line.contains(QStringLiteral(". "));
        return line.endsWith(u':') || (isQuestion && !isPlaceholder(line));
    }

    bool isOwnText(const QString& text)
    {
        const QString line = text.simplified();
        if (line.isEmpty())
            return false;
        if (!isPlaceholder(line) && !isTemplateLine(line) && !isLabelWithPlaceholder(line))
            return true;
        m_hasPlaceholder = true;
        return false;
    }

    /// Nearly no line is one: the lines are divided only once one could be.
    bool isTemplateLine(const QString& line)
    {
        if (!m_definition.scaffold.contains(line.left(12)) && !m_definition.guidance.contains(line.left(12)))
            return false;
        if (m_templateLines.isEmpty())
            m_templateLines = templateLines(m_definition);
        return m_templateLines.contains(line);
    }

    /// "Pros: [what it does better]", "Owner: TBD": a label of the template whose value is still to come.
    static bool isLabelWithPlaceholder(const QString& line)
    {
        const qsizetype end = line.indexOf(u':');
        const QStringView value = QStringView(line).mid(end + 1);
        return end > 0 && end < 30 && (isPlaceholder(value) || isFormPhrase(value));
    }

    bool isContentOfHtml(const QString& html)
    {
        static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
        const QString visible = withoutComments(html);
        return visible.contains(QStringLiteral("<img"), Qt::CaseInsensitive) ||
               isOwnText(QString(visible).remove(tag));
    }

    static bool hasPicture(const Node& node)
    {
        return containsNode(node, [](const Node& child) {
            return child.kind == NodeKind::Image ||
                   (child.kind == NodeKind::HtmlInline && child.literal.startsWith(QStringLiteral("<img")));
        });
    }

    const SectionDefinition& m_definition;
    QSet<QString> m_templateLines; ///< empty until asked for
    bool m_hasPlaceholder = false;
    bool m_hasLead = false;
};

} // namespace

SectionContent::SectionContent(const CheckInput& input, const Section& section)
    : m_input(input)
    , m_section(section)
    , m_blocks(input.tree.blocks.begin())
{
    std::tie(m_first, m_end) = blocksIn(input.tree, section.body);
}

QString SectionContent::prose() const
{
    return proseOfBlocks(m_first, m_end);
}

QString SectionContent::proseOfBlocks(int first, int end) const
{
    QString text;
    for (int block = first; block < end; ++block)
        appendProse(node(block), text);
    return text;
}

bool SectionContent::contains(const std::function<bool(const Node&)>& accept) const
{
    for (int block = m_first; block < m_end; ++block) {
        if (containsNode(node(block), accept))
            return true;
    }
    return false;
}

TextRange SectionContent::start() const
{
    for (int block = m_first; block < m_end; ++block) {
        if (node(block).kind != NodeKind::Heading && node(block).kind != NodeKind::HtmlBlock)
            return firstLine(m_input.snapshot, rangeOf(block, node(block)));
    }
    return m_section.titleRange;
}

QString proseOf(const Node& node)
{
    QString text;
    appendProse(node, text);
    return text;
}

Filling fillingOf(const CheckInput& input, const SectionInput& section)
{
    const SectionContent content(input, section.section);
    FillingFinder finder(section.definition);
    for (int block = content.firstBlock(); block < content.endBlock(); ++block) {
        if (finder.isContent(content.node(block)))
            return Filling::Content;
    }
    if (finder.hasPlaceholder())
        return Filling::PlaceholdersOnly;
    return finder.hasLead() ? Filling::Content : Filling::Empty;
}

std::pair<int, int> blocksIn(const SyntaxTree& tree, TextRange range)
{
    const auto begin = tree.blocks.begin();
    const auto end =
        tree.blocks.end() - std::min<qsizetype>(tree.footnoteCount, qsizetype(tree.blocks.size()));
    const auto isBefore = [](const BlockEntry& entry, qsizetype position) { return entry.start < position; };
    const auto first = std::lower_bound(begin, end, range.start, isBefore);
    const auto last = std::lower_bound(first, end, range.end(), isBefore);
    return {int(first - begin), int(last - begin)};
}

int wordCount(QStringView text)
{
    int count = 0;
    bool isInWord = false;
    for (const QChar character : text) {
        if (character.isSpace()) {
            isInWord = false;
        } else if (!isInWord && (character.isLetterOrNumber() || character.isSurrogate())) {
            isInWord = true;
            ++count;
        }
    }
    return count;
}

TextRange locate(const TextSnapshot& snapshot, TextRange range, const QString& text)
{
    const qsizetype found = text.isEmpty() ? -1 : snapshot.view(range).indexOf(text);
    return found >= 0 ? TextRange{range.start + found, text.size()} : firstLine(snapshot, range);
}

TextRange firstLine(const TextSnapshot& snapshot, TextRange range)
{
    const TextRange line = snapshot.lines.rangeOf(snapshot.lines.lineOf(range.start));
    const qsizetype start = std::max(line.start, range.start);
    const qsizetype end = std::max(start, std::min(line.end(), range.end()));
    return withoutBlanksAround(snapshot.text, TextRange::fromBounds(start, end));
}

bool mentions(const QString& text, const QRegularExpression& words)
{
    return words.match(text).hasMatch();
}

bool holdsNumber(const QString& text)
{
    // Not "RFC 2119", "#123", "v2", "HTTP/2", "section 3", "1." at the start of a line; but "3 %", "40ms",
    // "p99".
    static const QRegularExpression number(
        QStringLiteral(
            "(?:(?<![\\w#/.@-])(?<!rfc )(?<!rfc-)(?<!section )(?<!version )(?<!phase )(?<!step )(?<!figure )"
            "(?<!issue )(?<!pr )[$€£<>≤≥~±+-]{0,2}\\d[\\d,.]*(?:\\s?[%a-zµ°×/]|\\b)(?!\\.\\d)"
            "|\\bp\\d{2,3}\\b|\\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds?|"
            "thousands?|millions?|half|twice|double[ds]?|zero|thrice)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return number.match(text).hasMatch();
}

} // namespace redraft
