#include "app/metadata/metadata.h"

#include "app/metadata/fieldnames.h"
#include "app/metadata/frontmatterreader.h"
#include "app/metadata/markdownmetadata.h"
#include "app/metadata/titleheading.h"

#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace redraft {

const MetadataField* Metadata::find(const QStringList& names) const
{
    QStringList keys; // folded once, not once for each name
    for (const MetadataField& field : fields)
        keys += foldedFieldName(field.key);
    for (const QString& name : names) {
        const qsizetype found = keys.indexOf(foldedFieldName(name));
        if (found >= 0)
            return &fields[size_t(found)];
    }
    return nullptr;
}

Metadata readMetadata(const TextSnapshot& snapshot)
{
    const std::optional<FrontMatterRange> frontMatter = findFrontMatter(snapshot.text);
    std::optional<MetadataField> heading =
        findTitleHeading(snapshot, frontMatter ? frontMatter->whole.end() : 0);
    Metadata metadata;
    if (frontMatter) {
        metadata = readFrontMatter(snapshot, *frontMatter);
    } else {
        MarkdownMetadata found = readMarkdownMetadata(snapshot, heading);
        metadata = std::move(found.metadata);
        if (!heading)
            heading = std::move(found.title);
    }
    if (!heading || isMetadataHeading(heading->value) || metadata.find({QStringLiteral("title")}))
        return metadata;
    const auto place =
        std::find_if(metadata.fields.begin(), metadata.fields.end(), [&](const MetadataField& field) {
            return field.entryRange.start > heading->entryRange.start;
        });
    metadata.fields.insert(place, *std::move(heading));
    return metadata;
}

Metadata readYamlFile(const TextSnapshot& snapshot)
{
    const TextRange whole{0, snapshot.text.size()};
    Metadata metadata = readFrontMatter(snapshot, {whole, whole});
    metadata.syntax = MetadataSyntax::YamlFile;
    return metadata;
}

/// Asked of all fields by many checks: with one look at each character.
QString foldedFieldName(const QString& name)
{
    const QString cased = name.toCaseFolded();
    QString folded;
    folded.reserve(cased.size());
    bool isApart = false; // by a blank that is not written yet
    for (qsizetype i = 0; i < cased.size(); ++i) {
        QChar unit = cased[i];
        if (unit == u'_' || unit == u'-' || unit.isSpace()) {
            isApart = !folded.isEmpty();
            continue;
        }
        if (unit == u'(' && QStringView(cased).mid(i, 3) == u"(s)") {
            unit = u's';
            i += 2;
        }
        if (std::exchange(isApart, false))
            folded += u' ';
        folded += unit;
    }
    return folded;
}

NumberedTitle splitNumberedTitle(const QString& title)
{
    // "RFC-2024-031: X", "RFC 12 - X", "[RFC-3] X", "KEP-1234: X", "ADR 7: X"; then "0042. X", "0042 - X",
    // "12: X".
    static const QRegularExpression named(
        QStringLiteral("^\\s*(?:\\[([A-Za-z]{2,8}[ -]?\\d+(?:-\\d+)*)\\]\\s*[:\\x{2013}\\x{2014}-]?|"
                       "((?:[A-Z]{2,8}-|(?:RFC|Rfc|ADR|KEP|EIP|ERC|PEP|SE|JEP|DEP|BIP)[ -]?#?)\\d+(?:-\\d+)*)"
                       "(?:\\s*:|\\s+[\\x{2013}\\x{2014}-](?=\\s)|\\.(?=\\s)))\\s*"));
    static const QRegularExpression bare(
        QStringLiteral("^\\s*(\\d{1,6})(?:\\.(?=\\s)|:(?=\\s)|\\s+[\\x{2013}\\x{2014}-](?=\\s))\\s*"));
    for (const QRegularExpression* pattern : {&named, &bare}) {
        const QRegularExpressionMatch match = pattern->match(title);
        if (match.hasMatch()) {
            const QString bracketed = match.captured(1);
            return {bracketed.isEmpty() ? match.captured(2) : bracketed, match.capturedLength()};
        }
    }
    return {};
}

} // namespace redraft
