#include "app/templates/documenttraits.h"

#include "app/templates/template.h"

namespace redraft {

namespace {

constexpr qsizetype longestBeginning = 128 * 1024;

} // namespace

DocumentTraits traitsOf(const QString& path, const Outline& outline, const Metadata& metadata)
{
    DocumentTraits traits;
    traits.path = path;
    const std::vector<int> parts = outline.topSections();
    const QSet<int> isPart(parts.begin(), parts.end());
    for (size_t i = 0; i < outline.sections.size(); ++i) {
        if (int(i) == outline.titleSection)
            continue;
        const QString heading = normalizedHeading(outline.sections[i].title);
        if (isPart.contains(int(i)))
            traits.parts += heading;
        else
            traits.inner += heading;
    }
    for (const MetadataField& field : metadata.fields) {
        if (!field.isFromHeading)
            traits.fields += foldedFieldName(field.parent.isEmpty() ? field.key : field.parent);
    }
    return traits;
}

DocumentTraits traitsOf(const QString& path, const QString& text)
{
    const qsizetype lineEnd =
        text.size() > longestBeginning ? text.lastIndexOf(u'\n', longestBeginning) : text.size();
    const TextSnapshot beginning(text.left(lineEnd < 0 ? longestBeginning : lineEnd));
    const auto tree = parseMarkdown(beginning);
    return traitsOf(path, makeOutline(*tree, beginning), readMetadata(beginning));
}

} // namespace redraft
