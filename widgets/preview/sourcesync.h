#pragma once

#include "widgets/preview/blockcolumn.h"

namespace redraft {

/// Source lines <-> y of a BlockColumn: exact where blocks and their parts begin, linear between. Lines count
/// from 0 with fractions. Blocks that the answer depends on are laid out.
class SourceSync
{
public:
    /// The references must outlive the object.
    SourceSync(BlockColumn& column, const ParsedDocument& document)
        : m_column(column)
        , m_document(document)
    {
    }

    qreal yOfLine(qreal line);
    qreal lineAtY(qreal y);

private:
    QStringView sourceOf(int block) const;
    int lineCountOf(int block) const;
    int blockBehind(int block) const { return m_column.drawnTogether(block).second + 1; }
    qreal firstLineOf(int block) const;

    BlockColumn& m_column;
    const ParsedDocument& m_document;
};

} // namespace redraft
