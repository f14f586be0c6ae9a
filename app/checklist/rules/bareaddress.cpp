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
            Finding finding = found(Severity::Note, tr("The address stands there bare"), link.range);
            finding.fixes.push_back(isLinkWanted(block.request) ? linked(link) : enclosed(link));
            findings.push_back(finding);
        }
        return findings;
    }

private:
    /// MDX, which sites such as docuchango's are built from, takes "<https://…" for the start of an element.
    static bool isLinkWanted(const CheckRequest& request)
    {
        return request.settings.value(QStringLiteral("form")) == u"link";
    }

    static Fix enclosed(const LinkFact& link)
    {
        return wrapped(link.range, QStringLiteral("<"), QStringLiteral(">"), tr("Put it in < >"));
    }

    static Fix linked(const LinkFact& link)
    {
        return wrapped(link.range, QStringLiteral("["), QStringLiteral("](%1)").arg(link.destination),
                       tr("Make it a link"));
    }

    static Fix wrapped(TextRange range, const QString& before, const QString& after, const QString& label)
    {
        const Edit edit{
            {TextDelta{range.start, 0, before}, TextDelta{range.end(), 0, after}}, std::nullopt, label};
        return {label, edit, FixSafety::Safe};
    }

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
