#include "widgets/editor/sourcecolors.h"

#include "app/markdown/setextheading.h"
#include "app/rendering/typography.h"
#include "widgets/common/markdownformat.h"
#include "widgets/editor/sourcelayout.h"

#include <QTextDocument>

namespace redraft {

namespace {

/// Longest time of one colorLines(), in ms; only long code in fences needs more.
constexpr int sliceTime = 6;

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

/// The editor's font joins no signs; where a line holds writing that must be joined or composed, it shall.
void addShaping(const QString& text, QList<QTextLayout::FormatRange>& formats)
{
    if (codeShaping(text) == QFont::PreferNoShaping)
        return;
    QTextCharFormat format;
    format.setFontStyleStrategy(codeShaping(text));
    formats.append(range(0, int(text.size()), format));
}

} // namespace

SourceColors::SourceColors(const Document& document, const CodeHighlighter& highlighter)
    : m_document(document)
    , m_fences(highlighter)
    , m_paragraphs([this](int line) -> std::optional<SourceLine> {
        if (line >= m_lineCount)
            return std::nullopt;
        const TextSnapshot& snapshot = m_document.snapshot();
        return SourceLine{snapshot.view(snapshot.lines.rangeOf(line)), m_states.before(line, snapshot)};
    })
{
    reset();
}

void SourceColors::setTheme(const Theme& theme)
{
    m_theme = theme;
    ++m_generation;
}

void SourceColors::setDefinitions(const std::shared_ptr<const DefinitionSet>& definitions)
{
    if (definitions == m_definitions)
        return;
    m_definitions = definitions;
    m_paragraphs.forget();
    ++m_generation;
}

void SourceColors::reset()
{
    m_states.reset();
    m_fences.reset();
    m_paragraphs.forget();
    m_revision = m_document.revision();
    m_lineCount = m_document.snapshot().lines.lineCount();
    ++m_generation;
}

void SourceColors::noteChange(const QList<TextDelta>& deltas)
{
    const TextSnapshot snapshot = m_document.snapshot();
    if (snapshot.revision != m_revision + 1 || deltas.isEmpty())
        return reset(); // a slot of the document's signal made the next change already
    qsizetype end = deltas.last().position + deltas.last().inserted.size();
    for (qsizetype i = 0; i + 1 < deltas.size(); ++i)
        end += deltas[i].growth();
    const int first = snapshot.lines.lineOf(deltas.first().position);
    const int last = snapshot.lines.lineOf(end);
    const int growth = snapshot.lines.lineCount() - m_lineCount;
    m_revision = snapshot.revision;
    m_lineCount = snapshot.lines.lineCount();
    const bool codeChanged = m_fences.noteChange(snapshot, first, last, growth);
    const auto effect = m_states.noteChange(snapshot, first, last, growth);
    if (effect == MarkdownLineStates::Effect::AllBelow)
        m_fences.forgetFrom(first);
    if (codeChanged || effect == MarkdownLineStates::Effect::AllBelow)
        ++m_generation;
    m_paragraphs.forget();
    const LineSpan reach = m_paragraphs.reachOf({first, last});
    forgetLines({std::min(reach.first, first - setextReach), std::max(reach.last, last + setextReach)});
}

void SourceColors::forgetLines(LineSpan lines)
{
    int line = std::max(lines.first, 0);
    QTextBlock block = m_document.textDocument()->findBlockByNumber(line);
    for (; line <= lines.last && block.isValid(); ++line, block = block.next()) {
        if (block.userData())
            dataOf(block).generation = 0;
    }
}

bool SourceColors::colorLines(int first, int last)
{
    if (m_revision != m_document.revision())
        return true; // on the way from one text to the next
    const TextSnapshot snapshot = m_document.snapshot();
    const QDeadlineTimer deadline(sliceTime, Qt::PreciseTimer);
    QTextBlock block = m_document.textDocument()->findBlockByNumber(first);
    for (int line = first; block.isValid() && line <= last; block = block.next(), ++line) {
        if (dataOf(block).generation != m_generation && !colorBlock(block, line, snapshot, deadline))
            return false;
    }
    return true;
}

void SourceColors::colorComposition(QTextBlock block, int position, int length)
{
    const QList<QTextLayout::FormatRange> composed = block.layout()->formats();
    dataOf(block).generation = 0;
    colorLines(block.blockNumber(), block.blockNumber());
    if (length == 0)
        return;
    QList<QTextLayout::FormatRange> formats = block.layout()->formats();
    for (QTextLayout::FormatRange& format : formats) {
        if (format.start >= position)
            format.start += length;
        else if (format.start + format.length > position)
            format.length += length;
    }
    apply(block, formats + composed);
}

bool SourceColors::colorBlock(QTextBlock block, int line, const TextSnapshot& snapshot,
                              const QDeadlineTimer& deadline)
{
    if (block.length() > SourceLayout::plainLineLimit)
        return true; // its layout has formats of its own
    const QString text = block.text();
    const MarkdownLineState before = m_states.before(line, snapshot);
    const MarkdownLine read = readMarkdownLine(text, before, line == 0);
    QList<QTextLayout::FormatRange> formats;
    addShaping(text, formats);
    for (const MarkdownSpan& span : markdownSpans(text, before, read, contextOf(block, line, snapshot)))
        formats.append(range(span.start, span.length, markdownFormat(span.style, m_theme)));
    if (read.role == MarkdownLineRole::FenceContent) {
        if (!m_fences.prepare(m_states.openedAt(line), line, snapshot, deadline))
            return false;
        formats += codeFormats(line, snapshot);
    }
    dataOf(block).generation = m_generation;
    apply(block, formats);
    return true;
}

MarkdownLineContext SourceColors::contextOf(const QTextBlock& block, int line, const TextSnapshot& snapshot)
{
    const auto textOf = [&](int wanted) {
        QTextBlock near = block;
        for (int at = line; at < wanted && near.isValid(); ++at)
            near = near.next();
        for (int at = line; at > wanted && near.isValid(); --at)
            near = near.previous();
        const bool isText = near.isValid() && near.length() <= SourceLayout::plainLineLimit &&
                            m_states.before(wanted, snapshot).kind == MarkdownLineState::Kind::Text;
        return isText ? near.text() : QString();
    };
    return {isInSetextHeading(line, textOf), m_definitions.get(),
            m_paragraphs.shareOf(line, m_definitions.get())};
}

QList<QTextLayout::FormatRange> SourceColors::codeFormats(int line, const TextSnapshot& snapshot)
{
    QList<QTextLayout::FormatRange> formats;
    for (const CodeSpan& span : m_fences.color(m_states.openedAt(line), line, snapshot)) {
        QTextCharFormat format;
        format.setForeground(m_theme.code(span.style));
        formats.append(range(span.start, span.length, format));
    }
    return formats;
}

void SourceColors::apply(const QTextBlock& block, const QList<QTextLayout::FormatRange>& formats) const
{
    if (block.layout()->formats() == formats)
        return;
    block.layout()->setFormats(formats);
    m_document.textDocument()->markContentsDirty(block.position(), block.length());
}

} // namespace redraft
