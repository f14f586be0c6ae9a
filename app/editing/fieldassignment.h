#pragma once

#include "app/metadata/metadata.h"
#include "app/templates/template.h"
#include "app/text/edit.h"
#include "app/text/result.h"

namespace redraft {

/// One wish about a field, by the name that a person would call it.
struct FieldAssignment
{
    enum class Action
    {
        Set,        ///< give it the value; "" empties it
        AddItem,    ///< one more item of a list
        RemoveItem, ///< one item less
        Remove,     ///< the field with its name
        Rename      ///< `value` is the new name
    };

    QString name;
    Action action = Action::Set;
    QString value;
    bool operator==(const FieldAssignment&) const = default;
};

/// Reads "status=Draft", "tags+=api", "tags-=api". The error says what is wrong with it.
Result<FieldAssignment> parseFieldAssignment(const QString& text);

/// The field of that name: written so but for case, '-', '_' and plural; else one that the template takes for
/// the same ("status" finds "State"; not for lists of people). Null if there is none.
const MetadataField* fieldFor(const Metadata& metadata, const Template& documentTemplate,
                              const QString& name);

/// The edit that carries out `assignment`; a field that is not there is added at the template's place. Empty
/// if all is so already. An Error says in one sentence why it cannot be done. Pure.
Result<Edit> assignmentEdit(const TextSnapshot& snapshot, const Metadata& metadata,
                            const Template& documentTemplate, const FieldAssignment& assignment);

} // namespace redraft
