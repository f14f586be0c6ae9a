#include "app/markdown/blocksharing.h"
#include "app/markdown/carriabletext.h"
#include "app/markdown/cmarkhandles.h"
#include "app/markdown/syntaxtree.h"
#include "app/markdown/treecopier.h"

#include <mutex>

namespace redraft {

namespace {

/// cmark-gfm keeps its list of extensions, and while it reads inline text also its tables of special
/// characters, in global variables: only one thread at a time may be inside.
std::mutex& cmarkMutex()
{
    static std::mutex mutex;
    return mutex;
}

CmarkTree readTree(const QByteArray& utf8)
{
    const std::lock_guard lock(cmarkMutex());
    cmark_gfm_core_extensions_ensure_registered();
    const CmarkParser parser(cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES));
    for (const char* name : {"table", "strikethrough", "autolink", "tasklist"}) {
        if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    cmark_parser_feed(parser.get(), utf8.constData(), size_t(utf8.size()));
    return CmarkTree(cmark_parser_finish(parser.get()));
}

} // namespace

std::shared_ptr<const SyntaxTree> parseMarkdown(const TextSnapshot& snapshot,
                                                const std::shared_ptr<const SyntaxTree>& previous)
{
    auto tree = std::make_shared<SyntaxTree>();
    tree->revision = snapshot.revision;
    tree->frontMatter = findFrontMatter(snapshot.text);
    const qsizetype start = tree->frontMatter ? tree->frontMatter->whole.end() : 0;
    const CarriableText text(QStringView(snapshot.text).mid(start));
    const CmarkTree document = readTree(text.utf8);
    const BlockLines lines(snapshot, snapshot.lines.lineOf(start));
    TreeCopier(lines, text.isMasked).copyDocument(document.get(), *tree);
    if (previous)
        takeOverBlocks(*tree, *previous);
    return tree;
}

} // namespace redraft
