#include "app/templates/yamlentry.h"

#include <algorithm>

namespace redraft::templateyaml {

QString textOf(const YAML::Node& node, const QString& what, Faults& faults)
{
    if (node.IsScalar())
        return QString::fromStdString(node.Scalar());
    faults.add(node, tr("“%1” must be text.").arg(what));
    return {};
}

Entry::Entry(const YAML::Node& node, const QString& what, const QStringList& keys, Faults& faults)
    : m_node(node)
    , m_what(what)
    , m_faults(faults)
    , m_isMap(node.IsMap())
{
    if (!m_isMap) {
        faults.add(node, tr("%1 must be a map of keys and values.").arg(what));
        return;
    }
    QSet<QString> seen;
    for (const auto& pair : node) {
        const QString key = textOf(pair.first, what, faults);
        if (!keys.isEmpty() && !keys.contains(key))
            faults.add(pair.first, tr("%1 has the unknown key “%2”; known are %3.")
                                       .arg(what, key, keys.join(QStringLiteral(", "))));
        if (seen.contains(key))
            faults.add(pair.first, tr("%1 has the key “%2” twice.").arg(what, key));
        seen.insert(key);
    }
}

YAML::Node Entry::child(const QString& key) const
{
    // A node that was never stored in a map is not defined.
    static const YAML::Node nothing{YAML::NodeType::Undefined};
    const YAML::Node& node = m_node;
    return m_isMap ? node[key.toStdString()] : nothing;
}

bool Entry::has(const QString& key) const
{
    const YAML::Node value = child(key);
    return value.IsDefined() && !value.IsNull();
}

bool Entry::isSound(const QStringList& keys) const
{
    return m_isMap && std::none_of(keys.begin(), keys.end(),
                                   [this](const QString& key) { return m_faulty.contains(key); });
}

QString Entry::required(const QString& key) const
{
    const QString value = optional(key).trimmed();
    if (value.isEmpty() && isSound({key})) {
        m_faulty.insert(key);
        m_faults.add(m_node, tr("%1 has no “%2”.").arg(m_what, key));
    }
    return value;
}

QString Entry::optional(const QString& key, const QString& standard) const
{
    if (!has(key))
        return standard;
    const YAML::Node value = child(key);
    if (value.IsScalar())
        return QString::fromStdString(value.Scalar());
    addFault(key, tr("“%1” must be text.").arg(key));
    return standard;
}

QStringList Entry::list(const QString& key) const
{
    QStringList texts;
    for (const YAML::Node& item : items(key)) {
        if (item.IsScalar()) {
            texts += QString::fromStdString(item.Scalar());
            continue;
        }
        m_faulty.insert(key);
        m_faults.add(item, tr("“%1” must be text.").arg(key));
    }
    return texts;
}

bool Entry::flag(const QString& key) const
{
    return choice<bool>(key, {{QStringLiteral("true"), true}, {QStringLiteral("false"), false}}, false);
}

std::vector<YAML::Node> Entry::items(const QString& key) const
{
    if (!has(key))
        return {};
    const YAML::Node value = child(key);
    if (!value.IsSequence()) {
        addFault(key, tr("“%1” must be a list.").arg(key));
        return {};
    }
    std::vector<YAML::Node> nodes;
    for (const YAML::Node& item : value)
        nodes.push_back(item);
    return nodes;
}

void Entry::addFault(const QString& key, const QString& reason) const
{
    m_faulty.insert(key);
    m_faults.add(child(key), reason);
}

} // namespace redraft::templateyaml
