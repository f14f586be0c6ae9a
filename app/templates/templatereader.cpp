#include "app/templates/templatereader.h"

#include "app/metadata/yamlmessages.h"
#include "app/templates/templatenotes.h"
#include "app/templates/templateparts.h"
#include "app/text/resources.h"

#include <QFile>
#include <QSet>
#include <variant>

namespace redraft {

namespace {

using namespace templateyaml;

/// Bigger files are no templates; the parser is not let loose on them.
constexpr qsizetype biggestFile = 1024 * 1024;

/// Reads the list under `key`; every entry has an id of its own, and no two share a name (`namesOf`).
template <typename Definition, typename Read, typename Names>
std::vector<Definition> readDefinitions(const Entry& entry, const QString& key, Read read, Names namesOf)
{
    std::vector<Definition> definitions;
    QSet<QString> ids;
    QMap<QString, QString> owners;
    for (const YAML::Node& item : entry.items(key)) {
        Definition definition = read(item);
        if (ids.contains(definition.id))
            fail(item, tr("The id “%1” stands twice in “%2”.").arg(definition.id, key));
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

/// A status without choices of its own has the states.
void fillChoices(const Entry& entry, Template& result)
{
    const std::vector<YAML::Node> nodes = entry.items(QStringLiteral("fields"));
    for (size_t i = 0; i < result.fields.size(); ++i) {
        FieldDefinition& field = result.fields[i];
        if (field.kind != FieldKind::Choice || !field.choices.isEmpty())
            continue;
        if (field.id == QStringLiteral("status")) {
            for (const LifecycleState& state : result.lifecycle.states)
                field.choices += state.name;
        }
        if (field.choices.isEmpty())
            fail(nodes[i], tr("The field “%1” is a choice without “choices”.").arg(field.id));
    }
}

void readRest(const Entry& entry, Template& result)
{
    result.lifecycle = readLifecycle(entry, result);
    fillChoices(entry, result);
    result.process = readProcess(entry);
    result.readiness = readReadiness(entry, result);
    result.form = readForm(entry);
    result.match = readMatchHints(entry);
    result.promptPreface = entry.optional(QStringLiteral("prompt")).trimmed();
}

Template readDocument(const YAML::Node& node)
{
    if (!node.IsDefined() || node.IsNull())
        throw Fault{tr("The file is empty."), 1};
    static const QStringList keys = QStringLiteral("id name description language fields checks sections "
                                                   "document_checks severities lifecycle process readiness "
                                                   "form match prompt")
                                        .split(u' ');
    const Entry entry(node, tr("A template"), keys);
    Template result;
    result.id = entry.required(QStringLiteral("id"));
    result.name = entry.required(QStringLiteral("name"));
    result.description = entry.optional(QStringLiteral("description"));
    if (entry.child(QStringLiteral("language")).IsDefined())
        result.language = entry.required(QStringLiteral("language"));
    result.checks = readChecks(entry, QStringLiteral("checks"));
    result.documentChecks = readChecks(entry, QStringLiteral("document_checks"));
    result.severities = readSeverities(entry);
    result.fields = readDefinitions<FieldDefinition>(entry, QStringLiteral("fields"), readField, foldedNames);
    result.sections =
        readDefinitions<SectionDefinition>(entry, QStringLiteral("sections"), readSection, foldedHeadings);
    readRest(entry, result);
    if (result.sections.empty())
        fail(node, tr("A template needs at least one section."));
    return result;
}

/// What the file says, or why it cannot be used, and where.
std::variant<TemplateReading, TemplateNote> readingOf(const QByteArray& yaml, const QString& source)
{
    if (yaml.size() > biggestFile)
        return TemplateNote{1, tr("The file is bigger than a megabyte.")};
    try {
        const YAML::Node root = YAML::Load(yaml.toStdString());
        TemplateReading reading{readDocument(root), {}, {}};
        reading.value.source = source;
        reading.notes = notesOn(reading.value, root);
        reading.checks = checksNamed(root);
        return reading;
    } catch (const Fault& fault) {
        return TemplateNote{fault.line, fault.reason};
    } catch (const YAML::Exception& exception) {
        const int line = exception.mark.is_null() ? 1 : exception.mark.line + 1;
        return TemplateNote{line, yamlFileMessage(exception.msg)};
    }
}

} // namespace

Result<TemplateReading> examineTemplate(const QByteArray& yaml, const QString& source)
{
    auto outcome = readingOf(yaml, source);
    if (const auto* fault = std::get_if<TemplateNote>(&outcome))
        return Error{tr("The template %1 cannot be used: line %2: %3")
                         .arg(source, QString::number(fault->line), fault->text)};
    return std::get<TemplateReading>(std::move(outcome));
}

std::optional<TemplateNote> templateFault(const QByteArray& yaml)
{
    const auto outcome = readingOf(yaml, QString());
    const auto* fault = std::get_if<TemplateNote>(&outcome);
    return fault ? std::optional(*fault) : std::nullopt;
}

Result<Template> readTemplate(const QByteArray& yaml, const QString& source)
{
    Result<TemplateReading> reading = examineTemplate(yaml, source);
    if (!reading)
        return reading.error();
    return std::move(reading.value().value);
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
