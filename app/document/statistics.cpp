#include "app/document/statistics.h"

#include <QList>
#include <algorithm>

namespace redraft {

namespace {

constexpr int wordsAMinute = 200;

/// Written without blanks between words.
bool isWordOfItsOwn(char32_t point)
{
    const QChar::Script script = QChar::script(point);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana;
}

/// Counts over the pieces of text of one block; a word may be spread over several ("**un**like").
class WordCounter
{
public:
    int words() const { return m_words; }
    void endWord() { m_isInWord = false; }
    void read(const QString& text);
    void read(const Node& node);

private:
    int m_words = 0;
    bool m_isInWord = false;
};

void WordCounter::read(const QString& text)
{
    for (const char32_t point : text.toUcs4()) {
        if (QChar::isSpace(point)) {
            endWord();
        } else if (isWordOfItsOwn(point)) {
            ++m_words;
            endWord();
        } else if (!m_isInWord && QChar::isLetterOrNumber(point)) {
            ++m_words;
            m_isInWord = true;
        }
    }
}

void WordCounter::read(const Node& node)
{
    switch (node.kind) {
    case NodeKind::CodeBlock:
    case NodeKind::HtmlBlock:
    case NodeKind::HtmlInline:
    case NodeKind::FootnoteReference:
        return;
    case NodeKind::Text:
    case NodeKind::Code:
        read(node.literal);
        return;
    case NodeKind::SoftBreak:
    case NodeKind::HardBreak:
        endWord();
        return;
    default:
        break;
    }
    for (const Node& child : node.children)
        read(child);
    if (node.kind <= NodeKind::FootnoteDefinition) // a block: what follows is another word
        endWord();
}

int wordsOf(const Block& block)
{
    WordCounter counter;
    counter.read(block.node);
    return counter.words();
}

} // namespace

Statistics countWords(const SyntaxTree& tree, const SyntaxTree* previousTree, const Statistics& previous)
{
    Statistics result;
    result.blockWords.resize(tree.blocks.size());
    size_t head = 0;
    size_t tail = 0;
    if (previousTree && previous.blockWords.size() == previousTree->blocks.size()) {
        const BlockDifference difference = differenceOf(previousTree->blocks, tree.blocks);
        head = difference.head;
        tail = difference.tail;
        std::copy_n(previous.blockWords.begin(), head, result.blockWords.begin());
        std::copy_n(previous.blockWords.end() - ptrdiff_t(tail), tail,
                    result.blockWords.end() - ptrdiff_t(tail));
    }
    for (size_t i = head; i < tree.blocks.size() - tail; ++i)
        result.blockWords[i] = wordsOf(*tree.blocks[i].block);
    for (const int words : result.blockWords)
        result.words += words;
    result.readingMinutes = (result.words + wordsAMinute - 1) / wordsAMinute;
    return result;
}

} // namespace redraft
