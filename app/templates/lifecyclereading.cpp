#include "app/templates/templateparts.h"

namespace redraft::templateyaml {

namespace {

using Kind = StateRequirement::Kind;

StateRequirement readRequirement(const YAML::Node& node, const Template& owner, Faults& faults)
{
    const Entry entry(node, tr("A requirement"),
                      {QStringLiteral("field"), QStringLiteral("section"), QStringLiteral("check")}, faults);
    if (!node.IsMap())
        return {};
    if (node.size() != 1) {
        faults.add(node, tr("A requirement names one field, section or check."));
        return {};
    }
    const QString key = QString::fromStdString(node.begin()->first.Scalar());
    const bool isField = key == QStringLiteral("field");
    const QString id = entry.required(key);
    if (id.isEmpty() || (!isField && key != QStringLiteral("section")))
        return {Kind::Check, id};
    if (isField ? !owner.field(id) : !owner.section(id))
        faults.add(node,
                   (isField ? tr("The template has no field “%1”.") : tr("The template has no section “%1”."))
                       .arg(id));
    return {isField ? Kind::Field : Kind::Section, id};
}

LifecycleState readState(const YAML::Node& node, const Template& owner, Faults& faults)
{
    const Entry entry(node, tr("A state"),
                      {QStringLiteral("name"), QStringLiteral("synonyms"), QStringLiteral("stage"),
                       QStringLiteral("next"), QStringLiteral("requires"), QStringLiteral("help")},
                      faults);
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
        state.requirements.push_back(readRequirement(item, owner, faults));
    state.help = entry.optional(QStringLiteral("help")).trimmed();
    return state;
}

/// No name or synonym means two states.
void checkNames(const std::vector<YAML::Node>& nodes, const Lifecycle& lifecycle, Faults& faults)
{
    QMap<QString, size_t> owners;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const LifecycleState& state = lifecycle.states[i];
        for (const QString& name : QStringList{state.name} + state.synonyms) {
            const QString folded = name.toCaseFolded();
            if (folded.isEmpty())
                continue;
            const size_t owner = owners.value(folded, i);
            if (owner != i || (name == state.name && owners.contains(folded)))
                faults.add(nodes[i], tr("“%1” names two states.").arg(name));
            owners.insert(folded, i);
        }
    }
}

void checkTransitions(const std::vector<YAML::Node>& nodes, const Lifecycle& lifecycle, Faults& faults)
{
    QStringList names;
    for (const LifecycleState& state : lifecycle.states) {
        if (!state.name.isEmpty())
            names += state.name;
    }
    for (size_t i = 0; i < nodes.size(); ++i) {
        const YAML::Node next = nodes[i].IsMap() ? nodes[i]["next"] : YAML::Node();
        if (!next.IsDefined() || !next.IsSequence())
            continue;
        for (const YAML::Node& item : next) {
            const QString target = item.IsScalar() ? QString::fromStdString(item.Scalar()) : QString();
            if (item.IsScalar() && !names.contains(target))
                faults.add(item,
                           tr("The state “%1” leads to “%2”, which is no state; known are %3.")
                               .arg(lifecycle.states[i].name, target, names.join(QStringLiteral(", "))));
        }
    }
}

} // namespace

Lifecycle readLifecycle(const Entry& entry, const Template& owner)
{
    const std::vector<YAML::Node> nodes = entry.items(QStringLiteral("lifecycle"));
    Lifecycle lifecycle;
    for (const YAML::Node& node : nodes)
        lifecycle.states.push_back(readState(node, owner, entry.faults()));
    checkNames(nodes, lifecycle, entry.faults());
    checkTransitions(nodes, lifecycle, entry.faults());
    return lifecycle;
}

} // namespace redraft::templateyaml
