#pragma once

#include "app/markdown/block.h"

#include <QString>
#include <vector>

namespace redraft {

/// A sentence of a ProsePart.
struct Sentence
{
    TextRange range;          ///< in ProsePart::text
    bool holdsFigure = false; ///< a number that says something (see Figure), also one written as code
    bool operator==(const Sentence&) const = default;
};

/// The text of one paragraph, heading or table cell as a reader sees it, and where that stands in the source.
struct ProsePart
{
    /// Stands in `text` for code, images and footnote marks: nothing that prose could be judged by.
    static constexpr QChar gap = u'\uFFFC';
    /// A stretch that stands in the source as it reads.
    struct Run
    {
        qsizetype start = 0;  ///< in `text`
        qsizetype source = 0; ///< from the start of the block
        qsizetype length = 0;
        bool operator==(const Run&) const = default;
    };

    NodeKind kind = NodeKind::Paragraph; ///< Paragraph, Heading or TableCell
    bool isHeaderCell = false;
    bool isInList = false;
    bool isQuoted = false;
    TextRange range; ///< of the whole part in the source, from the start of the block
    QString text;
    std::vector<Run> runs; ///< sorted
    std::vector<Sentence> sentences;

    QStringView view(TextRange inText) const { return QStringView(text).mid(inText.start, inText.length); }
    /// Where a stretch of `text` stands in the source, from the start of the block; the range of the part
    /// where that cannot be said.
    TextRange sourceOf(TextRange inText) const;
    bool operator==(const ProsePart&) const = default;
};

/// A number in prose that says something: "40 %", "180M sessions", "p99 < 20 ms"; no dates, versions, numbers
/// of sections or of other documents.
struct Figure
{
    double value = 0;
    QString unit;     ///< as written, case folded: "ms", "%", "gb"; "" where there is none
    int part = 0;     ///< index in BlockFacts::parts
    int sentence = 0; ///< index in ProsePart::sentences
    TextRange range;  ///< in ProsePart::text, with its unit
    bool operator==(const Figure&) const = default;
};

/// A link, an image or a footnote mark of a block, in source order.
struct LinkFact
{
    NodeKind kind = NodeKind::Link; ///< Link, Image or FootnoteReference
    QString destination;            ///< as written, entities and escapes decoded; footnotes: the label
    QString text;                   ///< what a reader sees; of images the alternative text
    QString title;
    TextRange range; ///< of its text in the source, from the start of the block; near it where that is unsure
    bool operator==(const LinkFact&) const = default;
};

/// A word of capital letters that a reader may not know: "WAL", "SLOs".
struct AcronymFact
{
    QString word; ///< without a plural s
    int part = 0;
    TextRange range;          ///< in ProsePart::text
    bool isExplained = false; ///< it stands in brackets behind its words, or its words in brackets behind it
    bool operator==(const AcronymFact&) const = default;
};

/// What many rules ask of a top-level block, found out once for as long as the block stays the same. A value;
/// positions count from the start of the block.
struct BlockFacts
{
    std::vector<ProsePart> parts; ///< in source order
    std::vector<Figure> figures;
    std::vector<LinkFact> links;
    std::vector<AcronymFact> acronyms;
    bool operator==(const BlockFacts&) const = default;
};

/// `source` is that of the block, from the start of its first line. Pure; any thread.
BlockFacts factsOf(const Block& block, QStringView source);

} // namespace redraft
