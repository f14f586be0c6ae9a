#include "app/profiles/docuchango/fieldschema.h"

#include <QRegularExpression>

namespace redraft {

namespace {

using Kind = PyValue::Kind;

const char* const stringWanted = "Input should be a valid string";

bool fits(const QString& text, const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::DontCaptureOption).match(text).hasMatch();
}

QString exampleTags(DocuchangoSchema schema)
{
    switch (schema) {
    case DocuchangoSchema::Adr:
        return QStringLiteral(" (e.g., 'data-access', 'backend')");
    case DocuchangoSchema::Rfc:
        return QStringLiteral(" (e.g., 'api-design', 'patterns')");
    case DocuchangoSchema::Memo:
        return QStringLiteral(" (e.g., 'architecture', 'design')");
    case DocuchangoSchema::Prd:
        return QStringLiteral(" (e.g., 'feature', 'user-experience')");
    case DocuchangoSchema::Generic:
        break;
    }
    return QString();
}

/// "'A', 'B' or 'C'"
QString anyOf(const QStringList& values)
{
    QStringList quoted;
    for (const QString& value : values)
        quoted += u'\'' + value + u'\'';
    const QString last = quoted.takeLast();
    return quoted.isEmpty() ? last : quoted.join(QStringLiteral(", ")) + QStringLiteral(" or ") + last;
}

class FaultCollector
{
public:
    FaultCollector(DocuchangoSchema schema, const PyValue& metadata)
        : m_schema(schema)
        , m_metadata(metadata)
    {
    }

    std::vector<FieldFault> run()
    {
        const bool isGeneric = m_schema == DocuchangoSchema::Generic;
        title(isGeneric ? 3 : 10);
        if (!statusesOf(m_schema).isEmpty())
            status();
        if (isGeneric)
            genericFields();
        else
            documentFields();
        tags();
        if (isGeneric)
            optionalString("id");
        else
            id();
        requiredString("project_id");
        uuid();
        return std::move(m_faults);
    }

private:
    void add(const QString& field, const QString& message) { m_faults.push_back({field, message}); }

    /// The value of a field that must be a string; null, with the fault noted, where it is none.
    const PyValue* requiredString(const char* name)
    {
        const QString field = QString::fromLatin1(name);
        const PyValue* value = m_metadata.find(field);
        if (!value)
            add(field, QStringLiteral("Field required"));
        else if (value->kind != Kind::String)
            add(field, QString::fromLatin1(stringWanted));
        return value && value->kind == Kind::String ? value : nullptr;
    }

    void optionalString(const char* name)
    {
        const PyValue* value = m_metadata.find(QString::fromLatin1(name));
        if (value && value->kind != Kind::String && value->kind != Kind::Null)
            add(QString::fromLatin1(name), QString::fromLatin1(stringWanted));
    }

    void title(int least)
    {
        const PyValue* value = requiredString("title");
        if (value && value->text.toUcs4().size() < least)
            add(QStringLiteral("title"),
                QStringLiteral("String should have at least %1 characters").arg(least));
    }

    void status()
    {
        const QStringList allowed = statusesOf(m_schema);
        const PyValue* value = m_metadata.find(QStringLiteral("status"));
        if (!value)
            add(QStringLiteral("status"), QStringLiteral("Field required"));
        else if (value->kind != Kind::String || !allowed.contains(value->text))
            add(QStringLiteral("status"), QStringLiteral("Input should be ") + anyOf(allowed));
    }

    /// In the order of the schemas: who, when, for which release.
    void documentFields()
    {
        const char* person = m_schema == DocuchangoSchema::Adr ? "deciders" : "author";
        if (m_schema != DocuchangoSchema::Adr)
            notBlank(person);
        created();
        if (m_schema == DocuchangoSchema::Adr)
            notBlank(person);
        if (m_schema == DocuchangoSchema::Prd)
            requiredString("target_release");
    }

    void notBlank(const char* name)
    {
        const PyValue* value = requiredString(name);
        if (value && value->text.trimmed().isEmpty())
            add(QString::fromLatin1(name),
                QStringLiteral("Value error, '%1' field cannot be empty").arg(QLatin1String(name)));
    }

    /// Any string will do, and any number counts as a moment.
    void created()
    {
        const PyValue* value = m_metadata.find(QStringLiteral("created"));
        if (!value) {
            add(QStringLiteral("created"), QStringLiteral("Field required"));
            return;
        }
        const bool isTaken = value->kind != Kind::Null && value->kind != Kind::Bool &&
                             value->kind != Kind::List && value->kind != Kind::Map;
        if (isTaken)
            return;
        add(QStringLiteral("created.datetime"), QStringLiteral("Input should be a valid datetime"));
        add(QStringLiteral("created.date"), QStringLiteral("Input should be a valid date"));
        add(QStringLiteral("created.str"), QString::fromLatin1(stringWanted));
    }

    void tags()
    {
        const QString field = QStringLiteral("tags");
        const PyValue* value = m_metadata.find(field);
        if (!value)
            return;
        if (value->kind != Kind::List) {
            add(field, QStringLiteral("Input should be a valid list"));
            return;
        }
        bool areStrings = true;
        for (size_t i = 0; i < value->items.size(); ++i) {
            if (value->items[i].kind == Kind::String)
                continue;
            areStrings = false;
            add(field + u'.' + QString::number(i), QString::fromLatin1(stringWanted));
        }
        for (const PyValue& tag : value->items) {
            if (areStrings && !fits(tag.text, QStringLiteral("^[a-z0-9\\-]+\\n?\\z"))) {
                add(field, QStringLiteral(
                               "Value error, Invalid tag '%1' - tags must be lowercase with hyphens only%2")
                               .arg(tag.text, exampleTags(m_schema)));
                return;
            }
        }
    }

    void id()
    {
        const PyValue* value = requiredString("id");
        const QString prefix = schemaName(m_schema);
        const QString amendment = m_schema == DocuchangoSchema::Adr ? QStringLiteral("(-a\\d+)?") : QString();
        if (!value || fits(value->text,
                           u'^' + prefix + QStringLiteral("-\\d{3}") + amendment + QStringLiteral("\\n?\\z")))
            return;
        const QString name = m_schema == DocuchangoSchema::Memo ? QStringLiteral("Memo") : prefix.toUpper();
        add(QStringLiteral("id"),
            QStringLiteral("Value error, %1 id must be lowercase '%2-XXX' format (e.g., '%2-001'). Got: %3")
                .arg(name, prefix, value->text));
    }

    void uuid()
    {
        static const QString form =
            QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\n?\\z");
        const PyValue* value = requiredString("doc_uuid");
        if (value && !fits(value->text, form))
            add(QStringLiteral("doc_uuid"),
                QStringLiteral("Value error, doc_uuid must be a valid UUID v4 format. Got: %1")
                    .arg(value->text));
    }

    void genericFields()
    {
        optionalString("description");
        const PyValue* value = m_metadata.find(QStringLiteral("sidebar_position"));
        if (!value || value->kind == Kind::Int || value->kind == Kind::Null)
            return;
        const QString field = QStringLiteral("sidebar_position");
        bool isNumber = false;
        const double number = value->text.toDouble(&isNumber);
        const bool isWhole = isNumber && number == double(qint64(number));
        if (value->kind == Kind::Float && !isWhole)
            add(field,
                QStringLiteral("Input should be a valid integer, got a number with a fractional part"));
        else if (value->kind == Kind::String && !isWhole)
            add(field,
                QStringLiteral("Input should be a valid integer, unable to parse string as an integer"));
        else if (value->kind == Kind::List || value->kind == Kind::Map)
            add(field, QStringLiteral("Input should be a valid integer"));
    }

    DocuchangoSchema m_schema;
    const PyValue& m_metadata;
    std::vector<FieldFault> m_faults;
};

} // namespace

std::optional<DocuchangoSchema> schemaNamed(const QString& name)
{
    for (const DocuchangoSchema schema :
         {DocuchangoSchema::Adr, DocuchangoSchema::Rfc, DocuchangoSchema::Memo, DocuchangoSchema::Prd,
          DocuchangoSchema::Generic}) {
        if (schemaName(schema) == name)
            return schema;
    }
    return std::nullopt;
}

QString schemaName(DocuchangoSchema schema)
{
    static const QStringList names{QStringLiteral("adr"), QStringLiteral("rfc"), QStringLiteral("memo"),
                                   QStringLiteral("prd"), QStringLiteral("generic")};
    return names[int(schema)];
}

QStringList statusesOf(DocuchangoSchema schema)
{
    static const QStringList decided{QStringLiteral("Proposed"), QStringLiteral("Accepted"),
                                     QStringLiteral("Implemented"), QStringLiteral("Deprecated"),
                                     QStringLiteral("Superseded")};
    switch (schema) {
    case DocuchangoSchema::Adr:
        return decided;
    case DocuchangoSchema::Rfc:
        return QStringList{QStringLiteral("Draft")} + decided;
    case DocuchangoSchema::Prd:
        return {QStringLiteral("Draft"),       QStringLiteral("In Review"), QStringLiteral("Approved"),
                QStringLiteral("In Progress"), QStringLiteral("Completed"), QStringLiteral("Cancelled")};
    case DocuchangoSchema::Memo:
    case DocuchangoSchema::Generic:
        break;
    }
    return {};
}

std::vector<FieldFault> fieldFaults(DocuchangoSchema schema, const PyValue& metadata)
{
    return FaultCollector(schema, metadata).run();
}

} // namespace redraft
