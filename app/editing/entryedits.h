#pragma once

#include "app/editing/entrysection.h"

namespace redraft {

/// Edits of the entries of a section. Pure; any thread. Ranges and edits count from the start of the section
/// (see shifted()). Each changes the fewest characters, and is checked by reading the result: it must give
/// the wanted entry and leave all others as they were; where it would not, an error says so.

enum class EntryMove
{
    Up,
    Down
};

/// A new entry behind entry `behind` (-1: before the first), written like the entry beside it: heading, bold
/// words or list item, the next number, the labels of the template's parts without values; from the scaffold
/// of the template where the section has no entries. Selects the name.
Result<Edit> addEntry(const ReadSection& section, int behind, const QString& name);
/// Removes an entry and the blank lines that set it off.
Result<Edit> removeEntry(const ReadSection& section, int index);
/// Changes places with the entry above or below; numbers ("Phase 1:", "1.") stay where they are.
Result<Edit> moveEntry(const ReadSection& section, int index, EntryMove move);
/// Replaces the name, without its numbering. Not empty; one line where the name is a heading, bold or a cell.
Result<Edit> renameEntry(const ReadSection& section, int index, const QString& name);

/// Sets the value of the part with this number. Lists given as Markdown stay lists.
Result<Edit> setPart(const ReadSection& section, int index, int part, const QString& value);
/// Adds a part of the template that the entry does not have, at the place that the order of the template
/// gives, labelled like its neighbours. `value` may be empty.
Result<Edit> addPart(const ReadSection& section, int index, const QString& partId, const QString& value);

/// Sets the value of a part to a list, given as Markdown, which begins below the label. Text that the part
/// cannot hold beside its label (several paragraphs, a heading) can stand in an item: see asItem().
Result<Edit> setPartList(const ReadSection& section, int index, int part, const QString& list);
/// The text as the one item of a list.
QString asItem(const QString& text);
/// True if each line of the text begins with the mark of a bullet, or goes on with what one began.
bool isBulletList(const QString& text);

/// Sets an item of a part that is a list.
Result<Edit> setPartItem(const ReadSection& section, int index, int part, int item, const QString& text);
/// A new item behind item `behind` (-1: the first); begins a list where the part has no value yet.
Result<Edit> addPartItem(const ReadSection& section, int index, int part, int behind, const QString& text);
Result<Edit> removePartItem(const ReadSection& section, int index, int part, int item);
/// Puts an item where item `place` is; those between move up or down. Marks and numbers stay where they are.
Result<Edit> movePartItem(const ReadSection& section, int index, int part, int item, int place);

/// A new open task behind task `behind` (-1: the first); begins a list at the end of an entry without tasks.
Result<Edit> addTask(const ReadSection& section, int index, int behind, const QString& text);
Result<Edit> setTask(const ReadSection& section, int index, int task, const QString& text);
Result<Edit> removeTask(const ReadSection& section, int index, int task);
Result<Edit> toggleTask(const ReadSection& section, int index, int task);
/// Puts a task where task `place` is; those between move up or down. Marks and numbers stay where they are.
Result<Edit> moveTask(const ReadSection& section, int index, int task, int place);

} // namespace redraft
