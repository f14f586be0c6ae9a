#include "widgets/form/metadatasyntaxname.h"

#include "widgets/form/metadatacard.h"

namespace redraft {

QString metadataSyntaxName(const Analysis& analysis)
{
    switch (analysis.metadata->syntax) {
    case MetadataSyntax::YamlFrontMatter:
        return MetadataCard::tr("YAML front matter");
    case MetadataSyntax::YamlFile:
        return MetadataCard::tr("YAML file");
    case MetadataSyntax::BoldLines:
        return MetadataCard::tr("Bold lines");
    case MetadataSyntax::BulletList:
        return MetadataCard::tr("Bullet list");
    case MetadataSyntax::Table:
        return MetadataCard::tr("Table");
    case MetadataSyntax::MailHeader:
        return MetadataCard::tr("Header lines");
    case MetadataSyntax::PlainLines:
        return MetadataCard::tr("Plain lines");
    case MetadataSyntax::None:
        break;
    }
    // A template that asks for no fields misses none.
    return analysis.documentTemplate->fields.empty() ? QString()
                                                     : MetadataCard::tr("Not in the document yet");
}

} // namespace redraft
