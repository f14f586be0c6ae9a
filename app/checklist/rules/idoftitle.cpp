#include "app/checklist/documentnumber.h"
#include "app/checklist/neighbourfacts.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class IdOfTitle final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(IdOfTitle)

public:
    QString id() const override { return QStringLiteral("ID-TITLE"); }
    QString title() const override { return tr("Number in the title is that of the document"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        const MetadataField* title = titleField(input.metadata);
        if (title)
            compare(input, title->value, title->valueRange, findings);
        const int heading = input.outline.titleSection;
        if (heading >= 0 && (!title || !title->isFromHeading)) {
            const Section& section = input.outline.sections[size_t(heading)];
            compare(input, section.title, section.titleRange, findings);
        }
        return findings;
    }

private:
    void compare(const CheckInput& input, const QString& title, TextRange range,
                 std::vector<Finding>& findings) const
    {
        const QString number = splitNumberedTitle(title).number;
        const DocumentNumber inTitle = documentNumber(number);
        const MetadataField* field = idField(input.metadata);
        DocumentNumber own = field ? documentNumber(field->value) : DocumentNumber();
        const bool isById = own.isValid();
        if (!isById && input.neighbourhood)
            own = numberInFileName(input.neighbourhood->ownPath());
        if (!isById && !inTitle.isOfFamily(own))
            return;
        if (!inTitle.isValid() || !own.isValid() || inTitle.agreesWith(own))
            return;
        if (inTitle.isOfTemplate() || own.isOfTemplate())
            return;
        const TextRange place = locate(input.snapshot, range, number);
        Finding finding =
            found(Severity::Error,
                  tr("The title says %1, the document is number %2").arg(number, own.written), place);
        const bool isPlain = !own.digits.contains(u'-') && !inTitle.digits.contains(u'-');
        if (isPlain && input.snapshot.view(place) == number)
            finding.fixes.push_back(renumbering(place, number, own.digits));
        findings.push_back(finding);
    }

    /// Its prefix stays, and so do its zeros.
    static Fix renumbering(TextRange place, const QString& number, const QString& wanted)
    {
        qsizetype digits = number.size();
        while (digits > 0 && number[digits - 1].isDigit())
            --digits;
        const TextRange old{place.start + digits, number.size() - digits};
        const QString label = tr("Take the number of the document");
        return {label, Edit::replace(old, wanted.rightJustified(old.length, u'0'), label), FixSafety::Unsafe};
    }
};

} // namespace

const DocumentCheck& idOfTitle()
{
    static const IdOfTitle rule;
    return rule;
}

} // namespace redraft::rules
