#include "app/checklist/historyentry.h"
#include "app/checklist/rules/phrasetable.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/textdates.h"
#include "app/metadata/dates.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

const Section* historyOf(const Outline& outline)
{
    static const PhraseTable names(
        "revision history|change history|version history|document history|changelog|"
        "change log|revisions|history");
    for (const Section& section : outline.sections) {
        const QString title = normalizedHeading(section.title);
        const PhraseTable::Match match = names.next(title, 0);
        if (match.length > 0 && match.length == title.size())
            return &section;
    }
    return nullptr;
}

class RevisionHistory final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(RevisionHistory)

public:
    QString id() const override { return QStringLiteral("HIST"); }
    QString title() const override { return tr("The history knows the last change"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        const Section* history = historyOf(input.outline);
        if (!history)
            return {};
        const std::vector<TextDate> entries = datesIn(input.snapshot.view(history->body));
        const auto newest =
            std::max_element(entries.begin(), entries.end(), [](const TextDate& one, const TextDate& other) {
                return one.date < other.date;
            });
        if (newest == entries.end())
            return {};
        for (const char* id : {"updated", "status"}) {
            const auto [label, date] = lastChange(input, QString::fromLatin1(id));
            if (date.isValid() && date > newest->date && date <= input.today.addDays(1)) {
                const TextRange range{history->body.start + newest->start, newest->length};
                Finding finding =
                    found(Severity::Warning,
                          tr("No entry for %1 (%2)").arg(date.toString(Qt::ISODate), label), range);
                addEntry(input, date, finding);
                return {finding};
            }
        }
        return {};
    }

private:
    /// What changed only the authors know.
    static void addEntry(const CheckInput& input, QDate date, Finding& finding)
    {
        const QString words = tr("[what changed]");
        const auto delta = historyEntry(input.snapshot, input.outline, {date, words, QString()});
        if (!delta)
            return;
        Edit edit;
        edit.label = tr("Add entry");
        edit.deltas = {*delta};
        edit.selection = TextRange{delta->position + delta->inserted.indexOf(words), words.size()};
        finding.fixes.push_back({edit.label, edit, FixSafety::Unsafe});
    }

    /// The label of the field and the date that it names; invalid if it names none.
    static std::pair<QString, QDate> lastChange(const CheckInput& input, const QString& id)
    {
        const FieldDefinition* definition = input.documentTemplate.field(id);
        const MetadataField* field = definition ? input.metadata.find(definition->names()) : nullptr;
        if (!field)
            return {};
        const std::vector<TextDate> dates = datesIn(field->value);
        return {definition->label, dates.empty() ? QDate() : dates.back().date};
    }
};

} // namespace

const DocumentCheck& revisionHistory()
{
    static const RevisionHistory rule;
    return rule;
}

} // namespace redraft::rules
