#include "app/markdown/htmlparts.h"

#include "app/markdown/htmlallowlist.h"
#include "app/markdown/htmlbalance.h"
#include "app/markdown/htmlnodes.h"

#include <QHash>
#include <algorithm>

namespace redraft {

namespace {

constexpr size_t maximalPairDepth = 24;

/// Marks the pieces that are Open parts: those left open, up to the first that encloses no Markdown.
std::vector<bool> openPieces(const std::vector<HtmlPiece>& pieces)
{
    std::vector<bool> isOpen(pieces.size(), false);
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (!pieces[i].isOpenAtEnd)
            continue;
        if (!isEnclosingElement(pieces[i].token.name))
            break;
        isOpen[i] = true;
    }
    return isOpen;
}

/// Puts together the steps of one block; what is open without a partner is built up apart.
class StepMaker
{
public:
    void content(const QString& source) { append(blocksFromHtml(sanitizeHtml(source).nodes)); }
    void source(const QString& text)
    {
        Node node;
        node.kind = NodeKind::HtmlInline;
        node.literal = text;
        append({anonymousParagraph({node})});
    }
    void open(const Node& element) { m_local.push_back(element); }
    void turn(HtmlPart::Kind kind, Node element, int pair)
    {
        closeLocal();
        HtmlStep step;
        step.kind = kind;
        step.element = std::move(element);
        step.pair = pair;
        m_steps.push_back(std::move(step));
    }
    std::vector<HtmlStep> take()
    {
        closeLocal();
        return std::move(m_steps);
    }

private:
    void append(std::vector<Node> nodes)
    {
        if (nodes.empty())
            return;
        if (m_local.empty() && (m_steps.empty() || m_steps.back().kind != HtmlPart::Kind::Content))
            m_steps.emplace_back();
        std::vector<Node>& target = m_local.empty() ? m_steps.back().content : m_local.back().children;
        std::move(nodes.begin(), nodes.end(), std::back_inserter(target));
    }
    void closeLocal()
    {
        while (!m_local.empty()) {
            Node element = std::move(m_local.back());
            m_local.pop_back();
            align(element, element.alignment);
            append({std::move(element)});
        }
    }

    std::vector<HtmlStep> m_steps;
    std::vector<Node> m_local;
};

} // namespace

HtmlParts htmlParts(const QString& source)
{
    const std::vector<HtmlPiece> pieces = balanceHtml(source);
    const std::vector<bool> isOpen = openPieces(pieces);
    HtmlParts parts;
    qsizetype contentStart = 0;
    const auto endContent = [&](qsizetype at) {
        const QString content = source.mid(contentStart, at - contentStart);
        if (!content.trimmed().isEmpty())
            parts.push_back({HtmlPart::Kind::Content, content, {}});
    };
    for (size_t i = 0; i < pieces.size(); ++i) {
        const HtmlPiece& piece = pieces[i];
        const bool isClose = piece.isStray && isEnclosingElement(piece.token.name);
        if (!isOpen[i] && !isClose)
            continue;
        const qsizetype at = piece.token.source.data() - QStringView(source).data();
        endContent(at);
        contentStart = at + piece.token.source.size();
        parts.push_back({isClose ? HtmlPart::Kind::Close : HtmlPart::Kind::Open,
                         piece.token.source.toString(), piece.token.name});
    }
    endContent(source.size());
    return parts;
}

HtmlPairs::HtmlPairs(std::span<const HtmlParts* const> blocks)
{
    struct Open
    {
        int block, part;
        QString name;
    };
    std::vector<Open> open;
    QHash<QString, int> openCounts;
    for (int block = 0; block < int(blocks.size()); ++block) {
        const int count = blocks[size_t(block)] ? int(blocks[size_t(block)]->size()) : 0;
        for (int number = 0; number < count; ++number) {
            const HtmlPart& part = (*blocks[size_t(block)])[size_t(number)];
            if (part.kind == HtmlPart::Kind::Open) {
                open.push_back({block, number, part.name});
                ++openCounts[part.name];
            } else if (part.kind == HtmlPart::Kind::Close && openCounts.value(part.name) > 0) {
                while (open.back().name != part.name) {
                    --openCounts[open.back().name];
                    open.pop_back();
                }
                --openCounts[part.name];
                if (open.size() <= maximalPairDepth)
                    m_list.push_back({open.back().block, open.back().part, block, number});
                open.pop_back();
            }
        }
    }
    note();
}

void HtmlPairs::note()
{
    std::sort(m_list.begin(), m_list.end(), [](const HtmlPair& left, const HtmlPair& right) {
        return std::pair(left.openBlock, left.openPart) < std::pair(right.openBlock, right.openPart);
    });
    for (int i = 0; i < int(m_list.size()); ++i) {
        const HtmlPair& pair = m_list[size_t(i)];
        m_places.insert({pair.openBlock, pair.openPart}, i);
        m_places.insert({pair.closeBlock, pair.closePart}, i);
    }
}

std::vector<HtmlStep> stepsOf(const HtmlParts& parts, int block, const HtmlPairs& pairs)
{
    StepMaker maker;
    for (int number = 0; number < int(parts.size()); ++number) {
        const HtmlPart& part = parts[size_t(number)];
        const int index = pairs.indexOf(block, number);
        if (part.kind == HtmlPart::Kind::Content) {
            maker.content(part.source);
        } else if (part.kind == HtmlPart::Kind::Open) {
            const std::optional<HtmlTag> tag = sanitizeStartTag(part.source);
            const Node element = nodeOfElement(tag ? *tag : HtmlTag{part.name, {}});
            if (index >= 0)
                maker.turn(part.kind, element, index);
            else
                maker.open(element);
        } else if (index >= 0) {
            maker.turn(part.kind, {}, index);
        } else {
            maker.source(part.source);
        }
    }
    return maker.take();
}

} // namespace redraft
