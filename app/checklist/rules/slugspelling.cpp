#include "app/checklist/rules/documentrules.h"
#include "app/checklist/sectioncontent.h"
#include "app/templates/namepattern.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace redraft::rules {

namespace {

class SlugSpelling final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(SlugSpelling)

public:
    QString id() const override { return QStringLiteral("ID-SLUG"); }
    QString title() const override { return tr("The slug is fit for an address"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        static const QRegularExpression form(QStringLiteral("^/?[a-z0-9]+(?:[-/][a-z0-9]+)*/?$|^/$"));
        const MetadataField* field = input.metadata.find({QStringLiteral("slug")});
        const QString slug = field ? field->value.trimmed() : QString();
        if (slug.isEmpty() || slug.contains(u'\n') || form.match(slug).hasMatch())
            return {};
        Finding finding = found(Severity::Warning, complaint(slug), field->valueRange);
        const TextRange place = locate(input.snapshot, field->valueRange, slug);
        if (input.snapshot.view(place) != slug)
            return {finding};
        const QString label = tr("Write %1").arg(slugOf(slug));
        finding.fixes.push_back({label, Edit::replace(place, slugOf(slug), label), FixSafety::Safe});
        return {finding};
    }

private:
    static QString complaint(const QString& slug)
    {
        const bool hasBlanks =
            std::any_of(slug.begin(), slug.end(), [](QChar unit) { return unit.isSpace(); });
        if (hasBlanks)
            return tr("The slug %1 has blanks; write dashes between its words").arg(slug);
        if (slug.toLower() != slug)
            return tr("The slug %1 has capital letters; addresses are written small").arg(slug);
        return tr("The slug %1 holds more than small letters, digits and single dashes").arg(slug);
    }
};

} // namespace

const DocumentCheck& slugSpelling()
{
    static const SlugSpelling rule;
    return rule;
}

} // namespace redraft::rules
