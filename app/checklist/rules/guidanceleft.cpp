#include "app/checklist/rules/phrasetable.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

/// A comment that tells authors what to write; no marks of tools, no waivers, nothing that was taken out.
bool isGuidance(const QString& html)
{
    static const PhraseTable tools(
        "redraft|toc|tocstop|markdownlint*|prettier*|lint*|begin|end|include|eslint*|vale|textlint*|spdx|"
        "copyright|license*|cspell*|review|generated");
    static const PhraseTable words(
        "this section|describe|explain|please|replace|delete this|remove this|fill in|your|you|should|"
        "what is|what are|why is|why should|how does|how will|list the|provide|optional|e.g|example|"
        "for example|template|consider|summarize|mention|include any|include all|add a|write");
    const QString text = html.trimmed();
    if (!text.startsWith(QStringLiteral("<!--")))
        return false;
    const QStringView inside = QStringView(text).mid(4);
    const PhraseTable::Match tool = tools.next(inside.left(24), 0);
    return tool.length == 0 && wordCount(inside) > 4 && words.isIn(inside);
}

class GuidanceLeft final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(GuidanceLeft)

public:
    QString id() const override { return QStringLiteral("TPL-COMMENT"); }
    QString title() const override { return tr("No guidance of the template is left"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionContent content(input, section.section);
        int count = 0;
        TextRange first;
        for (int block = content.firstBlock(); block < content.endBlock(); ++block) {
            const Node& node = content.node(block);
            if (node.kind == NodeKind::HtmlBlock && isGuidance(node.literal) && count++ == 0)
                first = firstLine(input.snapshot, content.rangeOf(block, node));
        }
        if (count == 0)
            return {};
        return {found(Severity::Note,
                      count == 1 ? tr("A comment of the template is left")
                                 : tr("%1 comments of the template are left").arg(count),
                      first)};
    }
};

} // namespace

const SectionCheck& guidanceLeft()
{
    static const GuidanceLeft rule;
    return rule;
}

} // namespace redraft::rules
