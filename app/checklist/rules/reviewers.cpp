#include "app/checklist/placeholders.h"
#include "app/checklist/rules/rules.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace redraft::rules {

namespace {

class Reviewers final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(Reviewers)

public:
    QString id() const override { return QStringLiteral("REV-ASSIGN"); }
    QString title() const override { return tr("At least two reviewers"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest& request) const override
    {
        const FieldDefinition* definition = input.documentTemplate.field(
            request.settings.value(QStringLiteral("field"), QStringLiteral("reviewers")));
        const MetadataField* field = definition ? input.metadata.find(definition->names()) : nullptr;
        if (!field || field->items.isEmpty() || isForOne(field->key))
            return {}; // what is missing is said with the metadata
        const int least = setting(request, QStringLiteral("least"), 2);
        const QSet<QString> named = namesIn(*field);
        QSet<QString> others = named;
        const FieldDefinition* authors = input.documentTemplate.field(QStringLiteral("authors"));
        if (const MetadataField* written = authors ? input.metadata.find(authors->names()) : nullptr)
            others.subtract(namesIn(*written));
        if (others.size() >= least || named.isEmpty() || !isNamed(field->value))
            return {};
        const QString message = others.size() < std::min<qsizetype>(least, named.size())
                                    ? tr("Reviewers beside the authors: %1 of %2")
                                    : tr("Reviewers: %1 of %2");
        Finding finding = vague(Severity::Warning, message.arg(others.size()).arg(least), field->valueRange);
        finding.fieldId = definition->id;
        return {finding};
    }

private:
    /// Each once, case folded, without what a template left.
    static QSet<QString> namesIn(const MetadataField& field)
    {
        QSet<QString> names;
        for (const QString& item : field.items) {
            if (!isPlaceholder(item))
                names.insert(item.simplified().toCaseFolded());
        }
        return names;
    }

    /// "Approver": the process of the team knows one.
    static bool isForOne(const QString& key)
    {
        const QString name = foldedFieldName(key);
        return !name.startsWith(QStringLiteral("review")) && !name.endsWith(u's') && !name.endsWith(u')');
    }

    /// "a and b", "a / b" name several, "[your reviewers]" none.
    static bool isNamed(const QString& value)
    {
        return !value.contains(QStringLiteral(" and ")) && !value.contains(u'/') && !value.contains(u'&') &&
               !value.contains(u'[') && !value.contains(u'<') && !value.contains(u'{') &&
               !value.contains(u';');
    }
};

} // namespace

const DocumentCheck& reviewers()
{
    static const Reviewers rule;
    return rule;
}

} // namespace redraft::rules
