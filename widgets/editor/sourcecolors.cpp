#include "widgets/editor/sourcecolors.h"

#include "widgets/common/markdownformat.h"

#include <QTextDocument>

namespace redraft {

namespace {

/// A fence is coloured from its opening on; one that is longer stays plain below this many lines.
constexpr int codeLineLimit = 5000;

/// What is remembered with a block. Qt deletes it with the block.
class LineData : public QTextBlockUserData
{
public:
    int generation = 0; ///< of SourceColors when the line was coloured; 0: not coloured
};

LineData& dataOf(QTextBlock& block)
{
    auto* data = static_cast<LineData*>(block.userData());
    if (!data) {
        data = new LineData;
        block.setUserData(data);
    }
    return *data;
}

QTextLayout::FormatRange range(int start, int length, const QTextCharFormat& format)
{
    QTextLayout::FormatRange result;
    result.start = start;
    result.length = length;
    result.format = format;
    return result;
}

} // namespace

SourceColors::SourceColors(QTextDocument& document, const CodeHighlighter& highlighter)
    : m_document(document)
    , m_highlighter(highlighter)
    , m_blockCount(document.blockCount())
{
}

void SourceColors::setTheme(const Theme& theme)
{
    m_theme = theme;
    ++m_generation;
}

void SourceColors::noteChange(int position, int charactersAdded)
{
    QTextBlock block = m_document.findBlock(position);
    const QTextBlock last = m_document.findBlock(position + charactersAdded);
    const int firstNumber = block.blockNumber();
    const int lastNumber = last.isValid() ? last.blockNumber() : m_document.blockCount() - 1;
    const int growth = m_document.blockCount() - m_blockCount;
    m_blockCount = m_document.blockCount();
    if (firstNumber >= m_resolvedLines)
        return;
    MarkdownLineState state = stateBefore(block);
    bool roleChanged = false;
    int number = firstNumber;
    for (; block.isValid() && number <= lastNumber; block = block.next(), ++number) {
        dataOf(block).generation = 0;
        const MarkdownLine read = readMarkdownLine(block.text(), state, number == 0);
        state = read.stateBehind;
        roleChanged = block.userState() != state.toInt();
        block.setUserState(state.toInt());
        roleChanged = roleChanged || read.role == MarkdownLineRole::FenceOpening;
    }
    // The lines below keep their states unless what is open behind the change is another thing than before.
    m_resolvedLines = roleChanged ? number : qMax(number, m_resolvedLines + growth);
    const bool insideFence = state.kind == MarkdownLineState::Kind::Fence;
    if (roleChanged || insideFence)
        ++m_generation;
}

void SourceColors::colorLines(int first, int last)
{
    resolveStates(last);
    QTextBlock block = m_document.findBlockByNumber(first);
    for (int number = first; block.isValid() && number <= last; block = block.next(), ++number) {
        if (dataOf(block).generation == m_generation)
            continue;
        if (stateBefore(block).kind == MarkdownLineState::Kind::Fence)
            colorFenceContent(block, last);
        else
            colorBlock(block, {}, nullptr);
    }
}

void SourceColors::resolveStates(int last)
{
    if (m_resolvedLines > last)
        return;
    QTextBlock block = m_document.findBlockByNumber(m_resolvedLines);
    MarkdownLineState state = block.isValid() ? stateBefore(block) : MarkdownLineState();
    for (; block.isValid() && m_resolvedLines <= last; block = block.next(), ++m_resolvedLines) {
        state = readMarkdownLine(block.text(), state, m_resolvedLines == 0).stateBehind;
        if (block.userState() != state.toInt()) {
            block.setUserState(state.toInt());
            dataOf(block).generation = 0;
        }
    }
}

MarkdownLineState SourceColors::stateBefore(const QTextBlock& block) const
{
    const QTextBlock previous = block.previous();
    return previous.isValid() ? MarkdownLineState::fromInt(previous.userState()) : MarkdownLineState();
}

QTextBlock SourceColors::fenceOpening(const QTextBlock& block) const
{
    QTextBlock opening = block;
    for (int i = 0; i < codeLineLimit && opening.isValid(); ++i) {
        if (stateBefore(opening).kind != MarkdownLineState::Kind::Fence)
            return opening;
        opening = opening.previous();
    }
    return {};
}

void SourceColors::colorFenceContent(QTextBlock block, int last)
{
    const QTextBlock opening = fenceOpening(block);
    if (!opening.isValid()) {
        colorBlock(block, {}, nullptr);
        return;
    }
    const QString language = readMarkdownLine(opening.text(), stateBefore(opening), false).fenceLanguage;
    const bool isKnown = m_highlighter.knows(language);
    CodeHighlighter::LineState codeState;
    QTextBlock line = opening.next();
    int number = line.blockNumber();
    for (; isKnown && line.isValid() && number < block.blockNumber(); line = line.next(), ++number)
        m_highlighter.highlightLine(language, line.text(), codeState);
    for (line = block, number = block.blockNumber(); line.isValid() && number <= last;
         line = line.next(), ++number) {
        if (stateBefore(line).kind != MarkdownLineState::Kind::Fence)
            break;
        colorBlock(line, language, isKnown ? &codeState : nullptr);
    }
}

void SourceColors::colorBlock(QTextBlock block, const QString& fenceLanguage,
                              CodeHighlighter::LineState* codeState)
{
    const QString text = block.text();
    const MarkdownLineState before = stateBefore(block);
    const MarkdownLine read = readMarkdownLine(text, before, block.blockNumber() == 0);
    QList<QTextLayout::FormatRange> formats;
    for (const MarkdownSpan& span : markdownSpans(text, before, read))
        formats.append(range(span.start, span.length, markdownFormat(span.style, m_theme)));
    if (codeState && read.role == MarkdownLineRole::FenceContent) {
        for (const CodeSpan& span : m_highlighter.highlightLine(fenceLanguage, text, *codeState)) {
            QTextCharFormat format;
            format.setForeground(m_theme.code(span.style));
            formats.append(range(span.start, span.length, format));
        }
    }
    dataOf(block).generation = m_generation;
    apply(block, formats);
}

void SourceColors::apply(QTextBlock block, const QList<QTextLayout::FormatRange>& formats) const
{
    if (block.layout()->formats() == formats)
        return;
    block.layout()->setFormats(formats);
    m_document.markContentsDirty(block.position(), block.length());
}

} // namespace redraft
