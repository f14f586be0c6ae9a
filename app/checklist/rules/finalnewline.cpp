#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class FinalNewline final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(FinalNewline)

public:
    QString id() const override { return QStringLiteral("MD-047"); }
    QString title() const override { return tr("The last line ends"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        const qsizetype end = input.snapshot.text.size();
        if (end == 0 || input.snapshot.text.endsWith(u'\n'))
            return {};
        const QString label = tr("End it");
        Finding finding = found(Severity::Note, tr("No line end stands behind the last line"), {end, 0});
        finding.fixes.push_back(
            {label, Edit::replace({end, 0}, QStringLiteral("\n"), label), FixSafety::Safe});
        return {finding};
    }
};

} // namespace

const DocumentCheck& finalNewline()
{
    static const FinalNewline rule;
    return rule;
}

} // namespace redraft::rules
