#include "app/markdown/htmlsanitizer.h"

#include "app/markdown/htmlallowlist.h"
#include "app/markdown/htmlbalance.h"

#include <gumbo.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace redraft {

namespace {

constexpr qsizetype maximalLength = 1'000'000;
/// Holds source to be shown. No document can bring it along: only allowed names reach the parser.
constexpr QStringView sourceElement = u"x-source";

GumboOptions parserOptions()
{
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_BODY;
    options.max_errors = 0;
    return options;
}

struct OutputDeleter
{
    void operator()(GumboOutput* output) const
    {
        const GumboOptions options = parserOptions();
        gumbo_destroy_output(&options, output);
    }
};

QString nameOf(const GumboElement& element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return QString::fromUtf8(name.data, qsizetype(name.length)).toLower();
}

QString escaped(QStringView text)
{
    QString result = text.toString();
    return result.replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1);
}

/// The pieces as the parser gets them: allowed tags, and text in which no other tag can be found.
QString parserInput(const std::vector<HtmlPiece>& pieces, QStringList& refused)
{
    QString html;
    for (const HtmlPiece& piece : pieces) {
        const QStringView source = piece.token.source;
        if (piece.role == HtmlPiece::Role::Show) {
            html += u"<x-source>"_s + escaped(source) + u"</x-source>"_s;
            if (!piece.isStray)
                refused.append(piece.token.name);
        } else if (piece.role == HtmlPiece::Role::Skip) {
            continue;
        } else if (piece.token.kind == HtmlToken::Kind::Text) {
            html += source.toString().replace(u'<', "&lt;"_L1);
        } else {
            for (const QString& name : piece.closesBefore)
                html += u"</"_s + name + u'>';
            html += source;
            html += piece.opensBehind.join(QString());
        }
    }
    return html.replace(QChar::Null, QChar(QChar::ReplacementCharacter));
}

class TreeReader
{
public:
    explicit TreeReader(QStringList& refused)
        : m_refused(refused)
    {
    }

    void readChildren(const GumboElement& element, std::vector<HtmlNode>& nodes, int depth)
    {
        for (unsigned int i = 0; i < element.children.length; ++i)
            readNode(*static_cast<const GumboNode*>(element.children.data[i]), nodes, depth);
    }

private:
    void readNode(const GumboNode& node, std::vector<HtmlNode>& nodes, int depth)
    {
        if (node.type == GUMBO_NODE_ELEMENT) {
            readElement(node.v.element, nodes, depth);
        } else if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
                   node.type == GUMBO_NODE_CDATA) {
            HtmlNode text;
            text.text = QString::fromUtf8(node.v.text.text);
            nodes.push_back(std::move(text));
        }
    }

    void readElement(const GumboElement& element, std::vector<HtmlNode>& nodes, int depth)
    {
        HtmlNode node;
        node.kind = HtmlNode::Kind::Element;
        node.tag.name = nameOf(element);
        const bool isSource = node.tag.name == sourceElement;
        // The parser may add levels of its own (tbody, copies of formatting), but few.
        const bool isAllowed =
            isAllowedElement(node.tag.name) && element.tag_namespace == GUMBO_NAMESPACE_HTML;
        if (!isSource && (!isAllowed || depth > 4 * maximalHtmlDepth))
            return readChildren(element, nodes, depth);
        readChildren(element, node.children, depth + 1);
        if (isSource) {
            node.kind = HtmlNode::Kind::Source;
            for (const HtmlNode& child : node.children)
                node.text += child.text;
            node.children.clear();
            node.tag = {};
        } else {
            readAttributes(element, node.tag);
        }
        nodes.push_back(std::move(node));
    }

    void readAttributes(const GumboElement& element, HtmlTag& tag)
    {
        for (unsigned int i = 0; i < element.attributes.length; ++i) {
            const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
            const QString name = QString::fromUtf8(attribute.name).toLower();
            const QString value = QString::fromUtf8(attribute.value);
            if (!isAllowedAttribute(tag.name, name))
                m_refused.append(name.left(40));
            else if (!isSafeAttributeValue(tag.name, name, value))
                m_refused.append(tag.name + u' ' + name);
            else
                tag.attributes.push_back({name, value});
        }
    }

    QStringList& m_refused;
};

std::vector<HtmlNode> parse(const QString& html, QStringList& refused)
{
    const QByteArray utf8 = html.toUtf8();
    const GumboOptions options = parserOptions();
    const std::unique_ptr<GumboOutput, OutputDeleter> output(
        gumbo_parse_with_options(&options, utf8.constData(), size_t(utf8.size())));
    std::vector<HtmlNode> nodes;
    if (output && output->root)
        TreeReader(refused).readChildren(output->root->v.element, nodes, 0);
    return nodes;
}

} // namespace

SanitizedHtml sanitizeHtml(QStringView source)
{
    SanitizedHtml result;
    if (source.size() > maximalLength) {
        HtmlNode whole;
        whole.kind = HtmlNode::Kind::Source;
        whole.text = source.toString();
        result.nodes.push_back(std::move(whole));
        result.refused.append(u"too long"_s);
        return result;
    }
    const QString html = parserInput(balanceHtml(source), result.refused);
    result.nodes = parse(html, result.refused);
    return result;
}

std::optional<HtmlTag> sanitizeStartTag(QStringView source)
{
    HtmlTagScanner scanner(source);
    HtmlToken token;
    if (!scanner.next(token) || token.kind != HtmlToken::Kind::StartTag ||
        token.source.size() != source.size() || !isAllowedElement(token.name))
        return {};
    if (token.attributes == 0)
        return HtmlTag{token.name, {}};
    // A name that stands anywhere: parts of tables are dropped by the parser outside of one.
    const QString standIn = token.name == u"img" || token.name == u"a" ? token.name : u"div"_s;
    QStringList refused;
    const qsizetype nameEnd = source.indexOf(token.name, 0, Qt::CaseInsensitive) + token.name.size();
    const std::vector<HtmlNode> nodes = parse(u'<' + standIn + source.mid(nameEnd).toString(), refused);
    HtmlTag tag{token.name, {}};
    if (!nodes.empty() && nodes.front().tag.name == standIn) {
        for (const HtmlAttribute& attribute : nodes.front().tag.attributes) {
            if (isAllowedAttribute(tag.name, attribute.name))
                tag.attributes.push_back(attribute);
        }
    }
    return tag;
}

} // namespace redraft
