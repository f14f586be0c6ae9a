#include "app/checklist/rules/milestones.h"

#include "app/checklist/sectioncontent.h"
#include "app/templates/sectiontable.h"

#include <QRegularExpression>

namespace redraft {

namespace {

bool isBlank(const QString& cell)
{
    const QString text = cell.trimmed();
    return text.isEmpty() || text == u"-" || text == u"–" || text == u"?";
}

} // namespace

std::vector<Milestone> milestonesWithout(const CheckInput& input, const SectionInput& section,
                                         const QString& id)
{
    const std::optional<SectionTable> table =
        readSectionTable({input.snapshot, input.tree, input.outline, section.section}, section.definition);
    const int column = table ? table->column(id) : -1;
    std::vector<Milestone> milestones;
    if (column < 0)
        return milestones;
    const int named = std::max(0, table->column(QStringLiteral("milestone")));
    for (const SourceRow& row : table->table.rows) {
        const bool isNamed = named < int(row.cells.size()) && !isBlank(row.text(named));
        if (isNamed && isBlank(row.text(column)))
            milestones.push_back({quotedSource(input.snapshot, row.cells[size_t(named)].range),
                                  row.cells[size_t(named)].range});
    }
    return milestones;
}

bool isDone(const QString& plan)
{
    static const QRegularExpression words(
        QStringLiteral(
            "\\b(?:(?:already|has been|have been|is|was|were) (?:\\w+ ){0,2}(?:implemented|completed|merged|"
            "released|landed|shipped)|completed and merged|(?:implemented|merged|landed|added) in)\\b|"
            "/pull/\\d+|\\bpull requests?\\b|\\bpr #?\\d+"),
        QRegularExpression::CaseInsensitiveOption);
    return mentions(plan, words);
}

} // namespace redraft
