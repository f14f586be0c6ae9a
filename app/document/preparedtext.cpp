#include "app/document/preparedtext.h"

#include "app/document/nulllayout.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <algorithm>

namespace redraft {

namespace {

/// UTF-16 code units that are put in between two looks at the progress.
constexpr qsizetype sliceLength = 400'000;

bool endsLine(QChar character)
{
    return character == u'\r' || character == QChar::ParagraphSeparator || character == QChar(0xfdd0) ||
           character == QChar(0xfdd1);
}

bool insertInSlices(QTextCursor& cursor, const QString& text, const Progress& progress)
{
    for (qsizetype start = 0; start < text.size();) {
        if (!progress(double(start) / double(text.size())))
            return false;
        const qsizetype newline = text.indexOf(u'\n', std::min(start + sliceLength, text.size()));
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        cursor.insertText(text.mid(start, end - start));
        start = end;
    }
    return true;
}

void markUnusualLineEnds(QTextDocument& document, const QList<UnusualLine>& lines)
{
    QTextCursor cursor(&document);
    QTextCharFormat format;
    for (const auto& [line, ending] : lines) {
        format.setProperty(unusualLineEnd, int(ending));
        cursor.setPosition(document.findBlockByNumber(line + 1).position());
        cursor.setBlockCharFormat(format);
    }
}

} // namespace

PreparedText::PreparedText() = default;
PreparedText::~PreparedText() = default;
PreparedText::PreparedText(PreparedText&&) noexcept = default;
PreparedText& PreparedText::operator=(PreparedText&&) noexcept = default;

QString withPlainLineEnds(QString text)
{
    if (std::none_of(text.cbegin(), text.cend(), endsLine))
        return text;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    std::replace_if(text.begin(), text.end(), endsLine, QChar(u'\n'));
    return text;
}

bool fill(QTextDocument& document, const QString& text, const QList<UnusualLine>& minorityLines,
          const Progress& progress)
{
    document.setUndoRedoEnabled(false);
    bool isComplete = true;
    if (progress) {
        QTextCursor cursor(&document);
        cursor.beginEditBlock(); // the layout is told once
        isComplete = insertInSlices(cursor, text, progress);
        cursor.endEditBlock();
    } else {
        document.setPlainText(text);
    }
    if (isComplete)
        markUnusualLineEnds(document, minorityLines);
    document.setUndoRedoEnabled(true);
    document.setModified(false);
    return isComplete;
}

PreparedText prepareText(const QString& text, LineEnding lineEnding, const QList<UnusualLine>& minorityLines,
                         const Progress& progress)
{
    PreparedText prepared;
    const QString content = withPlainLineEnds(text);
    auto document = std::make_unique<QTextDocument>();
    document->setDocumentLayout(new NullLayout(document.get()));
    if (!fill(*document, content, minorityLines, progress))
        return prepared;
    prepared.mirror = TextMirror(content);
    prepared.lineEnding = lineEnding;
    prepared.hasUnusualLineEnds = !minorityLines.isEmpty();
    prepared.textDocument = std::move(document);
    return prepared;
}

} // namespace redraft
