#include "app/editing/newmetadata.h"

#include "app/editing/yamlspelling.h"
#include "app/metadata/metadata.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NewDocument)
};

QString keyOf(const FieldDefinition& field, MetadataForm form)
{
    if (!field.key.isEmpty())
        return field.key;
    const bool isYaml = form == MetadataForm::FrontMatter || form == MetadataForm::CompanionFile;
    return isYaml ? field.id : field.label;
}

/// What new documents have in a field for which the template names no value.
QString standardValue(const Template& documentTemplate, const FieldDefinition& field)
{
    static const QMap<QString, QString> patterns{{QStringLiteral("title"), QStringLiteral("{title}")},
                                                 {QStringLiteral("number"), QStringLiteral("{id}")},
                                                 {QStringLiteral("authors"), QStringLiteral("{author}")},
                                                 {QStringLiteral("status"), QStringLiteral("{status}")},
                                                 {QStringLiteral("created"), QStringLiteral("{date}")},
                                                 {QStringLiteral("updated"), QStringLiteral("{date}")}};
    const bool isTitleAbove = field.id == QStringLiteral("title") && !documentTemplate.form.title.isEmpty() &&
                              documentTemplate.form.metadata != MetadataForm::FrontMatter &&
                              documentTemplate.form.metadata != MetadataForm::CompanionFile;
    return isTitleAbove ? QString() : patterns.value(field.id);
}

bool asksForNumber(const QString& pattern, const Template& documentTemplate)
{
    return pattern.contains(QStringLiteral("{number")) ||
           (pattern.contains(QStringLiteral("{id}")) &&
            documentTemplate.form.id.contains(QStringLiteral("{number")));
}

QStringList itemsOf(const FieldDefinition& field, const QString& value)
{
    if (value.trimmed().isEmpty())
        return {};
    if (field.kind != FieldKind::List)
        return {value.simplified()};
    QStringList items;
    for (const QString& item : value.split(u',', Qt::SkipEmptyParts))
        items += item.simplified();
    items.removeAll(QString());
    return items;
}

/// The value that the request gives to the field, if it does; takes it out of `left`.
std::optional<QString> wantedValue(const FieldDefinition& field, QMap<QString, QString>& left)
{
    for (const QString& name : field.names()) {
        for (auto entry = left.begin(); entry != left.end(); ++entry) {
            if (foldedFieldName(entry.key()) != foldedFieldName(name))
                continue;
            const QString value = entry.value();
            left.erase(entry);
            return value;
        }
    }
    return std::nullopt;
}

QString filledValue(const Template& documentTemplate, const FieldDefinition& field,
                    const NewDocumentRequest& request)
{
    QString pattern = field.value.isNull() ? standardValue(documentTemplate, field) : field.value;
    if (request.number <= 0 && pattern.contains(QStringLiteral("{title}")))
        pattern = withoutNumber(pattern, documentTemplate);
    if (request.number <= 0 && asksForNumber(pattern, documentTemplate))
        return {};
    if (pattern.contains(QStringLiteral("{title}")) && request.title.isEmpty())
        return {};
    return filledPattern(pattern, patternValues(documentTemplate, request));
}

QString yamlValue(const NewField& field)
{
    const auto spelled = [&field](const QString& value, YamlPlace place) {
        return yamlFieldSpellings(field.key, value, QString(), place).constFirst();
    };
    if (field.definition->kind != FieldKind::List)
        return field.items.isEmpty() ? QString() : spelled(field.items.constFirst(), YamlPlace::Block);
    QStringList items;
    for (const QString& item : field.items)
        items += spelled(item, YamlPlace::Flow);
    return u'[' + items.join(QStringLiteral(", ")) + u']';
}

/// One line of a dialect; the value stands where %2 does.
QString lineOf(const NewField& field, MetadataForm form)
{
    if (form == MetadataForm::FrontMatter || form == MetadataForm::CompanionFile) {
        const QString value = yamlValue(field);
        return value.isEmpty() ? field.key + u':' : field.key + QStringLiteral(": ") + value;
    }
    const QString value = field.items.join(QStringLiteral(", "));
    const QString behind = value.isEmpty() ? QString() : u' ' + value;
    switch (form) {
    case MetadataForm::BoldLines:
        return QStringLiteral("**") + field.key + QStringLiteral(":**") + behind;
    case MetadataForm::Table:
        return QStringLiteral("| ") + field.key + QStringLiteral(" | ") +
               QString(value).replace(u'|', QStringLiteral("\\|")) + QStringLiteral(" |");
    case MetadataForm::PlainLines:
        return field.key + u':' + behind;
    default:
        return QStringLiteral("- ") + field.key + u':' + behind;
    }
}

/// What stands before and behind the lines, and between two of them.
struct Enclosure
{
    QString before, between, behind;
};

Enclosure enclosureOf(MetadataForm form)
{
    const QString lineEnd = QStringLiteral("\n");
    switch (form) {
    case MetadataForm::FrontMatter:
        return {QStringLiteral("---\n"), lineEnd, QStringLiteral("\n---\n")};
    case MetadataForm::Table:
        return {QStringLiteral("| Field | Value |\n|---|---|\n"), lineEnd, lineEnd};
    case MetadataForm::PlainLines:
        return {{}, QStringLiteral("\n\n"), lineEnd};
    case MetadataForm::MetaSection:
        return {QStringLiteral("## Meta\n\n"), lineEnd, lineEnd};
    default:
        return {{}, lineEnd, lineEnd};
    }
}

/// YAML reads anything back that was written; in the other dialects a value is what stands on the line.
bool canHold(const QString& value, MetadataForm form)
{
    const bool isYaml = form == MetadataForm::FrontMatter || form == MetadataForm::CompanionFile;
    return isYaml || std::none_of(value.begin(), value.end(), [](QChar c) { return c.unicode() < 0x20; });
}

} // namespace

PatternValues patternValues(const Template& documentTemplate, const NewDocumentRequest& request)
{
    const Lifecycle& lifecycle = documentTemplate.lifecycle;
    const FieldDefinition* status = documentTemplate.field(QStringLiteral("status"));
    QString first = lifecycle.isEmpty() ? QString() : lifecycle.states.front().name;
    if (first.isEmpty() && status && !status->choices.isEmpty())
        first = status->choices.constFirst();
    PatternValues values{request.title.simplified(),
                         request.number,
                         request.today,
                         request.author.simplified(),
                         first,
                         QString(),
                         request.uuid};
    values.id = filledPattern(documentTemplate.form.id, values);
    return values;
}

QString withoutNumber(const QString& pattern, const Template& documentTemplate)
{
    static const QRegularExpression numbered(QStringLiteral("^[^{}]*\\{(?:id|number(?::\\d)?)\\}[:.\\s-]*"));
    const bool isNumbered = documentTemplate.form.id.contains(QStringLiteral("{number")) ||
                            !pattern.contains(QStringLiteral("{id}"));
    return isNumbered ? QString(pattern).remove(numbered) : pattern;
}

Result<std::vector<NewField>> newFields(const Template& documentTemplate, const NewDocumentRequest& request)
{
    QMap<QString, QString> left = request.values;
    std::vector<NewField> fields;
    for (const FieldDefinition& definition : documentTemplate.fields) {
        const std::optional<QString> wanted = wantedValue(definition, left);
        const QString value = wanted ? *wanted : filledValue(documentTemplate, definition, request);
        if (!wanted && definition.requirement == Requirement::Optional && definition.value.isEmpty())
            continue;
        if (!wanted && definition.id == QStringLiteral("title") && value.isEmpty() &&
            !documentTemplate.form.title.isEmpty())
            continue;
        fields.push_back(
            {&definition, keyOf(definition, documentTemplate.form.metadata), itemsOf(definition, value)});
    }
    if (left.isEmpty())
        return fields;
    QStringList known;
    for (const FieldDefinition& definition : documentTemplate.fields)
        known += definition.id;
    return Error{Words::tr("The template %1 has no field \"%2\". Its fields are: %3.")
                     .arg(documentTemplate.id, left.firstKey(), known.join(QStringLiteral(", ")))};
}

Result<QString> writtenMetadata(const std::vector<NewField>& fields, MetadataForm form)
{
    if (fields.empty() || form == MetadataForm::None)
        return QString();
    QStringList lines;
    for (const NewField& field : fields) {
        for (const QString& item : field.items) {
            if (!canHold(item, form))
                return Error{Words::tr("The value of \"%1\" holds characters that cannot stand on a line.")
                                 .arg(field.definition->id)};
        }
        lines += lineOf(field, form);
    }
    const Enclosure enclosure = enclosureOf(form);
    return enclosure.before + lines.join(enclosure.between) + enclosure.behind;
}

} // namespace redraft
