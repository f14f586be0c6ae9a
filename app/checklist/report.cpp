#include "app/checklist/report.h"

namespace redraft {

const SectionReport* Report::forSection(int index) const
{
    for (const SectionReport& section : sections) {
        if (index >= 0 && section.sectionIndex == index)
            return &section;
    }
    return nullptr;
}

const SectionReport* Report::byId(const QString& id) const
{
    for (const SectionReport& section : sections) {
        if (section.id == id)
            return &section;
    }
    return nullptr;
}

} // namespace redraft
