#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class EmptyLink final : public BlockCheck
{
    Q_DECLARE_TR_FUNCTIONS(EmptyLink)

public:
    QString id() const override { return QStringLiteral("LINK-EMPTY"); }
    QString title() const override { return tr("Links have a text and a target"); }

    std::vector<Finding> runOn(const BlockInput& block) const override
    {
        std::vector<Finding> findings;
        for (const LinkFact& link : block.facts.links) {
            if (link.kind == NodeKind::FootnoteReference)
                continue;
            const bool isNowhere = link.destination.isEmpty() || link.destination == u"#";
            if (isNowhere)
                findings.push_back(
                    found(Severity::Warning, tr("“%1” leads nowhere").arg(shortened(link.text)), link.range));
            else if (link.kind == NodeKind::Link && link.text.trimmed().isEmpty() && !holdsImage(block, link))
                findings.push_back(found(Severity::Warning,
                                         tr("The link to %1 has no text").arg(shortened(link.destination)),
                                         link.range));
        }
        return findings;
    }

private:
    /// An image is a text, too, and stands in the list as a link of its own.
    static bool holdsImage(const BlockInput& block, const LinkFact& link)
    {
        return std::any_of(
            block.facts.links.begin(), block.facts.links.end(), [&link](const LinkFact& other) {
                return other.kind == NodeKind::Image && std::abs(other.range.start - link.range.start) < 200;
            });
    }

    static QString shortened(const QString& text)
    {
        constexpr qsizetype longest = 40;
        return text.size() > longest ? text.left(longest - 1) + u'…' : text;
    }
};

} // namespace

const DocumentCheck& emptyLink()
{
    static const EmptyLink rule;
    return rule;
}

} // namespace redraft::rules
