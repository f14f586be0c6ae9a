#include "app/markdown/htmltables.h"

#include "app/markdown/htmlbalance.h"
#include "app/markdown/htmlnodes.h"
#include "app/markdown/htmlresolver.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype maximalLength = 200'000;

/// The name of a place for Markdown: an id that nobody writes.
const QString placePrefix = QStringLiteral("\ue000markdown-");

QString place(size_t number)
{
    return QStringLiteral("<div id=\"%1%2\"></div>\n").arg(placePrefix).arg(number);
}

/// The number of the place that a node is; -1 for all others.
int placeNumber(const Node& node)
{
    if (node.kind != NodeKind::HtmlElement || !node.tag || node.tag->name != u"div")
        return -1;
    const QString name = node.tag->value(u"id");
    bool isNumber = false;
    const int number = name.startsWith(placePrefix) ? name.mid(placePrefix.size()).toInt(&isNumber) : -1;
    return isNumber ? number : -1;
}

/// Puts each piece of Markdown into its place once.
class Filler
{
public:
    explicit Filler(const Node& joined)
        : m_joined(joined)
        , m_isUsed(joined.children.size(), false)
    {
    }

    void fill(Node& node, ColumnAlignment alignment)
    {
        const int number = placeNumber(node);
        if (number >= 0 && size_t(number) < m_isUsed.size() && !m_isUsed[size_t(number)]) {
            m_isUsed[size_t(number)] = true;
            node = resolveHtml(m_joined.children[size_t(number)]);
            align(node, alignment);
            return;
        }
        if (node.alignment != ColumnAlignment::None)
            alignment = node.kind == NodeKind::Table ? ColumnAlignment::None : node.alignment;
        for (Node& child : node.children)
            fill(child, alignment);
        // Blanks between the tags of the cell and its blocks.
        if (node.kind == NodeKind::TableCell &&
            !std::all_of(node.children.begin(), node.children.end(), isInlineNode))
            node.children = withParagraphs(std::move(node.children));
    }
    int count() const { return int(std::count(m_isUsed.begin(), m_isUsed.end(), true)); }

private:
    const Node& m_joined;
    std::vector<bool> m_isUsed;
};

} // namespace

HtmlTableCut tableCutOf(const QString& html)
{
    HtmlTableCut cut;
    if (!html.contains(u"table", Qt::CaseInsensitive))
        return cut;
    for (const HtmlPiece& piece : balanceHtml(html)) {
        if (piece.token.name == u"table") {
            cut.closed += piece.isStray ? 1 : 0;
            cut.opened += piece.isOpenAtEnd ? 1 : 0;
        }
    }
    return cut;
}

std::vector<std::pair<int, int>> tableRuns(std::span<const HtmlTableCutPlace> cuts)
{
    std::vector<int> open;
    std::vector<std::pair<int, int>> runs;
    for (const auto& [block, cut] : cuts) {
        for (int i = 0; i < cut.closed && !open.empty(); ++i) {
            const int first = open.back();
            open.pop_back();
            while (!runs.empty() && runs.back().first >= first) // inside of this one
                runs.pop_back();
            const bool isContinued = !runs.empty() && runs.back().second == first;
            runs.push_back({isContinued ? runs.back().first : first, block});
            if (isContinued)
                runs.erase(runs.end() - 2);
        }
        open.insert(open.end(), size_t(cut.opened), block);
    }
    return runs;
}

std::optional<Node> joinedTable(std::span<const Node* const> blocks)
{
    Node joined;
    joined.kind = NodeKind::HtmlBlock;
    if (int(blocks.size()) > maximalTableBlocks)
        return std::nullopt;
    joined.range = blocks.front()->range;
    for (const Node* block : blocks) {
        if (block->kind == NodeKind::HtmlBlock) {
            joined.literal += block->literal + u'\n';
        } else {
            joined.literal += place(joined.children.size());
            joined.children.push_back(*block);
        }
        if (joined.literal.size() > maximalLength)
            return std::nullopt;
    }
    std::vector<HtmlStep> steps = stepsOf(htmlParts(joined.literal), 0, HtmlPairs());
    const bool isWhole = fillJoinedTable(steps, joined) == int(joined.children.size());
    return isWhole ? std::optional(std::move(joined)) : std::nullopt;
}

int fillJoinedTable(std::vector<Node>& nodes, const Node& joined)
{
    Filler filler(joined);
    for (Node& node : nodes)
        filler.fill(node, ColumnAlignment::None);
    return filler.count();
}

int fillJoinedTable(std::vector<HtmlStep>& steps, const Node& joined)
{
    Filler filler(joined);
    for (HtmlStep& step : steps) {
        for (Node& node : step.content)
            filler.fill(node, ColumnAlignment::None);
    }
    return filler.count();
}

std::optional<std::vector<Node>> withJoinedTables(const std::vector<Node>& blocks)
{
    std::vector<HtmlTableCutPlace> cuts;
    for (int i = 0; i < int(blocks.size()); ++i) {
        const bool isHtml = blocks[size_t(i)].kind == NodeKind::HtmlBlock;
        const HtmlTableCut cut = isHtml ? tableCutOf(blocks[size_t(i)].literal) : HtmlTableCut();
        if (!cut.isNone())
            cuts.push_back({i, cut});
    }
    std::optional<std::vector<Node>> result;
    size_t next = 0;
    for (const auto& [first, last] : tableRuns(cuts)) {
        std::vector<const Node*> run;
        for (int i = first; i <= last; ++i)
            run.push_back(&blocks[size_t(i)]);
        std::optional<Node> joined = joinedTable(run);
        if (!joined)
            continue;
        if (!result)
            result.emplace();
        result->insert(result->end(), blocks.begin() + std::ptrdiff_t(next), blocks.begin() + first);
        result->push_back(std::move(*joined));
        next = size_t(last) + 1;
    }
    if (result)
        result->insert(result->end(), blocks.begin() + std::ptrdiff_t(next), blocks.end());
    return result;
}

} // namespace redraft
