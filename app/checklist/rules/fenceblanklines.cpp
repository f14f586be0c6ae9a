#include "app/checklist/fencedcode.h"
#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class FenceBlankLines final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(FenceBlankLines)

public:
    QString id() const override { return QStringLiteral("FENCE-BLANK"); }
    QString title() const override { return tr("Blank lines stand around code blocks"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        for (const BlockEntry& entry : input.tree.blocks) {
            const NodeKind kind = entry.block->node.kind;
            if (kind == NodeKind::Paragraph || kind == NodeKind::Heading || kind == NodeKind::Table)
                continue;
            const QStringView source = input.snapshot.view(sourceOf(input.snapshot, entry));
            for (const FencedCode& code : fencedCodeIn(*entry.block, source))
                check(input, code, entry.start, findings);
        }
        return findings;
    }

private:
    void check(const CheckInput& input, const FencedCode& code, qsizetype start,
               std::vector<Finding>& findings) const
    {
        const LineIndex& lines = input.snapshot.lines;
        const TextRange opening = code.opening.shifted(start);
        const int first = lines.lineOf(opening.start);
        const bool isAtTop = first == 0 || (input.tree.frontMatter &&
                                            opening.start < input.tree.frontMatter->whole.end() + 4 &&
                                            lines.startOf(first) <= input.tree.frontMatter->whole.end());
        const bool isBegun = !(code.isNested && code.isFirstInside) && !isAtTop;
        if (isBegun && !isBlank(input, first - 1))
            findings.push_back(
                report(opening, tr("No blank line before the code block"), lines.startOf(first), code));
        if (!code.closing || (code.isNested && code.isLastInside))
            return;
        const TextRange closing = code.closing->shifted(start);
        const int last = lines.lineOf(closing.start);
        if (last + 1 < lines.lineCount() && !isBlank(input, last + 1))
            findings.push_back(
                report(closing, tr("No blank line behind the code block"), lines.startOf(last + 1), code));
    }

    /// In a list a blank line sets the items apart, and in a quote it needs a mark: a person decides there.
    Finding report(TextRange place, const QString& message, qsizetype lineStart, const FencedCode& code) const
    {
        Finding finding = found(Severity::Note, message, place);
        const QString label = tr("Add a blank line");
        if (!code.isNested)
            finding.fixes.push_back(
                {label, Edit::replace({lineStart, 0}, QStringLiteral("\n"), label), FixSafety::Safe});
        return finding;
    }

    static bool isBlank(const CheckInput& input, int line)
    {
        for (const QChar character : input.snapshot.view(input.snapshot.lines.rangeOf(line))) {
            if (!character.isSpace() && character != u'>')
                return false;
        }
        return true;
    }
};

} // namespace

const DocumentCheck& fenceBlankLines()
{
    static const FenceBlankLines rule;
    return rule;
}

} // namespace redraft::rules
