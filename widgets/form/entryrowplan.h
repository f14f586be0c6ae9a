#pragma once

#include "app/editing/entrysection.h"

#include <QStringList>
#include <vector>

namespace redraft {

/// What a row of an entry is edited with.
enum class RowControl
{
    Value,
    Lines,
    Choice,
    Date,
    Tasks,
    Text
};

/// One row of an entry: a part, its tasks, or text. A value.
struct EntryRowPlan
{
    QString key; ///< tells which row stays which
    RowControl control = RowControl::Value;
    QString label; ///< "" for text
    QString help;
    QStringList choices;
    bool isList = false; ///< by the template, however it is written
    QString partId;      ///< of the template, for parts that are missing
    Requirement requirement = Requirement::Optional;
    int number = -1; ///< of the part or text in the entry; -1 where it is missing
};

/// The rows of an entry: what it holds in its order, and required parts that it lacks at their place. Pure.
std::vector<EntryRowPlan> planEntryRows(const ReadSection& section, int entry);
/// The optional parts of the template that the entry does not have.
std::vector<const PartDefinition*> addableParts(const ReadSection& section, int entry);

} // namespace redraft
