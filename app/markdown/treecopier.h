#pragma once

#include "app/markdown/blocklines.h"
#include "app/markdown/cmarkhandles.h"
#include "app/markdown/markdownchunk.h"

#include <QStringList>

namespace redraft {

/// Copies a tree of cmark-gfm into blocks of our own, with source ranges that hold: children inside their
/// parent, siblings in order, all inside the text. Nesting beyond a depth that no reader follows becomes
/// plain text, so that nobody who walks the nodes has to fear for the stack.
class TreeCopier
{
public:
    static constexpr int maximalDepth = 60;

    /// `maskedLines`: lines, from the first of `lines`, whose characters are masked (see CarriableText).
    /// `footnoteLabels`: by the number that cmark gave, from 1.
    TreeCopier(const BlockLines& lines, const std::vector<int>& maskedLines,
               const QStringList& footnoteLabels)
        : m_lines(lines)
        , m_maskedLines(maskedLines)
        , m_footnoteLabels(footnoteLabels)
    {
    }
    /// Blocks of the body that are siblings. Places are absolute.
    std::vector<BlockEntry> copyBody(const std::vector<cmark_node*>& body);
    FootnoteDefinition copyNote(cmark_node* note);
    /// The slugs of the headings that were copied since the last call, in order.
    QStringList takeSlugs() { return std::exchange(m_slugs, {}); }

private:
    /// "[^label]:" as it stands in the source; cmark keeps neither its place nor the label.
    struct FootnoteMark
    {
        qsizetype start;
        QString label;
    };
    FootnoteMark footnoteMark(cmark_node* footnote) const;
    BlockEntry makeEntry(cmark_node* source, LineSpan span, const QString& label = {});
    bool isMasked(LineSpan span) const;
    TextRange absoluteRange(cmark_node* source, LineSpan lines, TextRange bounds) const;
    Node copyBlock(cmark_node* source, LineSpan lines, TextRange bounds, int depth);
    void copyContent(cmark_node* source, Node& node);
    void copyChildBlocks(cmark_node* source, Node& node, LineSpan lines, TextRange bounds, int depth);
    void copyCells(cmark_node* source, Node& row, TextRange range, int depth);

    const BlockLines& m_lines;
    const std::vector<int>& m_maskedLines;
    const QStringList& m_footnoteLabels;
    QStringList m_slugs;
    std::vector<ColumnAlignment> m_alignments; ///< of the table that is being copied
    qsizetype m_blockStart = 0;                ///< of the top-level block that is being copied
};

} // namespace redraft
