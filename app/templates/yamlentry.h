#pragma once

#include "app/templates/yamlfaults.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>
#include <vector>

/// How the files of this folder read YAML. Nothing else includes this: faults are gathered while the rest of
/// the file is read, and readTemplate() and its like turn them into errors.
namespace redraft::templateyaml {

inline QString tr(const char* text)
{
    return QCoreApplication::translate("TemplateReader", text);
}

/// The text of a scalar; `what` names it in the fault. "" with a fault.
QString textOf(const YAML::Node& node, const QString& what, Faults& faults);

/// A map whose keys are known and stand once. What is asked for and cannot be read is a fault and reads as if
/// it was not there.
class Entry
{
public:
    /// Any key is known where `keys` is empty. `faults` outlives the entry.
    Entry(const YAML::Node& node, const QString& what, const QStringList& keys, Faults& faults);

    const YAML::Node& node() const { return m_node; }
    Faults& faults() const { return m_faults; }
    /// Not defined where the key is missing.
    YAML::Node child(const QString& key) const;
    /// The child is there and is not null.
    bool has(const QString& key) const;
    /// Whether none of the values under `keys` was a fault when it was asked for: what is said about several
    /// values holds only if each could be read.
    bool isSound(const QStringList& keys) const;

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
        const QString word = optional(key);
        if (!isSound({key}))
            return standard;
        QStringList known;
        for (const auto& [name, meaning] : words) {
            if (name == word)
                return meaning;
            known += name;
        }
        addFault(key,
                 tr("“%1” cannot be “%2”; known are %3.").arg(key, word, known.join(QStringLiteral(", "))));
        return standard;
    }
    /// Something is wrong with the value under `key`.
    void addFault(const QString& key, const QString& reason) const;

private:
    YAML::Node m_node;
    QString m_what;
    Faults& m_faults;
    bool m_isMap = false;
    mutable QSet<QString> m_faulty;
};

} // namespace redraft::templateyaml
