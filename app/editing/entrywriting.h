#pragma once

#include "app/editing/entrysection.h"

namespace redraft {

/// The source of a new entry and what it would be read as.
struct NewEntry
{
    QString text;
    TextRange name; ///< in `text`
    EntryContent content;
};

/// A new entry written like `model`, or from the scaffold where there is none. `behind`: the entry in front
/// of it, or -1.
NewEntry newEntry(const ReadSection& section, int behind, const QString& name);

/// Marks and label of a part as the section writes them: "**" "Pros" ":**", with the marks of a list item.
struct LabelStyle
{
    QString before = QStringLiteral("**");
    QString behind = QStringLiteral(":**");
    PartForm form = PartForm::Label;
    QString prefix; ///< of its lines, where they are indented

    QString label(const QString& words) const { return before + words + behind; }
};
LabelStyle styleOf(const TextSnapshot& snapshot, const EntryPart& part);
/// How parts are written that have no neighbour to learn from.
LabelStyle standardStyle(const ReadSection& section, const SectionEntry& entry);

/// The numbering one further: "Risk 1: " to "Risk 2: ", "Option B - " to "Option C - "; "" stays.
QString nextNumbering(const QString& numbering);

/// What is added to a section is called so in "Undo …": "Add alternative".
QString addedLabel(const SectionDefinition& definition);
/// The name of an entry as it stands in sentences: "alternative".
QString entryWord(const SectionDefinition& definition);

} // namespace redraft
