#include "app/templates/templatereader.h"

#include "app/text/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>
#include <yaml-cpp/yaml.h>

namespace redraft {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("TemplateReader", text);
}

/// What is wrong with the template, and where; never leaves this file. Lines count from 1.
struct Fault
{
    QString reason;
    int line = 1;
};

int lineOf(const YAML::Node& node)
{
    return node.Mark().is_null() ? 1 : node.Mark().line + 1;
}

[[noreturn]] void fail(const YAML::Node& node, const QString& reason)
{
    throw Fault{reason, lineOf(node)};
}

QString textOf(const YAML::Node& node, const QString& what)
{
    if (!node.IsScalar())
        fail(node, tr("“%1” must be text.").arg(what));
    return QString::fromStdString(node.Scalar());
}

/// A map whose keys are known and stand once.
class Entry
{
public:
    Entry(const YAML::Node& node, const QString& what, const QStringList& keys)
        : m_node(node)
        , m_what(what)
    {
        if (!node.IsMap())
            fail(node, tr("%1 must be a map of keys and values.").arg(what));
        QSet<QString> seen;
        for (const auto& pair : node) {
            const QString key = textOf(pair.first, what);
            if (!keys.isEmpty() && !keys.contains(key))
                fail(pair.first, tr("%1 has the unknown key “%2”; known are %3.")
                                     .arg(what, key, keys.join(QStringLiteral(", "))));
            if (seen.contains(key))
                fail(pair.first, tr("%1 has the key “%2” twice.").arg(what, key));
            seen.insert(key);
        }
    }

    const YAML::Node& node() const { return m_node; }
    YAML::Node child(const char* key) const { return m_node[key]; }

    QString required(const char* key) const
    {
        const QString value = optional(key).trimmed();
        if (value.isEmpty())
            fail(m_node, tr("%1 has no “%2”.").arg(m_what, QString::fromLatin1(key)));
        return value;
    }
    QString optional(const char* key) const
    {
        const YAML::Node value = child(key);
        return value && !value.IsNull() ? textOf(value, QString::fromLatin1(key)) : QString();
    }
    QStringList list(const char* key) const
    {
        const YAML::Node value = child(key);
        if (!value || value.IsNull())
            return {};
        if (!value.IsSequence())
            fail(value, tr("“%1” must be a list.").arg(QString::fromLatin1(key)));
        QStringList items;
        for (const YAML::Node& item : value)
            items += textOf(item, QString::fromLatin1(key));
        return items;
    }
    /// One of `words` as a number; `standard` where the key is missing.
    template <typename Value>
    Value choice(const char* key, const std::vector<std::pair<QString, Value>>& words, Value standard) const
    {
        const YAML::Node value = child(key);
        if (!value || value.IsNull())
            return standard;
        const QString word = textOf(value, QString::fromLatin1(key));
        QStringList known;
        for (const auto& [name, meaning] : words) {
            if (name == word)
                return meaning;
            known += name;
        }
        fail(value, tr("“%1” cannot be “%2”; known are %3.")
                        .arg(QString::fromLatin1(key), word, known.join(QStringLiteral(", "))));
    }

private:
    YAML::Node m_node;
    QString m_what;
};

Requirement requirementOf(const Entry& entry, Requirement standard)
{
    return entry.choice<Requirement>("requirement",
                                     {{QStringLiteral("required"), Requirement::Required},
                                      {QStringLiteral("recommended"), Requirement::Recommended},
                                      {QStringLiteral("optional"), Requirement::Optional}},
                                     standard);
}

FieldDefinition readField(const YAML::Node& node)
{
    const Entry entry(node, tr("A field"),
                      {QStringLiteral("id"), QStringLiteral("label"), QStringLiteral("aliases"),
                       QStringLiteral("kind"), QStringLiteral("requirement"), QStringLiteral("choices"),
                       QStringLiteral("help"), QStringLiteral("placeholder")});
    FieldDefinition field;
    field.id = entry.required("id");
    field.label = entry.required("label");
    field.aliases = entry.list("aliases");
    field.kind = entry.choice<FieldKind>("kind",
                                         {{QStringLiteral("text"), FieldKind::Text},
                                          {QStringLiteral("choice"), FieldKind::Choice},
                                          {QStringLiteral("date"), FieldKind::Date},
                                          {QStringLiteral("list"), FieldKind::List},
                                          {QStringLiteral("url"), FieldKind::Url}},
                                         FieldKind::Text);
    field.requirement = requirementOf(entry, Requirement::Optional);
    field.choices = entry.list("choices");
    field.help = entry.optional("help");
    field.placeholder = entry.optional("placeholder");
    if (field.kind == FieldKind::Choice && field.choices.isEmpty())
        fail(node, tr("The field “%1” is a choice without “choices”.").arg(field.id));
    if (field.kind != FieldKind::Choice && !field.choices.isEmpty())
        fail(entry.child("choices"),
             tr("The field “%1” has choices but is not of the kind “choice”.").arg(field.id));
    return field;
}

/// A check is the id of a rule, or a map with "rule" and the settings of that rule.
CheckRequest readCheck(const YAML::Node& node)
{
    if (node.IsScalar() && !node.Scalar().empty())
        return {QString::fromStdString(node.Scalar()), {}};
    const Entry entry(node, tr("A check"), {});
    CheckRequest check;
    check.rule = entry.required("rule");
    for (const auto& pair : node) {
        const QString key = QString::fromStdString(pair.first.Scalar());
        if (key != QStringLiteral("rule"))
            check.settings.insert(key, textOf(pair.second, key));
    }
    return check;
}

std::vector<CheckRequest> readChecks(const Entry& entry)
{
    const YAML::Node node = entry.child("checks");
    if (!node || node.IsNull())
        return {};
    if (!node.IsSequence())
        fail(node, tr("“%1” must be a list.").arg(QStringLiteral("checks")));
    std::vector<CheckRequest> checks;
    for (const YAML::Node& item : node)
        checks.push_back(readCheck(item));
    return checks;
}

SectionDefinition readSection(const YAML::Node& node)
{
    const Entry entry(node, tr("A section"),
                      {QStringLiteral("id"), QStringLiteral("heading"), QStringLiteral("aliases"),
                       QStringLiteral("requirement"), QStringLiteral("guidance"), QStringLiteral("scaffold"),
                       QStringLiteral("checks")});
    SectionDefinition section;
    section.id = entry.required("id");
    section.heading = entry.required("heading");
    section.aliases = entry.list("aliases");
    section.requirement = requirementOf(entry, Requirement::Required);
    section.guidance = entry.optional("guidance").trimmed();
    section.scaffold = entry.optional("scaffold");
    section.checks = readChecks(entry);
    return section;
}

/// Reads the list under `key`; every entry has an id of its own, and no two share a name (`namesOf`).
template <typename Definition, typename Read, typename Names>
std::vector<Definition> readDefinitions(const Entry& entry, const char* key, Read read, Names namesOf)
{
    const YAML::Node list = entry.child(key);
    if (!list || list.IsNull())
        return {};
    if (!list.IsSequence())
        fail(list, tr("“%1” must be a list.").arg(QString::fromLatin1(key)));
    std::vector<Definition> definitions;
    QSet<QString> ids;
    QMap<QString, QString> owners;
    for (const YAML::Node& item : list) {
        Definition definition = read(item);
        if (ids.contains(definition.id))
            fail(item, tr("The id “%1” stands twice in “%2”.").arg(definition.id, QString::fromLatin1(key)));
        ids.insert(definition.id);
        for (const QString& name : namesOf(definition)) {
            if (owners.value(name, definition.id) != definition.id)
                fail(item, tr("“%1” names both “%2” and “%3”.").arg(name, owners.value(name), definition.id));
            owners.insert(name, definition.id);
        }
        definitions.push_back(std::move(definition));
    }
    return definitions;
}

QStringList foldedNames(const FieldDefinition& field)
{
    QStringList names;
    for (const QString& name : field.names())
        names += name.toCaseFolded();
    return names;
}

QStringList foldedHeadings(const SectionDefinition& section)
{
    QStringList names{normalizedHeading(section.heading)};
    for (const QString& alias : section.aliases)
        names += normalizedHeading(alias);
    return names;
}

Template readDocument(const YAML::Node& node)
{
    if (!node.IsDefined() || node.IsNull())
        throw Fault{tr("The file is empty."), 1};
    const Entry entry(node, tr("A template"),
                      {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("description"),
                       QStringLiteral("language"), QStringLiteral("fields"), QStringLiteral("checks"),
                       QStringLiteral("sections")});
    Template result;
    result.id = entry.required("id");
    result.name = entry.required("name");
    result.description = entry.optional("description");
    if (entry.child("language"))
        result.language = entry.required("language");
    result.checks = readChecks(entry);
    result.fields = readDefinitions<FieldDefinition>(entry, "fields", readField, foldedNames);
    result.sections = readDefinitions<SectionDefinition>(entry, "sections", readSection, foldedHeadings);
    if (result.sections.empty())
        fail(node, tr("A template needs at least one section."));
    return result;
}

Error errorAt(const QString& source, int line, const QString& reason)
{
    return Error{tr("The template %1 cannot be used: line %2: %3").arg(source).arg(line).arg(reason)};
}

} // namespace

Result<Template> readTemplate(const QByteArray& yaml, const QString& source)
{
    try {
        return readDocument(YAML::Load(yaml.toStdString()));
    } catch (const Fault& fault) {
        return errorAt(source, fault.line, fault.reason);
    } catch (const YAML::Exception& exception) {
        const int line = exception.mark.is_null() ? 1 : exception.mark.line + 1;
        return errorAt(source, line, QString::fromStdString(exception.msg));
    }
}

std::shared_ptr<const Template> technicalRfcTemplate()
{
    static const std::shared_ptr<const Template> shipped = [] {
        ensureResources();
        const QString name = QStringLiteral(":/redraft/templates/technical-rfc.yaml");
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The shipped template %s is missing from the program.", qPrintable(name));
        const Result<Template> result = readTemplate(file.readAll(), name);
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return std::make_shared<const Template>(*result);
    }();
    return shipped;
}

} // namespace redraft
