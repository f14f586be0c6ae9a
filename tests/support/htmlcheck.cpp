#include "tests/support/htmlcheck.h"

#include <QRegularExpression>
#include <gumbo.h>

namespace redraft::test {

namespace {

/// Written down here once more: a test that asks the program for its own list would prove nothing.
const QStringList& harmlessElements()
{
    static const QStringList names =
        QStringLiteral(
            "a abbr article b bdo blockquote body br caption cite code dd del details dfn div dl dt em "
            "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li main mark nav ol "
            "p path pre q rp rt ruby s samp section small span strike strong sub summary sup svg table "
            "tbody td tfoot th thead time tr tt ul var wbr")
            .split(u' ');
    return names;
}

bool isHarmlessAttribute(const QString& element, const QString& name, const QString& value)
{
    static const QRegularExpression code(QStringLiteral("^[\\x00-\\x20]*(javascript|vbscript|data|file):"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression raster(
        QStringLiteral("^data:image/(png|jpeg|gif|webp|svg\\+xml);base64,"));
    if (name.startsWith(u"on") || name == u"style" || name == u"srcdoc" || name == u"action" ||
        name == u"formaction" || name == u"target" || name == u"srcset" || name.startsWith(u"xlink"))
        return false;
    if (name == u"src")
        return element == u"img" && raster.match(value).hasMatch();
    return (name != u"href" && name != u"cite" && name != u"longdesc") || !code.match(value).hasMatch();
}

class Inspector
{
public:
    void inspect(const GumboNode& node, HtmlFindings& findings, int depth)
    {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE)
            findings.text += QString::fromUtf8(node.v.text.text);
        if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE)
            return;
        const GumboElement& element = node.v.element;
        QString name = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
        if (name.isEmpty()) {
            GumboStringPiece piece = element.original_tag;
            gumbo_tag_from_original_text(&piece);
            name = QString::fromUtf8(piece.data, qsizetype(piece.length)).toLower();
        }
        if (depth == 1)
            findings.topLevel.append(name);
        if (!harmlessElements().contains(name))
            findings.offences.append(name);
        for (unsigned int i = 0; i < element.attributes.length; ++i) {
            const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
            const QString key = QString::fromUtf8(attribute.name).toLower();
            if (!isHarmlessAttribute(name, key, QString::fromUtf8(attribute.value)))
                findings.offences.append(name + u' ' + key);
        }
        for (unsigned int i = 0; i < element.children.length; ++i)
            inspect(*static_cast<const GumboNode*>(element.children.data[i]), findings, depth + 1);
    }
};

} // namespace

HtmlFindings inspectHtml(const QByteArray& page)
{
    HtmlFindings findings;
    GumboOutput* output =
        gumbo_parse_with_options(&kGumboDefaultOptions, page.constData(), size_t(page.size()));
    const GumboVector& parts = output->root->v.element.children;
    for (unsigned int i = 0; i < parts.length; ++i) {
        const auto& part = *static_cast<const GumboNode*>(parts.data[i]);
        if (part.type == GUMBO_NODE_ELEMENT && part.v.element.tag == GUMBO_TAG_BODY)
            Inspector().inspect(part, findings, 0);
    }
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return findings;
}

} // namespace redraft::test
