#include "app/templates/templateparts.h"

namespace redraft::templateyaml {

namespace {

using Kind = StateRequirement::Kind;

StateRequirement readRequirement(const YAML::Node& node, const Template& owner)
{
    const Entry entry(node, tr("A requirement"),
                      {QStringLiteral("field"), QStringLiteral("section"), QStringLiteral("check")});
    if (node.size() != 1)
        fail(node, tr("A requirement names one field, section or check."));
    const QString key = QString::fromStdString(node.begin()->first.Scalar());
    const QString id = entry.required(key);
    if (key == QStringLiteral("check"))
        return {Kind::Check, id};
    const bool isField = key == QStringLiteral("field");
    if (isField ? !owner.field(id) : !owner.section(id))
        fail(node, (isField ? tr("The template has no field “%1”.") : tr("The template has no section “%1”."))
                       .arg(id));
    return {isField ? Kind::Field : Kind::Section, id};
}

LifecycleState readState(const YAML::Node& node, const Template& owner)
{
    const Entry entry(node, tr("A state"),
                      {QStringLiteral("name"), QStringLiteral("synonyms"), QStringLiteral("stage"),
                       QStringLiteral("next"), QStringLiteral("requires"), QStringLiteral("help")});
    LifecycleState state;
    state.name = entry.required(QStringLiteral("name"));
    state.synonyms = entry.list(QStringLiteral("synonyms"));
    state.stage = entry.choice<LifecycleStage>(QStringLiteral("stage"),
                                               {{QStringLiteral("writing"), LifecycleStage::Writing},
                                                {QStringLiteral("review"), LifecycleStage::Review},
                                                {QStringLiteral("accepted"), LifecycleStage::Accepted},
                                                {QStringLiteral("implemented"), LifecycleStage::Implemented},
                                                {QStringLiteral("closed"), LifecycleStage::Closed}},
                                               LifecycleStage::Writing);
    state.next = entry.list(QStringLiteral("next"));
    for (const YAML::Node& item : entry.items(QStringLiteral("requires")))
        state.requirements.push_back(readRequirement(item, owner));
    state.help = entry.optional(QStringLiteral("help")).trimmed();
    return state;
}

/// No name or synonym means two states.
void checkNames(const std::vector<YAML::Node>& nodes, const Lifecycle& lifecycle)
{
    QMap<QString, size_t> owners;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const LifecycleState& state = lifecycle.states[i];
        for (const QString& name : QStringList{state.name} + state.synonyms) {
            const QString folded = name.toCaseFolded();
            const size_t owner = owners.value(folded, i);
            if (owner != i || (name == state.name && owners.contains(folded)))
                fail(nodes[i], tr("“%1” names two states.").arg(name));
            owners.insert(folded, i);
        }
    }
}

void checkTransitions(const std::vector<YAML::Node>& nodes, const Lifecycle& lifecycle)
{
    QStringList names;
    for (const LifecycleState& state : lifecycle.states)
        names += state.name;
    for (const YAML::Node& node : nodes) {
        const Entry entry(node, tr("A state"), {});
        for (const YAML::Node& item : entry.items(QStringLiteral("next"))) {
            const QString target = QString::fromStdString(item.Scalar());
            if (!names.contains(target))
                fail(item, tr("The state “%1” leads to “%2”, which is no state; known are %3.")
                               .arg(entry.required(QStringLiteral("name")), target,
                                    names.join(QStringLiteral(", "))));
        }
    }
}

} // namespace

Lifecycle readLifecycle(const Entry& entry, const Template& owner)
{
    const std::vector<YAML::Node> nodes = entry.items(QStringLiteral("lifecycle"));
    Lifecycle lifecycle;
    for (const YAML::Node& node : nodes)
        lifecycle.states.push_back(readState(node, owner));
    checkNames(nodes, lifecycle);
    checkTransitions(nodes, lifecycle);
    return lifecycle;
}

} // namespace redraft::templateyaml
