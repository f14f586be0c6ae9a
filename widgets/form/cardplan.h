#pragma once

#include "app/document/analysis.h"

namespace redraft {

enum class CardKind
{
    Metadata,
    Introduction,
    Section,
    Missing
};

/// What one card of the form shows. Ranges are absolute, in UTF-16 code units of the analysed revision.
struct CardPlan
{
    CardKind kind = CardKind::Section;
    QString key;   ///< unique in the form: anchor of the section, id of the missing section
    QString title; ///< the heading as read
    /// Holds the definition of the section; null where the template does not know it.
    std::shared_ptr<const Template> documentTemplate;
    QString sectionId; ///< SectionDefinition::id, "" for sections that the template does not know
    QString guidance;
    TextRange heading; ///< the heading's lines; empty for the introduction and missing sections
    TextRange text;    ///< what the editor holds, see shownText()
    SectionState state = SectionState::Missing;
    int passed = 0;
    int total = 0;
    Requirement requirement = Requirement::Optional;
    std::vector<Finding> findings;

    /// The definition of a section that is shown by its shape, else null.
    const SectionDefinition* shaped() const;
    bool operator==(const CardPlan&) const = default;
};

/// The cards of a document from top to bottom: metadata, introduction if there is text before the first
/// section, the top sections, and missing sections of the template at their place in its order. Pure.
std::vector<CardPlan> planCards(const Analysis& analysis);

} // namespace redraft
