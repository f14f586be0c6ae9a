#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class HeadingLevels final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(HeadingLevels)

public:
    QString id() const override { return QStringLiteral("MD-001"); }
    QString title() const override { return tr("Headings go down one level at a time"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        int level = input.outline.sections.empty() ? 0 : input.outline.sections.front().level;
        for (const Section& section : input.outline.sections) {
            if (section.level > level + 1)
                findings.push_back(found(Severity::Note,
                                         tr("Level %1 follows level %2").arg(section.level).arg(level),
                                         section.titleRange));
            level = section.level;
        }
        return findings;
    }
};

} // namespace

const DocumentCheck& headingLevels()
{
    static const HeadingLevels rule;
    return rule;
}

} // namespace redraft::rules
