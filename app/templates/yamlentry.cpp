#include "app/templates/yamlentry.h"

#include <QSet>

namespace redraft::templateyaml {

int lineOf(const YAML::Node& node)
{
    return node.Mark().is_null() ? 1 : node.Mark().line + 1;
}

void fail(const YAML::Node& node, const QString& reason)
{
    throw Fault{reason, lineOf(node)};
}

QString textOf(const YAML::Node& node, const QString& what)
{
    if (!node.IsScalar())
        fail(node, tr("“%1” must be text.").arg(what));
    return QString::fromStdString(node.Scalar());
}

Entry::Entry(const YAML::Node& node, const QString& what, const QStringList& keys)
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

bool Entry::has(const QString& key) const
{
    const YAML::Node value = child(key);
    return value.IsDefined() && !value.IsNull();
}

QString Entry::required(const QString& key) const
{
    const QString value = optional(key).trimmed();
    if (value.isEmpty())
        fail(m_node, tr("%1 has no “%2”.").arg(m_what, key));
    return value;
}

QString Entry::optional(const QString& key, const QString& standard) const
{
    return has(key) ? textOf(child(key), key) : standard;
}

QStringList Entry::list(const QString& key) const
{
    QStringList texts;
    for (const YAML::Node& item : items(key))
        texts += textOf(item, key);
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
    if (!value.IsSequence())
        fail(value, tr("“%1” must be a list.").arg(key));
    std::vector<YAML::Node> nodes;
    for (const YAML::Node& item : value)
        nodes.push_back(item);
    return nodes;
}

} // namespace redraft::templateyaml
