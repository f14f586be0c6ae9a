#include "app/templates/template.h"

namespace redraft {

const FieldDefinition* Template::field(const QString& fieldId) const
{
    for (const FieldDefinition& definition : fields) {
        if (definition.id == fieldId)
            return &definition;
    }
    return nullptr;
}

const SectionDefinition* Template::section(const QString& sectionId) const
{
    for (const SectionDefinition& definition : sections) {
        if (definition.id == sectionId)
            return &definition;
    }
    return nullptr;
}

const SectionDefinition* Template::sectionFor(BriefAnswer answer) const
{
    for (const SectionDefinition& definition : sections) {
        if (definition.answers.contains(answer))
            return &definition;
    }
    return nullptr;
}

} // namespace redraft
