#pragma once

#include "app/checklist/rules/phrasetable.h"
#include "app/checklist/rules/sectionprose.h"

namespace redraft {

/// Base of rules that ask whether a section speaks of something at all: they find nothing in sections of few
/// words, which other rules judge.
class MentionCheck : public SectionCheck
{
public:
    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override;

protected:
    /// One of these must stand in the prose or in a heading of the section.
    virtual const PhraseTable& words() const = 0;
    /// What is said where none does.
    virtual QString complaint() const = 0;
    virtual Severity severity() const { return Severity::Note; }
    /// Sections of fewer words are not judged.
    virtual int fewestWords() const { return 40; }
    /// Words of the inner heading in the template's scaffold that asks for it; "" if there is none.
    virtual QString scaffoldHeading() const { return QString(); }
    /// True where something else than words says it.
    virtual bool isShown(const CheckInput&, const SectionInput&) const { return false; }
};

/// The prose of the section with its headings, a line each.
QString proseOf(const CheckInput& input, const SectionInput& section);

} // namespace redraft
