#pragma once

#include "app/markdown/outline.h"
#include "app/templates/template.h"

#include <optional>
#include <vector>

namespace redraft {

/// Source text inside of an entry. All ranges here are absolute, in UTF-16 code units.
struct EntryText
{
    TextRange range; ///< without blanks at its ends; empty, at the place for it, where there is no text
    QString prefix;  ///< what lines behind the first begin with (blanks, inside of list items)

    bool operator==(const EntryText&) const = default;
};

/// How a section writes its entries.
enum class EntryForm
{
    None,      ///< there are none
    Headings,  ///< `### Alternative 1: Name`
    BoldWords, ///< paragraphs that begin with `**Name**`
    ListItems,
    TableRows
};

/// How an entry writes one of its parts.
enum class PartForm
{
    Label,    ///< `**Pros:** text` or `Pros: text`, on lines of a paragraph, or with a block below
    List,     ///< `**Pros:**` and a list below
    ListItem, ///< `- **Pros:** text`, also with a list inside
    Heading,  ///< `#### Pros` and what stands below
    Cell      ///< of the entry's row
};

/// A labelled part of an entry.
struct EntryPart
{
    QString id;    ///< PartDefinition::id; "" where the template does not know the label
    QString label; ///< as written, without marks and colon
    PartForm form = PartForm::Label;
    TextRange range;              ///< with label, marks and value
    TextRange labelRange;         ///< the words of the label
    EntryText value;              ///< its source; of a list: with the marks of the items
    std::vector<EntryText> items; ///< texts of the items where the value is a list, and nothing else
    QString text;                 ///< of the value, without the prefixes of its lines

    bool operator==(const EntryPart&) const = default;
};

/// A task of an entry: `- [ ] text`.
struct EntryTask
{
    TextRange range;   ///< the item with its mark, from the start of its line
    qsizetype box = 0; ///< position of the character between the brackets
    bool isDone = false;
    EntryText text; ///< behind the box
    QString words;  ///< `text` without the prefixes of its lines

    bool operator==(const EntryTask&) const = default;
};

/// One alternative, risk, question, phase …
struct SectionEntry
{
    QString title;      ///< as a reader sees it, with its numbering; empty if it is not set off from the text
    QString name;       ///< source of the name: without "Alternative 1:", marks, prefixes of lines
    QString numbering;  ///< what was left out in front: "Alternative 1: "
    EntryText nameText; ///< where the name stands
    TextRange titleRange; ///< the name with its numbering, where a reader finds the entry
    bool isNamed = false; ///< the name is set off from the text; else it is the first paragraph, or empty
    TextRange range;      ///< all of it, whole lines without the last line end
    int number = 0;       ///< of an ordered list's item, else 0
    std::vector<EntryPart> parts;
    std::vector<EntryTask> tasks;
    std::vector<EntryText> texts; ///< all the rest, in order

    /// The part of the template's id, or null.
    const EntryPart* part(const QString& id) const;
    bool operator==(const SectionEntry&) const = default;
};

/// The content of a section that holds several of a kind.
struct SectionEntries
{
    EntryForm form = EntryForm::None;
    int level = 0; ///< EntryForm::Headings: of the headings
    std::vector<SectionEntry> entries;
    std::vector<EntryText> texts; ///< what stands outside of the entries, in order
    TextRange content; ///< from the first to the last line that holds something; rules at the end left out

    bool operator==(const SectionEntries&) const = default;
};

/// What reading entries needs; references must outlive the call.
struct SectionSource
{
    const TextSnapshot& snapshot;
    const SyntaxTree& tree;
    const Outline& outline;
    const Section& section;
};

/// The entries of a section: inner headings, else paragraphs that begin with bold words, else list items,
/// else rows of a table; the first of these of which there are several, else the first of which there is one.
/// Whatever does not fit is text. Parts are found by label and aliases of `definition`, bold labels also
/// without it. Pure; any thread; no input fails.
SectionEntries readEntries(const SectionSource& source, const SectionDefinition& definition);

/// The part that stands for the name of an entry (id "name", or called like the entry: "question"), or null.
const PartDefinition* namePart(const SectionDefinition& definition);

/// True for headings and labels that divide one entry, or stand beside the entries: "Pros and cons",
/// "Verdict", "Comparison", "Rollback plan".
bool isDividerName(const QString& name);

} // namespace redraft
