#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft::rules {

namespace {

class MigrationRollback final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(MigrationRollback)

public:
    QString id() const override { return QStringLiteral("MIG-ROLLBACK"); }
    QString title() const override { return tr("A way back is described"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        static const QRegularExpression words(
            QStringLiteral(
                "\\b(?:roll(?:ed|ing|s)?[ -]?back|rollbacks?|rolls? (?:it |them "
                ")?back|revert(?:ed|ing|s|ible)?|"
                "undo(?:ne)?|undone|back[ -]?out|downgrad(?:e|ed|es|ing)|(?:switch|turn|flip)(?:ed|ing)? "
                "(?:it )?"
                "(?:back|off)|disabl(?:e|ed|ing)|way back|irreversible|fall(?:s|ing)? back|kill[ -]switch|"
                "reversed?|reversible|opt(?:ing)?[ -]out|abort(?:ed|ing)?|"
                "(?:no|without|not? requires? (?:any )?) ?migration)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        // A few sentences that say that nothing has to be migrated.
        static const QRegularExpression nothingToDo(
            QStringLiteral("\\b(?:(?:purely |fully |completely |only )?additive|only of "
                           "additions|(?:backwards?|source)[- ]compatible|"
                           "(?:no|without|any) (?:\\w+ "
                           "){0,3}(?:impact|effects?|breaking|migrations?|upgrade|issues?|problems?|"
                           "concerns?|implications?|changes?)|(?:does|do|should|will|would) not (?:\\w+ "
                           ")?(?:affect|break|"
                           "change|impact))\\b"),
            QRegularExpression::CaseInsensitiveOption);
        constexpr int fewWords = 80;
        const SectionContent content(input, section.section);
        const QString text = content.prose();
        if (mentions(text, words) || (wordCount(text) <= fewWords && mentions(text, nothingToDo)))
            return {};
        return {found(Severity::Warning, tr("No way back (rollback) described"), content.start())};
    }
};

} // namespace

const SectionCheck& migrationRollback()
{
    static const MigrationRollback rule;
    return rule;
}

} // namespace redraft::rules
