#pragma once

#include "app/templates/sectionentries.h"
#include "app/templates/sectiontable.h"
#include "app/text/edit.h"
#include "app/text/result.h"

#include <memory>

namespace redraft {

/// A section of a document, read on its own: from its heading to its end. Ranges in it count from the start
/// of the heading, so reading costs what the section is long, whatever the length of the document.
/// Definitions of links elsewhere are not known; they do not shape entries and tables.
struct ReadSection
{
    TextSnapshot snapshot; ///< the section's source, and a heading behind it that shows whether it is closed
    qsizetype length = 0;  ///< of the section's source
    std::shared_ptr<const SyntaxTree> tree;
    Outline outline;
    SectionDefinition definition;
    SectionEntries entries;            ///< SectionShape::Entries
    std::optional<SectionTable> table; ///< SectionShape::Table, and where entries are the rows of a table
    int tableNumber = -1;              ///< of `table` among `tables`
    std::vector<SectionTable> tables;  ///< all outside of entries, in order; only `table` knows parts
    std::vector<EntryText> texts;      ///< what stands outside of entries and tables, in order
    bool isClosed = true;              ///< no fence, comment or tag in it swallows what follows

    QString source() const { return snapshot.text.left(length); }
    const Section& section() const { return outline.sections.front(); }
};

/// Reads `source`, which must begin with a heading; nullopt if it does not, or if it holds a second section
/// of the same level. Pure; any thread.
std::optional<ReadSection> readSection(const QString& source, const SectionDefinition& definition);

/// What a section says, without places: what an edit must keep, but for what it names.
struct EntryContent
{
    QString name;
    QStringList parts; ///< "id or label\nvalue"
    QStringList tasks; ///< "x" or " ", then the words
    QStringList texts; ///< the lines of all texts that are not blank
    bool operator==(const EntryContent&) const = default;
};
struct SectionContents
{
    std::vector<EntryContent> entries;
    QStringList texts;
    bool operator==(const SectionContents&) const = default;
};
SectionContents contentsOf(const ReadSection& section);
/// The line of EntryContent::parts for a part.
QString contentOfPart(const QString& idOrLabel, const QString& value);

/// `edit`, if the section reads as `wanted` afterwards; else an error that says that it would not.
Result<Edit> verified(const ReadSection& section, const Edit& edit, const SectionContents& wanted);
/// The same edit of a text that has `offset` code units in front of the section.
Edit shifted(Edit edit, qsizetype offset);

/// The one replacement that makes the shown text of `text` (see shownText()) equal to `wanted`: common ends
/// stay, and new lines get the prefix of the others.
TextDelta changedText(const TextSnapshot& snapshot, const EntryText& text, const QString& wanted);
/// Where a range of the source stands in the shown text of `text`; what is outside is left out.
TextRange shownRange(const TextSnapshot& snapshot, const EntryText& text, TextRange source);
/// `text` with `prefix` in front of each line behind the first that is not empty.
QString withPrefix(const QString& text, const QString& prefix);

} // namespace redraft
