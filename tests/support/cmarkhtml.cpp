#include "tests/support/cmarkhtml.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cstdlib>
#include <memory>

namespace redraft::test {

namespace {

bool holdsRawHtml(cmark_node* root)
{
    cmark_iter* iterator = cmark_iter_new(root);
    bool isFound = false;
    while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
        const cmark_node_type type = cmark_node_get_type(cmark_iter_get_node(iterator));
        isFound = isFound || type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE;
    }
    cmark_iter_free(iterator);
    return isFound;
}

} // namespace

std::optional<QString> cmarkHtml(const QString& markdown)
{
    const int options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES;
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(options),
                                                                             &cmark_parser_free);
    for (const char* name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    const QByteArray utf8 = markdown.toUtf8();
    cmark_parser_feed(parser.get(), utf8.constData(), size_t(utf8.size()));
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(cmark_parser_finish(parser.get()),
                                                                       &cmark_node_free);
    if (holdsRawHtml(root.get()))
        return std::nullopt;
    char* html = cmark_render_html(root.get(), options, cmark_parser_get_syntax_extensions(parser.get()));
    const QString result = QString::fromUtf8(html);
    std::free(html);
    return result;
}

} // namespace redraft::test
