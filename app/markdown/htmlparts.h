#pragma once

#include "app/markdown/node.h"

#include <QHash>
#include <span>

namespace redraft {

/// A stretch of an HTML block: complete HTML, or a tag that belongs to a tag of another block.
struct HtmlPart
{
    enum class Kind
    {
        Content,
        Open,
        Close
    };
    Kind kind = Kind::Content;
    QString source;
    QString name; ///< Open, Close: of the element

    bool operator==(const HtmlPart&) const = default;
};

using HtmlParts = std::vector<HtmlPart>;

/// Divides a block of raw HTML at the tags of enclosing elements (div, details …) that it does not close or
/// open itself. Pure; linear.
HtmlParts htmlParts(const QString& source);

/// An Open and the Close that ends it: indices of a block in a list, and of the part in the block.
struct HtmlPair
{
    int openBlock = 0, openPart = 0;
    int closeBlock = 0, closePart = 0;

    bool operator==(const HtmlPair&) const = default;
};

/// The pairs of a list of blocks in the order of their Opens; they are nested soundly, and not deeper
/// than 24.
class HtmlPairs
{
public:
    HtmlPairs() = default;
    /// Null entries are blocks without parts.
    explicit HtmlPairs(std::span<const HtmlParts* const> blocks);

    const std::vector<HtmlPair>& list() const { return m_list; }
    /// Index of the pair that a part belongs to; -1 if it has no partner.
    int indexOf(int block, int part) const { return m_places.value({block, part}, -1); }

    bool operator==(const HtmlPairs& other) const { return m_list == other.m_list; }

private:
    void note();

    std::vector<HtmlPair> m_list;
    QHash<std::pair<int, int>, int> m_places;
};

/// A piece of an HTML block with its partners known: content (blocks), or the begin or end of an enclosure.
struct HtmlStep
{
    HtmlPart::Kind kind = HtmlPart::Kind::Content;
    std::vector<Node> content;
    Node element;  ///< Open: without children
    int pair = -1; ///< Open, Close: index in the list of pairs
};

/// The steps of one block of the list. Tags without a partner: an Open is closed at the end of its block, a
/// Close is shown as source.
std::vector<HtmlStep> stepsOf(const HtmlParts& parts, int block, const HtmlPairs& pairs);

} // namespace redraft
