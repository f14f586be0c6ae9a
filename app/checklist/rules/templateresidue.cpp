#include "app/checklist/formphrases.h"
#include "app/checklist/placeholders.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <optional>

namespace redraft::rules {

namespace {

/// Stands for code, links and the like between words: nothing that a placeholder could hold.
constexpr QChar gap = u'\uFFFC';

/// True for a bracket that no link, definition or box follows; `close` is where the next one closes, or -1.
bool opensBracket(QStringView source, qsizetype at, qsizetype close)
{
    if (at + 1 >= source.size() || !source[at + 1].isLetter() || close < 0)
        return false;
    return close + 1 == source.size() || !QStringView(u"([:").contains(source[close + 1]);
}

/// What placeholders begin with.
constexpr auto beginnings = "TODO|TBD|This is the |Think about what|Goal |Benefit |Pro |Con |Advantage |"
                            "Assumption |Disadvantage |Drawback |Discuss prior art|One para|Why |What parts|"
                            "Metric |Limitation |Item |Out of |Trade-off |Objective |Reason |Risk |"
                            "Requirement |Criterion |Driver |Consequence |Needs |Need |needs |Your |X |"
                            "Describe |Explain |Outline |Summar|Discuss |Elaborate |Briefly |Please |List |"
                            "Provide |Specify |State |Define |Identify |Document |Include |Give |Mention |"
                            "Brief |Short |Concise |Detailed |Clear |Specific|Measurable |Target |"
                            "Description |Explanation |Summary |Overview |One |Two |High|FIXME|XXX|YYYY|NNN|"
                            "Non-|Lorem ipsum|lorem ipsum";

/// The same by the first letter: each character of a document is asked.
const QStringList& beginningsWith(char16_t letter)
{
    static const std::array<QStringList, 128> byLetter = [] {
        std::array<QStringList, 128> sorted;
        for (const QString& words : QString::fromLatin1(beginnings).split(u'|'))
            sorted[words.front().unicode()] += words;
        return sorted;
    }();
    return byLetter[letter < 128 ? letter : 0];
}

bool beginsSuspiciously(QStringView source)
{
    const char16_t first = source.front().unicode();
    const QChar next = source.size() > 1 ? source[1] : QChar();
    if (first == u'{' || first == u'<')
        return next.isLetter() || (first == u'{' && next == u'{');
    const QStringList& possible = beginningsWith(first);
    return std::any_of(possible.begin(), possible.end(),
                       [source](const QString& words) { return source.startsWith(words); });
}

/// True if a placeholder is possible at all: one look at each character spares the tree of nearly every
/// block.
bool isSuspicious(QStringView source)
{
    qsizetype close = 0; // the next closing bracket from the last opening one on
    for (qsizetype i = 0; i < source.size(); ++i) {
        const char16_t unit = source[i].unicode();
        const bool isStart = (unit >= u'A' && unit <= u'Z') || unit == u'<' || unit == u'{' || unit == u'l';
        if (unit == u'[' && close >= 0 && close < i)
            close = source.indexOf(u']', i);
        if (unit == u'[' ? opensBracket(source, i, close) : isStart && beginsSuspiciously(source.mid(i)))
            return true;
    }
    return false;
}

/// The text of a paragraph or cell without code and links.
void appendText(const Node& node, QString& text)
{
    switch (node.kind) {
    case NodeKind::Text:
        text += node.literal;
        break;
    case NodeKind::HtmlInline:
        text += node.literal.startsWith(QStringLiteral("<!--")) ? QString() : node.literal;
        break;
    case NodeKind::SoftBreak:
    case NodeKind::HardBreak:
        text += u'\n';
        break;
    case NodeKind::Code:
    case NodeKind::Link:
    case NodeKind::Image:
    case NodeKind::FootnoteReference:
        text += gap;
        break;
    default:
        for (const Node& child : node.children)
            appendText(child, text);
    }
}

/// What is looked for in a section.
struct Search
{
    const QString& scaffold; ///< of the section
    /// Only notes that stand alone: brackets and the words of guides may mean something else in documents of
    /// an unknown kind.
    bool isForNotes = false;
};

class TemplateResidue final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(TemplateResidue)

public:
    QString id() const override { return QStringLiteral("TPL-LEFT"); }
    QString title() const override { return tr("Nothing is left of the template"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionContent content(input, section.section);
        const Search search{section.definition.scaffold,
                            section.request.settings.value(QStringLiteral("find")) == u"notes"};
        std::vector<Finding> findings;
        for (int block = content.firstBlock(); block < content.endBlock(); ++block) {
            const Node& node = content.node(block);
            if (node.kind != NodeKind::CodeBlock &&
                isSuspicious(input.snapshot.view(content.rangeOf(block, node))))
                collect(input, block, node, search, findings);
        }
        if (mayNoteWork(section.definition))
            std::erase_if(findings,
                          [](const Finding& finding) { return finding.severity == Severity::Note; });
        for (Finding& finding : findings)
            finding.severity = Severity::Warning;
        return findings;
    }

private:
    /// A list of open questions may say "TBD": that is what it is for.
    static bool mayNoteWork(const SectionDefinition& definition)
    {
        return std::any_of(definition.checks.begin(), definition.checks.end(), [](const CheckRequest& check) {
            return check.rule == QStringLiteral("OPEN-LISTED");
        });
    }

    /// A paragraph that asks for a text. An item of a list may be a step, or a field and what it holds.
    static bool isLeftByGuide(const QString& text)
    {
        return !text.contains(gap) && (instructsWriter(text) || isFormPhrase(text));
    }

    void collect(const CheckInput& input, int block, const Node& node, const Search& search,
                 std::vector<Finding>& findings, bool isInItem = false) const
    {
        if (node.kind == NodeKind::CodeBlock || node.kind == NodeKind::HtmlBlock)
            return;
        const bool holdsInlines = node.kind == NodeKind::Paragraph || node.kind == NodeKind::TableCell ||
                                  node.kind == NodeKind::Heading;
        if (!holdsInlines) {
            for (const Node& child : node.children)
                collect(input, block, child, search, findings, isInItem || node.kind == NodeKind::ListItem);
            return;
        }
        QString text;
        appendText(node, text);
        const TextRange range = input.tree.rangeOf(block, node);
        const QString whole = text.trimmed();
        if (isLeft(whole, search, node.kind == NodeKind::Paragraph && !isInItem))
            findings.push_back(residue(input, range, whole, isToDo(whole)));
        else if (!search.isForNotes)
            addParts(input, range, text, leftIn(text, search.scaffold), findings);
    }

    static bool isLeft(const QString& whole, const Search& search, bool mayInstruct)
    {
        if (search.isForNotes)
            return isLeftWhole(whole, search.scaffold) && isToDo(whole);
        return isLeftWhole(whole, search.scaffold) || (mayInstruct && isLeftByGuide(whole));
    }

    /// A line of a form may consist of many: they are one thing to do.
    void addParts(const CheckInput& input, TextRange range, const QString& text,
                  const std::vector<Placeholder>& parts, std::vector<Finding>& findings) const
    {
        constexpr size_t mostApart = 2;
        for (const Placeholder& part : parts) {
            findings.push_back(residue(input, range, text.mid(part.start, part.length), part.isToDo));
            if (parts.size() <= mostApart)
                continue;
            findings.back().message += tr(" and %1 more").arg(parts.size() - 1);
            return;
        }
    }

    /// The parts of a paragraph that are left, in order: what the scaffold holds, too, and what no author
    /// writes, be it a word or all that stands behind a label ("Pros: [what it does better]").
    static std::vector<Placeholder> leftIn(const QString& text, const QString& scaffold)
    {
        std::vector<Placeholder> all = findScaffoldMarks(text, scaffold);
        if (const std::optional<Placeholder> value = leftBehindLabel(text, scaffold))
            all.push_back(*value);
        const std::vector<Placeholder> plain = findPlaceholders(text);
        all.insert(all.end(), plain.begin(), plain.end());
        std::stable_sort(all.begin(), all.end(), [](const Placeholder& one, const Placeholder& other) {
            return one.start < other.start;
        });
        std::vector<Placeholder> apart;
        for (const Placeholder& each : all) {
            if (apart.empty() || each.start >= apart.back().start + apart.back().length)
                apart.push_back(each);
        }
        return apart;
    }

    static std::optional<Placeholder> leftBehindLabel(const QString& text, const QString& scaffold)
    {
        constexpr qsizetype longestLabel = 40;
        const qsizetype colon = text.indexOf(u':');
        if (colon <= 0 || colon > longestLabel)
            return std::nullopt;
        const QString value = text.mid(colon + 1).trimmed();
        const bool isLeftBracket =
            isBracket(value) && !value.startsWith(u'{') && isLeftWhole(value, scaffold);
        if (!isLeftBracket && !isFormPhrase(value))
            return std::nullopt;
        return Placeholder{text.indexOf(value, colon + 1), value.size(), false};
    }

    static bool isBracket(const QString& text)
    {
        return text.startsWith(u'[') || text.startsWith(u'<') || text.startsWith(u'{');
    }

    /// The whole paragraph or cell is a placeholder.
    static bool isLeftWhole(const QString& text, const QString& scaffold)
    {
        if (text.size() < 3 || text.contains(gap) || wordCount(text) == 0 || !isPlaceholder(text))
            return false;
        return !isBracket(text) || asksForText(text) || scaffold.contains(text) ||
               !findPlaceholders(text).empty();
    }

    static bool isToDo(const QString& text)
    {
        const std::vector<Placeholder> inside = findPlaceholders(text);
        return !inside.empty() && inside.front().isToDo;
    }

    /// Notes of the author are marked by the severity Note until run() has sorted them out.
    Finding residue(const CheckInput& input, TextRange range, const QString& text, bool isNote) const
    {
        constexpr qsizetype longest = 28;
        const QString line = text.simplified();
        const QString shown = line.size() > longest ? line.left(longest - 1) + u'…' : line;
        return found(isNote ? Severity::Note : Severity::Warning, tr("Still to be written: %1").arg(shown),
                     locate(input.snapshot, range, text));
    }
};

} // namespace

const SectionCheck& templateResidue()
{
    static const TemplateResidue rule;
    return rule;
}

} // namespace redraft::rules
