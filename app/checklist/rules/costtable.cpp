#include "app/checklist/rules/partfixes.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionitems.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class CostTable final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(CostTable)

public:
    QString id() const override { return QStringLiteral("COST"); }
    QString title() const override { return tr("Costs today, afterwards, and the difference"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionItems rows = itemsOf(input, section);
        if (rows.form == EntryForm::TableRows)
            return ofTable(input, section, rows.items);
        const QString text = proseOf(input, section);
        const TextRange start = SectionContent(input, section.section).start();
        if (!holdsNumber(text))
            return {found(Severity::Warning, tr("No figure says what it costs"), start)};
        static const PhraseTable today(
            "current|currently|today|now|before|existing|at present|from|so far|as is");
        if (!today.isIn(text))
            return {vague(Severity::Note, tr("Compared with what today?"), start)};
        return {};
    }

private:
    std::vector<Finding> ofTable(const CheckInput& input, const SectionInput& section,
                                 const std::vector<SectionItem>& rows) const
    {
        const std::vector<Fix> columns = addColumnsFix(
            input, section, {QStringLiteral("current"), QStringLiteral("proposed"), QStringLiteral("delta")});
        std::vector<Finding> findings;
        for (const SectionItem& row : rows) {
            QStringList missing;
            if (isLeftOut(row, QStringLiteral("current")))
                missing += tr("cost today");
            if (isLeftOut(row, QStringLiteral("proposed")))
                missing += tr("proposed cost");
            if (isLeftOut(row, QStringLiteral("delta")))
                missing += tr("difference");
            if (!missing.isEmpty())
                findings.push_back(vague(Severity::Warning,
                                         tr("“%1”: no %2").arg(row.name, missing.join(QStringLiteral(", "))),
                                         row.place));
            if (!missing.isEmpty())
                findings.back().fixes = columns;
        }
        return summarised(findings,
                          tr("Costs left out: %1 of %2 rows").arg(findings.size()).arg(rows.size()));
    }

    /// Only of tables that are about costs: they name one of the parts.
    static bool isLeftOut(const SectionItem& row, const QString& part)
    {
        const bool isCosts = row.entry.part(QStringLiteral("current")) ||
                             row.entry.part(QStringLiteral("proposed")) ||
                             row.entry.part(QStringLiteral("delta"));
        const EntryPart* own = row.entry.part(part);
        const bool isNothing =
            own && (own->text.trimmed() == u"-" || own->text.trimmed() == u"–"); // a new part
        return isCosts && !isNothing && !row.says(part) && !row.isToBeWritten(part);
    }
};

} // namespace

const SectionCheck& costTable()
{
    static const CostTable rule;
    return rule;
}

} // namespace redraft::rules
