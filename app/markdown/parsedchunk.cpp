#include "app/markdown/parsedchunk.h"

#include "app/markdown/carriabletext.h"
#include "app/markdown/chunkheadings.h"
#include "app/markdown/labels.h"
#include "app/markdown/lookaheadline.h"
#include "app/markdown/treecopier.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <mutex>

namespace redraft {

namespace {

struct IteratorDeleter
{
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

/// The extensions that we read with. cmark-gfm keeps its list of them in a global variable that is written
/// once, here.
const std::vector<cmark_syntax_extension*>& extensions()
{
    static const std::vector<cmark_syntax_extension*> known = [] {
        cmark_gfm_core_extensions_ensure_registered();
        std::vector<cmark_syntax_extension*> found;
        for (const char* name : {"table", "strikethrough", "autolink", "tasklist"}) {
            if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name))
                found.push_back(extension);
        }
        return found;
    }();
    return known;
}

/// While cmark-gfm reads inline text, which it does last, it keeps its tables of special characters in global
/// variables: only one thread at a time may do that. The blocks are read on all threads at once.
cmark_node* finished(cmark_parser* parser)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    return cmark_parser_finish(parser);
}

/// Allocated in the newest arena, like the parser.
cmark_node* readTree(const QByteArray& prologue, const QByteArray& text)
{
    cmark_parser* parser =
        cmark_parser_new_with_mem(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES, CmarkArena::memory());
    for (cmark_syntax_extension* extension : extensions())
        cmark_parser_attach_syntax_extension(parser, extension);
    cmark_parser_feed(parser, prologue.constData(), size_t(prologue.size()));
    cmark_parser_feed(parser, text.constData(), size_t(text.size()));
    return finished(parser);
}

bool isTable(cmark_node* node)
{
    return std::strcmp(cmark_node_get_type_string(node), "table") == 0;
}

bool isBlock(cmark_node* node)
{
    return (int(cmark_node_get_type(node)) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
}

QString textToFeed(const TextSnapshot& snapshot, LineSpan lines, Lookahead lookahead)
{
    const TextRange range =
        TextRange::fromBounds(snapshot.lines.startOf(lines.first), snapshot.lines.startOf(lines.last + 1));
    QString text = snapshot.view(range).toString();
    if (lookahead == Lookahead::NextLine)
        text += lookaheadLine(snapshot.view(snapshot.lines.rangeOf(lines.last + 1)));
    return text;
}

} // namespace

ParsedChunk::ParsedChunk(const TextSnapshot& snapshot, LineSpan lines, const ChunkPrologue& prologue,
                         Lookahead lookahead)
    : m_snapshot(snapshot)
    , m_span(lines)
    , m_prologueLines(prologue.lineCount())
{
    CarriableText text(textToFeed(snapshot, lines, lookahead));
    m_maskedLines = std::move(text.maskedLines);
    m_document = readTree(carriableUtf8(prologue.text()), text.utf8);
    sortNodes(prologue);
}

void ParsedChunk::sortNodes(const ChunkPrologue& prologue)
{
    for (cmark_node* node = cmark_node_first_child(m_document); node; node = cmark_node_next(node)) {
        const int line = cmark_node_get_start_line(node);
        const bool isOfPrologue = line > 0 && line <= m_prologueLines;
        if (isOfPrologue)
            takeAnswer(node, prologue.askedIn(line));
        else if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION)
            m_notes.push_back(node);
        else
            m_body.push_back(node);
    }
    std::stable_sort(m_notes.begin(), m_notes.end(), [](cmark_node* one, cmark_node* other) {
        return cmark_node_get_start_line(one) < cmark_node_get_start_line(other);
    });
}

void ParsedChunk::takeAnswer(cmark_node* paragraph, const QString& label)
{
    cmark_node* answer = cmark_node_first_child(paragraph);
    if (label.isEmpty() || !answer || cmark_node_next(answer))
        return;
    if (cmark_node_get_type(answer) == CMARK_NODE_LINK) {
        LinkDefinition definition{label, QString::fromUtf8(cmark_node_get_url(answer)),
                                  QString::fromUtf8(cmark_node_get_title(answer))};
        if (!m_maskedLines.empty()) {
            definition.destination = unmasked(definition.destination);
            definition.title = unmasked(definition.title);
        }
        m_definitions.push_back(definition);
    } else if (cmark_node_get_type(answer) == CMARK_NODE_FOOTNOTE_REFERENCE) {
        const int number = QByteArray(cmark_node_get_literal(answer)).toInt();
        while (m_footnoteLabels.size() < number)
            m_footnoteLabels += QString();
        m_footnoteLabels[number - 1] = label.mid(1);
    }
}

int ParsedChunk::beginningOf(cmark_node* node) const
{
    const int line = cmark_node_get_start_line(node);
    if (line <= m_prologueLines || isTable(node)) // a table may have grown out of the end of a paragraph
        return -1;
    const int place = m_span.first + line - m_prologueLines - 1;
    // Only a footnote without indentation stands in no list or quote for certain.
    const bool isNested = cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION &&
                          !m_snapshot.view(m_snapshot.lines.rangeOf(place)).startsWith(u"[^");
    return isNested ? -1 : place;
}

bool ParsedChunk::beginsBlock(int line) const
{
    const auto beginsThere = [&](cmark_node* node) { return beginningOf(node) == line; };
    return std::any_of(m_body.rbegin(), m_body.rend(), beginsThere) ||
           std::any_of(m_notes.rbegin(), m_notes.rend(), beginsThere);
}

int ParsedChunk::beginningNear(int wanted) const
{
    int before = m_span.first;
    int behind = std::numeric_limits<int>::max();
    for (const std::vector<cmark_node*>* nodes : {&m_body, &m_notes}) {
        for (cmark_node* node : *nodes) {
            const int line = beginningOf(node);
            if (line <= wanted)
                before = std::max(before, line);
            else if (line <= m_span.last)
                behind = std::min(behind, line);
        }
    }
    return before == m_span.first && behind <= m_span.last ? behind : before;
}

std::vector<cmark_node*> ParsedChunk::bodyBefore(int line) const
{
    const int limit = m_prologueLines + line - m_span.first + 1;
    auto end = std::find_if(m_body.begin(), m_body.end(),
                            [limit](cmark_node* node) { return cmark_node_get_start_line(node) >= limit; });
    // The paragraph that was cut off a table has no line of its own.
    if (end != m_body.end() && isTable(*end) && end != m_body.begin() &&
        cmark_node_get_start_line(*(end - 1)) == 0)
        --end;
    return {m_body.begin(), end};
}

void ParsedChunk::copyInto(MarkdownChunk& chunk, int endLine) const
{
    const LineSpan span{m_span.first, endLine - 1};
    const qsizetype start = m_snapshot.lines.startOf(span.first);
    chunk.length = m_snapshot.lines.startOf(endLine) - start;
    chunk.lineCount = endLine - span.first;
    const BlockLines lines(m_snapshot, span, m_prologueLines);
    TreeCopier copier(lines, m_maskedLines, m_footnoteLabels);
    const std::vector<cmark_node*> body = bodyBefore(endLine);
    for (const BlockEntry& entry : copier.copyBody(body))
        chunk.blocks.push_back(entry.shifted(-start, -span.first));
    chunk.slugs = copier.takeSlugs();
    chunk.headings = findHeadings(m_snapshot, span.first, chunk.blocks);
    std::vector<std::pair<int, FootnoteUse>> uses;
    for (cmark_node* node : body)
        collectUses(node, -1, uses);
    for (cmark_node* note : m_notes) {
        if (lines.line(cmark_node_get_start_line(note)) >= endLine)
            continue;
        collectUses(note, int(chunk.notes.size()), uses);
        chunk.notes.push_back(copier.copyNote(note));
        chunk.notes.back().entry = chunk.notes.back().entry.shifted(-start, -span.first);
    }
    std::stable_sort(uses.begin(), uses.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    for (const auto& [line, use] : uses)
        chunk.uses.push_back(use);
}

void ParsedChunk::collectUses(cmark_node* top, int note, std::vector<std::pair<int, FootnoteUse>>& uses) const
{
    if (m_footnoteLabels.isEmpty())
        return;
    int line = 0;
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(top));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node* node = cmark_iter_get_node(iterator.get());
        if (isBlock(node))
            line = std::max(line, cmark_node_get_start_line(node));
        if (event != CMARK_EVENT_ENTER || cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_REFERENCE)
            continue;
        const int number = QByteArray(cmark_node_get_literal(node)).toInt();
        uses.push_back({line, {foldedLabel(m_footnoteLabels.value(number - 1)), note, int(uses.size())}});
    }
}

} // namespace redraft
