#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <memory>

namespace redraft {

struct CmarkParserDeleter
{
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

struct CmarkNodeDeleter
{
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};

/// Owners of what cmark-gfm allocates. Only the sources of the parser include this header.
using CmarkParser = std::unique_ptr<cmark_parser, CmarkParserDeleter>;
using CmarkTree = std::unique_ptr<cmark_node, CmarkNodeDeleter>;

} // namespace redraft
