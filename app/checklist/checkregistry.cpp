#include "app/checklist/rules/rules.h"

namespace redraft {

namespace {

const std::vector<const Check*>& allChecks()
{
    static const std::vector<const Check*> checks{
        &rules::alternativeCount(), &rules::alternativeWeighing(),
        &rules::designFigure(),     &rules::doNothing(),
        &rules::goalNumbers(),      &rules::migrationRollback(),
        &rules::motivationNumber(), &rules::observabilityThreshold(),
        &rules::openQuestions(),    &rules::sectionFilled(),
        &rules::securityReason(),   &rules::summaryParagraph(),
        &rules::templateResidue(),  &rules::timelineDates(),
        &rules::timelineOwners(),
    };
    return checks;
}

} // namespace

const Check* findCheck(const QString& id)
{
    for (const Check* check : allChecks()) {
        if (check->id() == id)
            return check;
    }
    return nullptr;
}

QStringList checkIds()
{
    QStringList ids;
    for (const Check* check : allChecks())
        ids += check->id();
    ids.sort();
    return ids;
}

} // namespace redraft
