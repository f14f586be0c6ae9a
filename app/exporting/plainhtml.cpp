#include "app/exporting/plainhtml.h"

#include "app/exporting/plainhtmlwriter.h"
#include "app/exporting/structuredblocks.h"

#include <QRegularExpression>

namespace redraft {

namespace {

/// True if the first line that says anything is a key, as in all YAML that describes a document.
bool isMapping(QStringView content)
{
    static const QRegularExpression key(QStringLiteral(
        "\\A(?:[ \\t]*(?:#[^\\n]*)?\\n)*[ ]*(?:[^\\s:#\\-][^:\\n]*|\"[^\"\\n]*\"):(?:\\s|\\z)"));
    return key.match(content).hasMatch();
}

/// The text without front matter. An empty line in front keeps what only looks like it from being read as
/// such.
TextSnapshot body(const TextSnapshot& snapshot)
{
    const std::optional<FrontMatterRange> frontMatter = findFrontMatter(snapshot.text);
    if (!frontMatter)
        return snapshot;
    const bool isReal = isMapping(snapshot.view(frontMatter->content));
    return TextSnapshot(u'\n' + snapshot.text.mid(isReal ? frontMatter->whole.end() : 0));
}

} // namespace

QByteArray plainHtml(const SyntaxTree& tree)
{
    const std::shared_ptr<const HtmlStructure> structure = HtmlStructure::of(tree);
    PlainHtmlWriter writer;
    for (int i = 0; i < int(tree.blocks.size()); ++i)
        writeStructured(writer, *structure, i, tree.blocks[size_t(i)].block->node);
    return writer.takeHtml().toUtf8();
}

QByteArray plainHtml(const TextSnapshot& snapshot)
{
    return plainHtml(*parseMarkdown(body(snapshot)));
}

} // namespace redraft
