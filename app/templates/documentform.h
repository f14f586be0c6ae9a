#pragma once

#include <QString>
#include <QStringList>

namespace redraft {

/// The dialect in which new documents carry their metadata.
enum class MetadataForm
{
    FrontMatter,   ///< YAML between `---`
    BoldLines,     ///< `**Status:** Draft` under the title
    BulletList,    ///< `- Status: Draft` under the title, or before everything where there is none
    Table,         ///< two columns under the title
    PlainLines,    ///< `Status: Draft` under the title
    MetaSection,   ///< a section "Meta" with a bullet list
    CompanionFile, ///< a YAML file beside the document
    None
};

/// How new documents of a template look before their sections, and what they are called. Patterns hold
/// {title}, {slug}, {number} ({number:3}: at least three digits), {id}, {year}, {date}, {author}, {status}
/// and {uuid}; {id} is the value of `id`, and stands in no other pattern's place there.
struct DocumentForm
{
    MetadataForm metadata = MetadataForm::FrontMatter;
    QString companion;                         ///< MetadataForm::CompanionFile: "kep.yaml"
    QString title;                             ///< pattern of the level-1 heading; "": there is none
    int sectionLevel = 2;                      ///< of the sections' headings, 1 to 3
    QString id = QStringLiteral("{number:3}"); ///< "RFC-{number:3}"
    QString file = QStringLiteral("{number:3}-{slug}.md");
    bool hasDividers = false; ///< `---` between the sections
    bool operator==(const DocumentForm&) const = default;
};

/// What tells documents of a template from others, beside its sections and fields.
struct MatchHints
{
    QStringList paths;    ///< globs of the file's path: "rfcs/**/*.md"
    QStringList fields;   ///< keys that documents of other kinds do not have
    QStringList headings; ///< headings that documents of other kinds do not have
    bool operator==(const MatchHints&) const = default;
};

} // namespace redraft
