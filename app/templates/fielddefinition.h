#pragma once

#include <QString>
#include <QStringList>

namespace redraft {

enum class FieldKind
{
    Text,
    Choice,
    Date,
    List,
    Url
};
enum class Requirement
{
    Required,
    Recommended,
    Optional
};

/// A metadata field that a template knows.
struct FieldDefinition
{
    QString id;          ///< canonical key: "created"
    QString label;       ///< shown: "Created"
    QStringList aliases; ///< further keys that mean the same: "date", "start date"
    FieldKind kind = FieldKind::Text;
    Requirement requirement = Requirement::Optional;
    QStringList choices; ///< FieldKind::Choice
    QString help;        ///< one sentence, shown as tool tip
    QString placeholder;
    QString key = {};   ///< as new documents write it; empty: the id in YAML, the label elsewhere
    QString value = {}; ///< in new documents, a pattern (see DocumentForm); empty: what the id suggests

    QStringList names() const
    {
        return QStringList{id, label} + aliases + (key.isEmpty() ? QStringList() : QStringList{key});
    }
    bool operator==(const FieldDefinition&) const = default;
};

} // namespace redraft
