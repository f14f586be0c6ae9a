#pragma once

#include "app/checklist/blockfacts.h"

namespace redraft {

/// Reads the inlines of one paragraph, heading or cell: its text as a reader sees it, with its places in the
/// source, and its links. cmark does not say where inlines stand, so the source is searched for the words in
/// their order; what escapes and entities hide is found again behind them.
class ProseTextReader
{
public:
    /// `source` is that of the whole block.
    explicit ProseTextReader(QStringView source)
        : m_source(source)
    {
    }

    /// Appends the links of the part to `links`. The part comes without sentences.
    ProsePart read(const Node& leaf, std::vector<LinkFact>& links);

private:
    void readChildren(const Node& node);
    void readInline(const Node& node);
    void readLink(const Node& link);
    void readBreak(const Node& node);
    void append(const QString& literal);
    /// Where the code span that comes next stands in the source, without its backticks; empty where none
    /// does.
    TextRange codeSpan() const;
    /// Text that prose rules do not read: `hidden` is its place in the source, and is returned.
    TextRange appendGap(TextRange hidden);
    void appendFound(qsizetype length, qsizetype source);
    qsizetype find(QStringView words, qsizetype reach) const;

    QStringView m_source;
    qsizetype m_position = 0; ///< in the source: all before is read
    qsizetype m_end = 0;      ///< of the part in the source
    ProsePart m_part;
    std::vector<LinkFact>* m_links = nullptr;
};

} // namespace redraft
