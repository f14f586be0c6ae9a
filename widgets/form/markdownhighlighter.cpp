#include "widgets/form/markdownhighlighter.h"

#include "app/checklist/placeholders.h"
#include "app/markdown/markdownlinescanner.h"
#include "app/rendering/typography.h"
#include "widgets/common/markdownformat.h"

#include <QRegularExpression>
#include <QTextDocument>

namespace redraft {

namespace {

constexpr qsizetype longestPlaceholder = 400; ///< code units: longer lines are no placeholders

} // namespace

MarkdownHighlighter::MarkdownHighlighter(const Theme& theme, QTextDocument* document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
    , m_paragraphs([this](int line) -> std::optional<SourceLine> {
        if (line >= m_snapshot.lines.lineCount())
            return std::nullopt;
        return SourceLine{m_snapshot.view(m_snapshot.lines.rangeOf(line)), m_states.before(line, m_snapshot)};
    })
{
    connect(document, &QTextDocument::contentsChange, this,
            [this](int position, int, int added) { colorLinesAround(position, added); });
}

/// The base takes its colours out of the text once all of this is gone, which is a change of the document.
MarkdownHighlighter::~MarkdownHighlighter()
{
    if (document())
        document()->disconnect(this);
}

void MarkdownHighlighter::readText()
{
    const int revision = document()->revision();
    if (m_snapshot.revision == revision && m_snapshot.lines.lineCount() == document()->blockCount() + 1)
        return;
    const QString text = document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    m_snapshot = TextSnapshot(u'\n' + text, revision);
    m_states.reset();
    m_paragraphs.forget();
}

/// What was typed may close what was opened on a line above, and the other way round.
void MarkdownHighlighter::colorLinesAround(int position, int added)
{
    const int behindChanged = std::exchange(m_lastChanged, -1) + 1;
    if (!m_isEnabled)
        return;
    readText();
    const QTextBlock last = document()->findBlock(position + added);
    const int lastEdited = (last.isValid() ? last : document()->lastBlock()).blockNumber();
    const LineSpan edited{document()->findBlock(position).blockNumber(), std::max(lastEdited, behindChanged)};
    const LineSpan reach = m_paragraphs.reachOf({edited.first + 1, edited.last + 1});
    for (int line = std::max(reach.first - 1, 0); line < std::min(reach.last, document()->blockCount());
         ++line) {
        if (line < edited.first || line > edited.last)
            rehighlightBlock(document()->findBlockByNumber(line));
    }
}

void MarkdownHighlighter::highlightBlock(const QString& line)
{
    const int previous = previousBlockState();
    const MarkdownLineState before =
        previous < 0 ? MarkdownLineState() : MarkdownLineState::fromInt(previous);
    const MarkdownLine read = readMarkdownLine(line, before, false);
    if (currentBlockState() != read.stateBehind.toInt())
        m_lastChanged = std::max(m_lastChanged, currentBlock().blockNumber());
    setCurrentBlockState(read.stateBehind.toInt());
    if (codeShaping(line) != QFont::PreferNoShaping) { // the form's code font joins no signs otherwise
        QTextCharFormat shaped;
        shaped.setFontStyleStrategy(codeShaping(line));
        setFormat(0, int(line.size()), shaped);
    }
    if (!m_isEnabled)
        return;
    readText();
    MarkdownLineContext context;
    context.paragraph = m_paragraphs.shareOf(currentBlock().blockNumber() + 1, nullptr);
    for (const MarkdownSpan& span : markdownSpans(line, before, read, context))
        color(span);
    if (before.kind == MarkdownLineState::Kind::Text &&
        read.stateBehind.kind == MarkdownLineState::Kind::Text)
        mutePlaceholder(line);
}

/// What stands for something still to be written, alone on its line or behind its label, is no content yet.
void MarkdownHighlighter::mutePlaceholder(const QString& line)
{
    static const QRegularExpression alone(QStringLiteral(
        "^\\s*(?:(?:[-*+]|\\d+[.)])\\s+)?(?:\\*\\*[^*]+\\*\\*:?\\s*)?(\\[[^\\[\\]]+\\])\\s*$"));
    if (line.size() > longestPlaceholder || !line.trimmed().endsWith(u']'))
        return;
    const QRegularExpressionMatch match = alone.match(line);
    if (!match.hasMatch() || !isPlaceholder(match.capturedView(1)))
        return;
    QTextCharFormat muted;
    muted.setForeground(m_theme.muted);
    for (qsizetype i = match.capturedStart(1); i < match.capturedEnd(1); ++i) {
        QTextCharFormat merged = format(int(i));
        merged.merge(muted);
        setFormat(int(i), 1, merged);
    }
}

/// Spans nest: bold inside of a heading keeps the heading's colour.
void MarkdownHighlighter::color(const MarkdownSpan& span)
{
    const QTextCharFormat added = markdownFormat(span.style, m_theme);
    for (int i = span.start; i < span.start + span.length; ++i) {
        QTextCharFormat merged = format(i);
        merged.merge(added);
        setFormat(i, 1, merged);
    }
}

} // namespace redraft
