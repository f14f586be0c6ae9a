#pragma once

#include "app/markdown/htmlparts.h"

#include <optional>

namespace redraft {

/// How a block of raw HTML cuts tables: those of earlier blocks that it ends, and those that it leaves open.
struct HtmlTableCut
{
    int closed = 0;
    int opened = 0;

    bool isNone() const { return closed == 0 && opened == 0; }
    bool operator==(const HtmlTableCut&) const = default;
};

/// More blocks than this are not joined: they would have to be laid out anew at each key in one of the cells.
constexpr int maximalTableBlocks = 400;

/// Linear; next to nothing for HTML without tables.
HtmlTableCut tableCutOf(const QString& html);

/// A block that cuts tables, by its index in a list of blocks.
struct HtmlTableCutPlace
{
    int block = 0;
    HtmlTableCut cut;
};

/// The first and the last block of each table (or tables, one in the other or one right behind the other)
/// that some block begins and a later one ends.
std::vector<std::pair<int, int>> tableRuns(std::span<const HtmlTableCutPlace> cuts);

/// What stands between the tags of such a table is Markdown, though it stands in cells. Makes one block of
/// HTML of the blocks of a run: `literal` has places for the Markdown, `children` is the Markdown. Nothing if
/// that does not stand in cells, or if there is too much of it to be laid out as one block.
std::optional<Node> joinedTable(std::span<const Node* const> blocks);

/// Puts the Markdown of a joined table, its own raw HTML resolved, into the places below `nodes`. Returns how
/// many pieces were put.
int fillJoinedTable(std::vector<Node>& nodes, const Node& joined);
int fillJoinedTable(std::vector<HtmlStep>& steps, const Node& joined);

/// The blocks with each table over several of them joined; nothing if there is none.
std::optional<std::vector<Node>> withJoinedTables(const std::vector<Node>& blocks);

} // namespace redraft
