#pragma once

#include "app/markdown/anchormaker.h"
#include "app/markdown/blocklines.h"
#include "app/markdown/cmarkhandles.h"
#include "app/markdown/syntaxtree.h"

#include <QStringList>

namespace redraft {

/// Copies a tree of cmark-gfm into blocks of our own, with source ranges that hold: children inside their
/// parent, siblings in order, all inside the text. Nesting beyond a depth that no reader follows becomes
/// plain text, so that nobody who walks the nodes has to fear for the stack.
class TreeCopier
{
public:
    static constexpr int maximalDepth = 60;

    /// `isMasked`: the texts have masked characters in them (see CarriableText).
    TreeCopier(const BlockLines& lines, bool isMasked)
        : m_lines(lines)
        , m_isMasked(isMasked)
    {
    }
    /// The blocks below cmark's document node in its order, and how many of them are footnotes (at the end).
    void copyDocument(cmark_node* document, SyntaxTree& tree);

private:
    /// "[^label]:" as it stands in the source; cmark keeps neither its place nor the label.
    struct FootnoteMark
    {
        qsizetype start;
        QString label;
    };
    FootnoteMark footnoteMark(cmark_node* footnote) const;
    BlockEntry makeEntry(cmark_node* source, LineSpan span, int footnoteNumber = 0);
    TextRange absoluteRange(cmark_node* source, LineSpan lines, TextRange bounds) const;
    Node copyBlock(cmark_node* source, LineSpan lines, TextRange bounds, int depth);
    void copyContent(cmark_node* source, Node& node);
    void copyChildBlocks(cmark_node* source, Node& node, LineSpan lines, TextRange bounds, int depth);
    void copyCells(cmark_node* source, Node& row, TextRange range, int depth);

    const BlockLines& m_lines;
    bool m_isMasked;
    AnchorMaker m_anchors;
    QStringList m_footnoteLabels;              ///< by number, from 1
    std::vector<ColumnAlignment> m_alignments; ///< of the table that is being copied
    qsizetype m_blockStart = 0;                ///< of the top-level block that is being copied
};

} // namespace redraft
