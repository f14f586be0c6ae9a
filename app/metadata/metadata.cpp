#include "app/metadata/metadata.h"

namespace redraft {

const MetadataField* Metadata::find(const QStringList& names) const
{
    for (const QString& name : names) {
        for (const MetadataField& field : fields) {
            if (foldedFieldName(field.key) == foldedFieldName(name))
                return &field;
        }
    }
    return nullptr;
}

Metadata readMetadata(const TextSnapshot&) { return {}; }

QString foldedFieldName(const QString& name)
{
    QString folded = name.toCaseFolded().trimmed();
    folded.replace(u'_', u' ').replace(u'-', u' ');
    return folded.simplified();
}

NumberedTitle splitNumberedTitle(const QString&) { return {}; }

} // namespace redraft
