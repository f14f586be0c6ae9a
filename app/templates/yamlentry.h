#pragma once

#include <QCoreApplication>
#include <QStringList>
#include <vector>
#include <yaml-cpp/yaml.h>

/// How the files of this folder read YAML. Nothing else includes this: faults are thrown, and readTemplate()
/// and its like turn them into errors.
namespace redraft::templateyaml {

/// What is wrong with a file, and where. Lines count from 1.
struct Fault
{
    QString reason;
    int line = 1;
};

inline QString tr(const char* text)
{
    return QCoreApplication::translate("TemplateReader", text);
}

int lineOf(const YAML::Node& node);
[[noreturn]] void fail(const YAML::Node& node, const QString& reason);
/// The text of a scalar; `what` names it in the fault.
QString textOf(const YAML::Node& node, const QString& what);

/// A map whose keys are known and stand once.
class Entry
{
public:
    /// Any key is known where `keys` is empty.
    Entry(const YAML::Node& node, const QString& what, const QStringList& keys);

    const YAML::Node& node() const { return m_node; }
    /// Not defined where the key is missing.
    YAML::Node child(const QString& key) const { return m_node[key.toStdString()]; }
    /// The child is there and is not null.
    bool has(const QString& key) const;

    QString required(const QString& key) const;
    QString optional(const QString& key, const QString& standard = {}) const;
    QStringList list(const QString& key) const;
    bool flag(const QString& key) const;
    /// The items of the sequence under `key`; none where it is missing.
    std::vector<YAML::Node> items(const QString& key) const;
    /// One of `words` as a value; `standard` where the key is missing.
    template <typename Value>
    Value choice(const QString& key, const std::vector<std::pair<QString, Value>>& words,
                 Value standard) const
    {
        if (!has(key))
            return standard;
        const QString word = textOf(child(key), key);
        QStringList known;
        for (const auto& [name, meaning] : words) {
            if (name == word)
                return meaning;
            known += name;
        }
        fail(child(key),
             tr("“%1” cannot be “%2”; known are %3.").arg(key, word, known.join(QStringLiteral(", "))));
    }

private:
    YAML::Node m_node;
    QString m_what;
};

} // namespace redraft::templateyaml
