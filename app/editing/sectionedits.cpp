#include "app/editing/sectionedits.h"

#include "app/templates/sectioninsertion.h"
#include "app/templates/sectionmatching.h"

#include <algorithm>

namespace redraft {

namespace {

/// The place of the definition in the template; the number of definitions if there is none of that id.
size_t definitionIndex(const Template& documentTemplate, const QString& sectionId)
{
    const auto& sections = documentTemplate.sections;
    const auto found =
        std::find_if(sections.begin(), sections.end(),
                     [&sectionId](const SectionDefinition& each) { return each.id == sectionId; });
    return size_t(found - sections.begin());
}

} // namespace

qsizetype insertionPoint(const TextSnapshot& snapshot, const Outline& outline,
                         const Template& documentTemplate, const QString& sectionId)
{
    const size_t definition = definitionIndex(documentTemplate, sectionId);
    if (definition == documentTemplate.sections.size())
        return snapshot.text.size();
    return sectionInsertionPoint(snapshot, outline, matchSections(documentTemplate, outline), definition);
}

Edit addSection(const TextSnapshot& snapshot, const Outline& outline, const Template& documentTemplate,
                const QString& sectionId)
{
    const size_t definition = definitionIndex(documentTemplate, sectionId);
    if (definition == documentTemplate.sections.size())
        return {};
    return sectionInsertion(snapshot, outline, documentTemplate, matchSections(documentTemplate, outline),
                            definition);
}

} // namespace redraft
