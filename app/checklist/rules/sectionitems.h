#pragma once

#include "app/checklist/rules/mentioncheck.h"
#include "app/templates/sectionentries.h"

namespace redraft {

/// One entry of a section (a risk, a question, a phase, a row) as rules judge it.
struct SectionItem
{
    /// For messages, cut short: its first words where it is not named, "Question 2" where it has none.
    QString name;
    TextRange place; ///< where a reader finds it
    QString text;    ///< all of it as a reader sees it, labels included
    SectionEntry entry;

    /// True if the part `id` says something of its own, or, where `words` are given, one of them stands in
    /// the text.
    bool says(const QString& id, const PhraseTable* words = nullptr) const;
    /// True if a template's placeholder stands for the part: TPL-LEFT tells of it.
    bool isToBeWritten(const QString& id) const;
};

struct SectionItems
{
    EntryForm form = EntryForm::None;
    std::vector<SectionItem> items;
};

/// The entries of the section, read by its definition.
SectionItems itemsOf(const CheckInput& input, const SectionInput& section);

/// More findings of one rule in a section would fill the sidebar.
constexpr size_t mostApart = 3;

/// The findings, or, where they are more than that, one in their place at the first of them with `message`.
std::vector<Finding> summarised(std::vector<Finding> findings, const QString& message);

} // namespace redraft
