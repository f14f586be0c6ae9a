#pragma once

#include "app/markdown/syntaxtree.h"

#include <QByteArray>

namespace redraft {

/// The body of a document as HTML (UTF-8) with nothing added: what cmark-gfm itself writes for it with
/// tables, strikethrough, autolinks, task lists and footnotes, byte for byte, but written from the tree that
/// preview and exports show. Raw HTML is sanitised. Front matter is left out if it is a YAML mapping; other
/// lines between `---` are Markdown. Any thread; no input fails.
QByteArray plainHtml(const TextSnapshot& snapshot);

/// The same of a tree that was read before, without its front matter, if it has any.
QByteArray plainHtml(const SyntaxTree& tree);

} // namespace redraft
