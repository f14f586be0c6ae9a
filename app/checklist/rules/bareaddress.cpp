#include "app/checklist/rules/documentrules.h"
#include "app/markdown/linksafety.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class BareAddress final : public BlockCheck
{
    Q_DECLARE_TR_FUNCTIONS(BareAddress)

public:
    QString id() const override { return QStringLiteral("MD-034"); }
    QString title() const override { return tr("Addresses stand in brackets or links"); }

    std::vector<Finding> runOn(const BlockInput& block) const override
    {
        std::vector<Finding> findings;
        for (const LinkFact& link : block.facts.links) {
            const bool isBare = link.kind == NodeKind::Link && link.text == link.destination &&
                                linkKind(link.destination) == LinkKind::Remote &&
                                block.source.mid(link.range.start, link.range.length) == link.text;
            if (!isBare || isEnclosed(block.source, link.range))
                continue;
            const QString label = tr("Put it in < >");
            Finding finding = found(Severity::Note, tr("The address stands there bare"), link.range);
            Edit edit{{TextDelta{link.range.start, 0, QStringLiteral("<")},
                       TextDelta{link.range.end(), 0, QStringLiteral(">")}},
                      std::nullopt,
                      label};
            finding.fixes.push_back({label, edit, FixSafety::Safe});
            findings.push_back(finding);
        }
        return findings;
    }

private:
    static bool isEnclosed(QStringView source, TextRange range)
    {
        const QChar before = range.start > 0 ? source[range.start - 1] : QChar();
        return before == u'<' || before == u'[' || before == u'"' || before == u'\'' || before == u'=';
    }
};

} // namespace

const DocumentCheck& bareAddress()
{
    static const BareAddress rule;
    return rule;
}

} // namespace redraft::rules
