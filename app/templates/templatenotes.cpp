#include "app/templates/templatenotes.h"

#include <QSet>

namespace redraft::templateyaml {

namespace {

TemplateNote noteAt(const YAML::Node& node, const QString& text)
{
    const Fault place = faultAt(node, text);
    return {place.line, text, place.column};
}

/// The states to which a way leads from the first one.
QSet<QString> reachableStates(const Lifecycle& lifecycle)
{
    QSet<QString> reached;
    QStringList open = lifecycle.isEmpty() ? QStringList() : QStringList{lifecycle.states.front().name};
    while (!open.isEmpty()) {
        const QString name = open.takeLast();
        if (reached.contains(name))
            continue;
        reached.insert(name);
        for (const LifecycleState& state : lifecycle.states) {
            if (state.name == name)
                open += state.next;
        }
    }
    return reached;
}

void noteUnreachableStates(const Template& value, const YAML::Node& root, std::vector<TemplateNote>& notes)
{
    const QSet<QString> reached = reachableStates(value.lifecycle);
    for (size_t i = 0; i < value.lifecycle.states.size(); ++i) {
        const QString& name = value.lifecycle.states[i].name;
        if (!name.isEmpty() && !reached.contains(name))
            notes.push_back(
                noteAt(root["lifecycle"][i], tr("No way leads from “%1” to the state “%2”.")
                                                 .arg(value.lifecycle.states.front().name, name)));
    }
}

void noteHomelessAnswers(const Template& value, std::vector<TemplateNote>& notes)
{
    for (const auto& [answer, name] : {std::pair{BriefAnswer::Problem, "problem"},
                                       {BriefAnswer::Context, "context"},
                                       {BriefAnswer::Constraints, "constraints"}}) {
        if (!value.sectionFor(answer))
            notes.push_back({1, tr("No section has “%1” among its “answers”: a new document has no place "
                                   "for it and puts it into the first section.")
                                    .arg(QString::fromLatin1(name))});
    }
}

void addCheck(const YAML::Node& id, std::vector<TemplateNote>& checks)
{
    if (id.IsDefined() && id.IsScalar())
        checks.push_back(noteAt(id, QString::fromStdString(id.Scalar())));
}

void addChecks(const YAML::Node& list, std::vector<TemplateNote>& checks)
{
    if (!list.IsDefined() || !list.IsSequence())
        return;
    for (const YAML::Node& item : list) {
        const YAML::Node id = item.IsMap() ? item["rule"] : item;
        addCheck(id, checks);
    }
}

void addSeverities(const YAML::Node& map, std::vector<TemplateNote>& checks)
{
    if (!map.IsDefined() || !map.IsMap())
        return;
    for (const auto& pair : map)
        addCheck(pair.first, checks);
}

void addRequirements(const YAML::Node& states, std::vector<TemplateNote>& checks)
{
    if (!states.IsDefined() || !states.IsSequence())
        return;
    for (const YAML::Node& state : states) {
        const YAML::Node list = state.IsMap() ? state["requires"] : YAML::Node();
        if (!list.IsDefined() || !list.IsSequence())
            continue;
        for (const YAML::Node& item : list) {
            if (item.IsMap())
                addCheck(item["check"], checks);
        }
    }
}

} // namespace

std::vector<TemplateNote> notesOn(const Template& value, const YAML::Node& root)
{
    std::vector<TemplateNote> notes;
    noteHomelessAnswers(value, notes);
    noteUnreachableStates(value, root, notes);
    return notes;
}

std::vector<TemplateNote> checksNamed(const YAML::Node& root)
{
    std::vector<TemplateNote> checks;
    addChecks(root["checks"], checks);
    addChecks(root["document_checks"], checks);
    addSeverities(root["severities"], checks);
    const YAML::Node sections = root["sections"];
    if (sections.IsDefined() && sections.IsSequence()) {
        for (const YAML::Node& section : sections) {
            if (section.IsMap())
                addChecks(section["checks"], checks);
        }
    }
    addRequirements(root["lifecycle"], checks);
    return checks;
}

} // namespace redraft::templateyaml
