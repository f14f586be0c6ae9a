#include "app/markdown/inlinehtml.h"

#include "app/markdown/htmlallowlist.h"
#include "app/markdown/htmlbalance.h"
#include "app/markdown/htmlnodes.h"

#include <algorithm>
#include <optional>

namespace redraft {

namespace {

/// Reading attributes takes the parser some microseconds each: nobody writes more of them in a paragraph.
constexpr int maximalTagsWithAttributes = 2'000;

/// What an inline node is for the pairing.
struct Role
{
    enum class Kind
    {
        Plain,  ///< stays as it is
        Open,   ///< a start tag that an end tag may close
        Close,  ///< an end tag that closes an Open
        Single, ///< an element of its own
        Gone    ///< a comment
    };
    Kind kind = Kind::Plain;
    HtmlTag tag;
    bool isPaired = false;
    std::vector<size_t> reopened; ///< Close: the Opens inside that end tags behind it close
};

class InlineResolver
{
public:
    explicit InlineResolver(InlineHtmlPlace place)
        : m_place(place)
    {
    }

    std::vector<Node> resolve(const std::vector<Node>& inlines)
    {
        std::vector<Role> roles;
        roles.reserve(inlines.size());
        ++m_depth;
        for (const Node& node : inlines)
            roles.push_back(node.kind == NodeKind::HtmlInline ? roleOf(node.literal) : Role());
        pair(roles);
        std::vector<Node> nodes = build(inlines, roles);
        --m_depth;
        return nodes;
    }

private:
    bool isAllowedHere(const QString& name) const
    {
        if (isInlineElement(name))
            return name != u"source";
        if (name == u"hr" && m_place == InlineHtmlPlace::Paragraph)
            return m_depth == 1;
        return m_place == InlineHtmlPlace::TableCell && isAllowedElement(name) && !isTablePart(name) &&
               name != u"table";
    }

    Role roleOf(const QString& source)
    {
        Role role;
        HtmlTagScanner scanner(source);
        HtmlToken token;
        if (!scanner.next(token) || token.source.size() != source.size())
            return role;
        // Sources of pictures for other screens: what is shown is their image.
        if (token.kind == HtmlToken::Kind::Comment || token.name == u"source")
            role.kind = Role::Kind::Gone;
        if (token.kind == HtmlToken::Kind::EndTag && isAllowedHere(token.name) &&
            !isVoidElement(token.name)) {
            role.kind = Role::Kind::Close;
            role.tag.name = token.name;
        }
        const bool isReadable = token.attributes == 0 || ++m_tagsWithAttributes <= maximalTagsWithAttributes;
        if (token.kind != HtmlToken::Kind::StartTag || !isAllowedHere(token.name) || !isReadable)
            return role;
        if (std::optional<HtmlTag> tag = sanitizeStartTag(source)) {
            role.kind = isVoidElement(tag->name) ? Role::Kind::Single : Role::Kind::Open;
            role.tag = *std::move(tag);
        }
        return role;
    }

    static bool isOfRuby(const QString& name) { return name == u"rt" || name == u"rp"; }

    /// Marks what belongs together; a tag left open inside of a pair has no partner, unless it is closed
    /// behind it: then it ends with the pair and begins again.
    void pair(std::vector<Role>& roles)
    {
        std::vector<size_t> open;
        const auto isInRuby = [&] {
            return std::any_of(open.begin(), open.end(),
                               [&](size_t at) { return roles[at].tag.name == u"ruby"; });
        };
        for (size_t i = 0; i < roles.size(); ++i) {
            Role& role = roles[i];
            if (role.kind == Role::Kind::Open && isOfRuby(role.tag.name) && !isInRuby())
                continue;
            if (role.kind == Role::Kind::Open && int(open.size()) < maximalHtmlDepth) {
                if (hasOptionalEnd(role.tag.name))
                    role.isPaired = true;
                open.push_back(i);
            } else if (role.kind == Role::Kind::Close) {
                size_t at = open.size();
                while (at > 0 && roles[open[at - 1]].tag.name != role.tag.name)
                    --at;
                if (at == 0)
                    continue;
                roles[open[at - 1]].isPaired = role.isPaired = true;
                std::copy_if(open.begin() + std::ptrdiff_t(at), open.end(), std::back_inserter(role.reopened),
                             [&](size_t inner) { return isReopened(roles[inner].tag.name, role.tag.name); });
                open.resize(at - 1);
                open.insert(open.end(), role.reopened.begin(), role.reopened.end());
            }
        }
    }

    bool isReopened(const QString& inner, const QString& closed)
    {
        return isFormattingElement(inner) && isFormattingElement(closed) && ++m_reopened <= maximalReopened;
    }

    struct Level
    {
        Node element;
        std::vector<Node> children;
    };

    std::vector<Node> build(const std::vector<Node>& inlines, const std::vector<Role>& roles)
    {
        std::vector<Level> levels(1);
        for (size_t i = 0; i < inlines.size(); ++i) {
            const Role& role = roles[i];
            const Node& node = inlines[i];
            if (role.kind == Role::Kind::Open && role.isPaired) {
                const bool isNext =
                    levels.size() > 1 && isOfRuby(role.tag.name) && isOfRuby(levels.back().element.tag->name);
                if (isNext || (role.tag.name == u"li" && levels.back().element.kind == NodeKind::ListItem))
                    closeLast(levels);
                levels.push_back({nodeOfElement(role.tag), {}});
            } else if (role.kind == Role::Kind::Close && role.isPaired) {
                close(levels, role.tag.name);
                for (const size_t inner : role.reopened) {
                    if (roles[inner].isPaired)
                        levels.push_back({nodeOfElement(roles[inner].tag), {}});
                }
            } else if (role.kind == Role::Kind::Single &&
                       (role.tag.name != u"hr" || m_place == InlineHtmlPlace::TableCell ||
                        levels.size() == 1)) {
                levels.back().children.push_back(nodeOfElement(role.tag));
            } else if (role.kind != Role::Kind::Gone) {
                appendPlain(levels.back().children, node);
            }
        }
        while (levels.size() > 1)
            closeLast(levels);
        return std::move(levels.front().children);
    }

    void appendPlain(std::vector<Node>& nodes, const Node& node)
    {
        const bool isBehindBreak =
            !nodes.empty() && nodes.back().kind == NodeKind::HardBreak && nodes.back().tag;
        if (isBehindBreak && node.kind == NodeKind::SoftBreak)
            return;
        nodes.push_back(node);
        if (!node.children.empty())
            nodes.back().children = resolve(node.children);
    }

    static void close(std::vector<Level>& levels, const QString& name)
    {
        while (levels.size() > 1) {
            const bool isMeant = levels.back().element.tag->name == name;
            closeLast(levels);
            if (isMeant)
                return;
        }
    }

    static void closeLast(std::vector<Level>& levels)
    {
        Level last = std::move(levels.back());
        levels.pop_back();
        last.element.children = std::move(last.children);
        finishBlock(last.element);
        levels.back().children.push_back(std::move(last.element));
    }

    /// Lists and the like have the same form as those of HTML blocks.
    static void finishBlock(Node& node)
    {
        if (isInlineNode(node) || node.kind == NodeKind::Paragraph || node.kind == NodeKind::Heading)
            return;
        if (node.tag->name == u"summary" || node.tag->name == u"dt")
            return;
        const bool isList = node.kind == NodeKind::BulletList || node.kind == NodeKind::OrderedList;
        if (node.kind == NodeKind::CodeBlock) {
            node.literal = plainText(node);
            node.children.clear();
        } else if (isList) {
            std::erase_if(node.children, [](const Node& child) {
                return child.kind == NodeKind::SoftBreak ||
                       (child.kind == NodeKind::Text && child.literal.trimmed().isEmpty());
            });
        } else {
            node.children = withParagraphs(std::move(node.children));
        }
    }

    InlineHtmlPlace m_place;
    int m_depth = 0;
    int m_reopened = 0;
    int m_tagsWithAttributes = 0;
};

} // namespace

std::vector<Node> resolveInlines(const std::vector<Node>& inlines, InlineHtmlPlace place)
{
    return InlineResolver(place).resolve(inlines);
}

} // namespace redraft
