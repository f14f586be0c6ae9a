#pragma once

#include "app/text/textsnapshot.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace redraft {

/// The dialects in which documents carry their metadata.
enum class MetadataSyntax
{
    None,
    YamlFrontMatter,
    YamlFile,   ///< a file that is one YAML map, such as kep.yaml: never found by readMetadata()
    BoldLines,  ///< **Status:** Draft
    BulletList, ///< - Status: Draft
    Table,      ///< | Status | Draft |, or names in the head and values in the only row
    MailHeader, ///< Status: Draft, values go on in indented lines (RFC 822)
    PlainLines  ///< Status: Draft, as paragraphs below the title
};

/// True for the syntaxes whose values are YAML.
constexpr bool isYaml(MetadataSyntax syntax)
{
    return syntax == MetadataSyntax::YamlFrontMatter || syntax == MetadataSyntax::YamlFile;
}

/// True for the syntaxes whose fields are Markdown that a reader of the document sees.
constexpr bool isInText(MetadataSyntax syntax)
{
    return syntax != MetadataSyntax::None && !isYaml(syntax);
}

/// How a value is written, which decides how it is patched.
enum class ValueShape
{
    Scalar,      ///< plain or quoted text on one line (the rest of a bold line)
    FlowList,    ///< YAML [a, b]
    BlockList,   ///< YAML items on lines of their own
    CommaList,   ///< bold line: a, b, c
    BlockScalar, ///< YAML | or >, or text over several lines
    Map,         ///< nested map: shown, not edited
    Empty        ///< key without a value
};

/// One field as it stands in the document. Ranges are absolute, in UTF-16 code units.
struct MetadataField
{
    QString key;       ///< as written: "Decision deadline", "created"
    QString value;     ///< decoded: without quotes, escapes and comments; lists joined by ", "
    QStringList items; ///< lists: the decoded items. Otherwise the value alone, or none if it is empty
    ValueShape shape = ValueShape::Scalar;
    TextRange keyRange;
    TextRange valueRange; ///< as written, with quotes and brackets, without bold marks, the link around a
                          ///< value and the note behind it; empty range where a value would go
    std::vector<TextRange> itemRanges; ///< lists: each item as written, with its quotes and its link
    TextRange entryRange;              ///< all lines of the field, with the line end
    bool isFromHeading = false; ///< no field of its own: a title that is the heading, a status below one
    QString parent =
        {}; ///< YAML: the keys around this one, "milestone" of "milestone.beta"; keyRange is "beta"
    TextRange writtenRange = {}; ///< text dialects: the value with its marks, its link and its note
    TextRange noteRange = {};    ///< of `note`; empty if there is none
    QString note = {}; ///< what stands behind a state or a date in parentheses, with them: "(Swift 6.4)"
    QString link = {}; ///< where a value that is a link leads; `value` is its text

    bool operator==(const MetadataField&) const = default;
};

/// Why front matter could not be read. Line and column count from 1, in the document.
struct MetadataError
{
    QString message;
    int line = 1;
    int column = 1;
    qsizetype position = 0;
    bool operator==(const MetadataError&) const = default;
};

struct Metadata
{
    MetadataSyntax syntax = MetadataSyntax::None;
    TextRange range;                   ///< the lines that hold the fields (front matter: between the fences)
    std::vector<MetadataField> fields; ///< in source order
    std::optional<MetadataError>
        error; ///< front matter that is not YAML; fields is what could be read by line
    /// The fields stand in a file beside the document: their ranges are empty, and edits are made there.
    bool isInOtherFile = false;

    /// First field whose key equals one of `names` ("Created", "created_at" and "created at" are alike), or
    /// null.
    const MetadataField* find(const QStringList& names) const;
    bool operator==(const Metadata&) const = default;
};

/// Reads the metadata in whichever dialect the document has, front matter first; where there is no title
/// field the first level-1 heading is given as one. Pure; any thread; never throws.
Metadata readMetadata(const TextSnapshot& snapshot);

/// Reads a whole text as one YAML map: MetadataSyntax::YamlFile. Pure; any thread; never throws.
Metadata readYamlFile(const TextSnapshot& snapshot);

/// Case, blanks, '-', '_' and the "(s)" of "Author(s)" folded: how field names are compared.
QString foldedFieldName(const QString& name);

/// Splits "RFC-2024-031: Title" into its number and the offset of the rest; number is empty where there is
/// none.
struct NumberedTitle
{
    QString number;           ///< "RFC-2024-031"
    qsizetype titleStart = 0; ///< offset of "Title" in the input
};
NumberedTitle splitNumberedTitle(const QString& title);

} // namespace redraft
