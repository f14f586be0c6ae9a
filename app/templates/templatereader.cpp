#include "app/templates/templatereader.h"

#include "app/templates/templatenotes.h"
#include "app/templates/templateparts.h"
#include "app/text/resources.h"

#include <QFile>
#include <QSet>
#include <algorithm>
#include <tuple>

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
        Definition definition = read(item, entry.faults());
        if (ids.contains(definition.id) && !definition.id.isEmpty())
            entry.faults().add(item, tr("The id “%1” stands twice in “%2”.").arg(definition.id, key));
        ids.insert(definition.id);
        for (const QString& name : namesOf(definition)) {
            if (!name.isEmpty() && owners.value(name, definition.id) != definition.id)
                entry.faults().add(
                    item, tr("“%1” names both “%2” and “%3”.").arg(name, owners.value(name), definition.id));
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

/// Whether choices stand there that could not be read, which is a fault already.
bool namesChoices(const YAML::Node& field)
{
    if (!field.IsMap())
        return true;
    const YAML::Node choices = field["choices"];
    return choices.IsDefined() && !choices.IsNull() && !(choices.IsSequence() && choices.size() == 0);
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
        if (field.choices.isEmpty() && !namesChoices(nodes[i]))
            entry.faults().add(nodes[i], tr("The field “%1” is a choice without “choices”.").arg(field.id));
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

Template readDocument(const YAML::Node& node, Faults& faults)
{
    static const QStringList keys = QStringLiteral("id name description language fields checks sections "
                                                   "document_checks severities lifecycle process readiness "
                                                   "form match prompt")
                                        .split(u' ');
    const Entry entry(node, tr("A template"), keys, faults);
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
    if (result.sections.empty() && entry.isSound({QStringLiteral("sections")}))
        faults.add(node, tr("A template needs at least one section."));
    return result;
}

/// Reads the file into `reading`, whose faults are not filled.
void readFile(const std::string& yaml, TemplateReading& reading, Faults& faults)
{
    try {
        const YAML::Node root = YAML::Load(yaml);
        if (!root.IsDefined() || root.IsNull()) {
            faults.add(Fault{tr("The file is empty.")});
            return;
        }
        reading.value = readDocument(root, faults);
        if (!root.IsMap())
            return;
        reading.notes = notesOn(reading.value, root);
        reading.checks = checksNamed(root);
    } catch (const YAML::Exception& exception) {
        faults.add(faultOf(exception, yaml));
    } catch (const Faults::TooMany&) { // those that were found are said
    }
}

/// Columns in characters, where the parser counts bytes.
void countCharacters(std::vector<TemplateNote>& notes, const QByteArrayList& lines)
{
    for (TemplateNote& note : notes) {
        if (note.line <= lines.size())
            note.column = int(QString::fromUtf8(lines[note.line - 1].left(note.column - 1)).size()) + 1;
    }
    std::stable_sort(notes.begin(), notes.end(), [](const TemplateNote& a, const TemplateNote& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
}

QString alsoFaulty(size_t count)
{
    if (count == 0)
        return {};
    return u' ' + QCoreApplication::translate("TemplateReader", "There are %n more faults in this file.",
                                              nullptr, int(count));
}

} // namespace

TemplateReading examineTemplate(const QByteArray& yaml, const QString& source)
{
    TemplateReading reading;
    if (yaml.size() > biggestFile) {
        reading.faults = {{1, tr("The file is bigger than a megabyte.")}};
        return reading;
    }
    const QByteArray text = yaml.startsWith("\xEF\xBB\xBF") ? yaml.mid(3) : yaml;
    Faults faults;
    readFile(text.toStdString(), reading, faults);
    reading.value.source = source;
    for (const Fault& fault : faults.sorted())
        reading.faults.push_back({fault.line, fault.reason, fault.column});
    const QByteArrayList lines = text.split('\n');
    for (auto* notes : {&reading.faults, &reading.notes, &reading.checks})
        countCharacters(*notes, lines);
    return reading;
}

Result<Template> readTemplate(const QByteArray& yaml, const QString& source)
{
    TemplateReading reading = examineTemplate(yaml, source);
    if (reading.isUsable())
        return std::move(reading.value);
    const TemplateNote& first = reading.faults.front();
    return Error{tr("The template %1 cannot be used: line %2: %3")
                     .arg(source, QString::number(first.line), first.text) +
                 alsoFaulty(reading.faults.size() - 1)};
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
