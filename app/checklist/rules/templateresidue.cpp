#include "app/checklist/placeholders.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace redraft::rules {

namespace {

/// Stands for code, links and the like between words: nothing that a placeholder could hold.
constexpr QChar gap = u'\uFFFC';

/// True for a bracket that no link, definition or box follows.
bool opensBracket(QStringView source)
{
    if (source.size() < 2 || !source[1].isLetter())
        return false;
    const qsizetype close = source.indexOf(u']');
    return close > 0 && (close + 1 == source.size() || !QStringView(u"([:").contains(source[close + 1]));
}

bool beginsSuspiciously(QStringView source)
{
    switch (source.front().unicode()) {
    case u'T':
        return source.startsWith(u"TODO") || source.startsWith(u"TBD") ||
               source.startsWith(u"This is the ") || source.startsWith(u"Think about what");
    case u'G':
        return source.startsWith(u"Goal ");
    case u'B':
        return source.startsWith(u"Benefit ");
    case u'P':
        return source.startsWith(u"Pro ");
    case u'C':
        return source.startsWith(u"Con ");
    case u'A':
        return source.startsWith(u"Advantage ") || source.startsWith(u"Assumption ");
    case u'D':
        return source.startsWith(u"Disadvantage ") || source.startsWith(u"Drawback ") ||
               source.startsWith(u"Discuss prior art");
    case u'E':
        return source.startsWith(u"Explain the ");
    case u'O':
        return source.startsWith(u"One para");
    case u'W':
        return source.startsWith(u"Why ") || source.startsWith(u"What parts");
    case u'F':
        return source.startsWith(u"FIXME");
    case u'X':
        return source.startsWith(u"XXX");
    case u'Y':
        return source.startsWith(u"YYYY");
    case u'N':
        return source.startsWith(u"NNN") || source.startsWith(u"Non-");
    case u'L':
    case u'l':
        return source.mid(1).startsWith(u"orem ipsum");
    case u'{':
        return source.size() > 1 && (source[1] == u'{' || source[1].isLetter());
    case u'<':
        return source.size() > 1 && source[1].isLetter();
    case u'[':
        return opensBracket(source);
    default:
        return false;
    }
}

/// True if a placeholder is possible at all: one look at each character spares the tree of nearly every
/// block.
bool isSuspicious(QStringView source)
{
    for (qsizetype i = 0; i < source.size(); ++i) {
        const char16_t unit = source[i].unicode();
        const bool isStart = (unit >= u'A' && unit <= u'[') || unit == u'<' || unit == u'{' || unit == u'l';
        if (isStart && beginsSuspiciously(source.mid(i)))
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
        text += node.literal.startsWith(QStringLiteral("<!--")) ? QString(gap) : node.literal;
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

class TemplateResidue final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(TemplateResidue)

public:
    QString id() const override { return QStringLiteral("TPL-LEFT"); }
    QString title() const override { return tr("Nothing is left of the template"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionContent content(input, section.section);
        std::vector<Finding> findings;
        for (int block = content.firstBlock(); block < content.endBlock(); ++block) {
            const Node& node = content.node(block);
            if (node.kind != NodeKind::CodeBlock &&
                isSuspicious(input.snapshot.view(content.rangeOf(block, node))))
                collect(input, block, node, section.definition.scaffold, findings);
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

    void collect(const CheckInput& input, int block, const Node& node, const QString& scaffold,
                 std::vector<Finding>& findings) const
    {
        if (node.kind == NodeKind::CodeBlock || node.kind == NodeKind::HtmlBlock)
            return;
        const bool holdsInlines = node.kind == NodeKind::Paragraph || node.kind == NodeKind::TableCell ||
                                  node.kind == NodeKind::Heading;
        if (!holdsInlines) {
            for (const Node& child : node.children)
                collect(input, block, child, scaffold, findings);
            return;
        }
        QString text;
        appendText(node, text);
        const TextRange range = input.tree.rangeOf(block, node);
        const QString whole = text.trimmed();
        if (isLeftWhole(whole, scaffold)) {
            findings.push_back(residue(input, range, whole, isToDo(whole)));
            return;
        }
        addParts(input, range, text, leftIn(text, scaffold), findings);
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
        if (!isBracket(value) || value.startsWith(u'{') || !isLeftWhole(value, scaffold))
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
