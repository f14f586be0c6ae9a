#include "app/document/document.h"

#include "app/document/documentprivate.h"
#include "app/document/nulllayout.h"

#include <QTextBlock>
#include <utility>

namespace redraft {

namespace {

/// The edit without what changes nothing, and with line ends as the document holds them.
QList<TextDelta> effectiveDeltas(const Edit& edit, const QString& text)
{
    QList<TextDelta> deltas;
    for (TextDelta delta : edit.deltas) {
        delta.inserted = withPlainLineEnds(delta.inserted);
        delta = trimmed(delta, text);
        if (!delta.isEmpty())
            deltas += delta;
    }
    return deltas;
}

} // namespace

Document::Document(QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this))
{
    m_private->textDocument->setDocumentLayout(new NullLayout(m_private->textDocument.get()));
    m_private->connectTextDocument();
}

Document::~Document()
{
    m_private->textDocument->disconnect(this);
}

QTextDocument* Document::textDocument() const
{
    return m_private->textDocument.get();
}

void Document::load(const QString& text, LineEnding lineEnding, const QList<UnusualLine>& minorityLines)
{
    if (m_private->isForeign) {
        load(prepareText(text, lineEnding, minorityLines));
        m_private->isForeign = false;
        return;
    }
    PreparedText prepared;
    const QString content = withPlainLineEnds(text);
    m_private->isLoading = true;
    fill(*m_private->textDocument, content, minorityLines);
    prepared.mirror = TextMirror(content);
    prepared.lineEnding = lineEnding;
    prepared.hasUnusualLineEnds = !minorityLines.isEmpty();
    m_private->takeOver(std::move(prepared));
}

void Document::load(PreparedText prepared)
{
    const bool wasModified = isModified();
    m_private->isLoading = true;
    m_private->isForeign = true;
    prepared.textDocument->moveToThread(thread());
    std::swap(m_private->textDocument, prepared.textDocument);
    prepared.textDocument->disconnect(this);
    m_private->connectTextDocument();
    m_private->labels = UndoLabels(*m_private->textDocument);
    emit textDocumentReplaced();
    m_private->disposal.take(std::move(prepared.textDocument));
    if (wasModified)
        emit modifiedChanged(false);
    m_private->takeOver(std::move(prepared));
}

LineEnding Document::lineEnding() const
{
    return m_private->lineEnding;
}

QList<UnusualLine> Document::minorityLines() const
{
    QList<UnusualLine> lines;
    if (!m_private->hasUnusualLineEnds)
        return lines;
    int line = 0;
    for (QTextBlock next = m_private->textDocument->begin().next(); next.isValid();
         next = next.next(), ++line) {
        const QTextCharFormat format = next.charFormat(); // of the separator in front of `next`
        if (format.hasProperty(unusualLineEnd))
            lines += {line, LineEnding(format.intProperty(unusualLineEnd))};
    }
    return lines;
}

int Document::revision() const
{
    return m_private->revision;
}

TextSnapshot Document::snapshot() const
{
    return m_private->mirror.snapshot(m_private->revision);
}

const DeltaLog& Document::deltaLog() const
{
    return m_private->log;
}

bool Document::apply(const Edit& edit)
{
    if (m_private->isReadOnly || !isApplicable(edit, m_private->mirror.text().size()))
        return false;
    const QList<TextDelta> deltas = effectiveDeltas(edit, m_private->mirror.text());
    if (!deltas.isEmpty()) {
        m_private->perform(deltas, edit);
        m_private->tell();
        m_private->tellUndoState();
    }
    if (edit.selection)
        emit selectionRequested(*edit.selection);
    return true;
}

void Document::undo(UndoPlace place)
{
    m_private->replay(&QTextDocument::undo, place);
}
void Document::redo(UndoPlace place)
{
    m_private->replay(&QTextDocument::redo, place);
}
bool Document::canUndo() const
{
    return m_private->textDocument->isUndoAvailable();
}
bool Document::canRedo() const
{
    return m_private->textDocument->isRedoAvailable();
}
QString Document::undoLabel() const
{
    return m_private->labels.undoLabel();
}
QString Document::redoLabel() const
{
    return m_private->labels.redoLabel();
}

bool Document::isModified() const
{
    return m_private->textDocument->isModified();
}
void Document::setUnmodified()
{
    m_private->textDocument->setModified(false);
}
bool Document::isReadOnly() const
{
    return m_private->isReadOnly;
}

void Document::setReadOnly(bool readOnly)
{
    if (m_private->isReadOnly == readOnly)
        return;
    m_private->isReadOnly = readOnly;
    emit readOnlyChanged(readOnly);
}

} // namespace redraft
