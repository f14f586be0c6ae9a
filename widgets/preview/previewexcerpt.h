#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/rendering/headerlayout.h"

namespace redraft {

class BlockColumn;
class PreviewSelection;

/// What is selected in the preview, to be read later as text or HTML: it holds the blocks, not their texts,
/// so that copying a large document costs nothing until it is pasted. A value.
class PreviewExcerpt
{
public:
    PreviewExcerpt() = default;
    /// `documentFolder` is where relative images of the HTML lie.
    PreviewExcerpt(const BlockColumn& column, const PreviewSelection& selection,
                   const QString& documentFolder);

    bool isEmpty() const { return m_parts.empty(); }
    /// As a reader sees it, blocks parted by blank lines.
    QString text() const;
    /// For pasting: like text(), with the marks of lists, tasks and quotes as plain text has them.
    QString markedText() const;
    /// As the export writes it, with the few styles that matter in place: no scripts, no remote resources.
    QString html() const;

private:
    struct Part
    {
        std::shared_ptr<const Block> block; ///< null: the header
        QString cut;                        ///< the selected text, if it is not the whole block
        TextRange range;                    ///< of a part; empty for the whole block
    };

    static QString markedText(const Part& part);
    static std::optional<Node> nodeOf(const Part& part);

    std::vector<Part> m_parts;
    HeaderContent m_header;
    QString m_documentFolder;
};

} // namespace redraft
