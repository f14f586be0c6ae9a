#include "widgets/shell/undoorder.h"

#include "app/document/document.h"

#include <QScopedValueRollback>
#include <QTextDocument>

namespace redraft {

UndoOrder::UndoOrder(Document& first, Document& second, QObject* parent)
    : QObject(parent)
    , m_first{&first}
    , m_second{&second}
{
    follow(m_first);
    follow(m_second);
}

void UndoOrder::follow(Line& line)
{
    connect(line.document, &Document::changed, this, [this, &line] { note(line); });
    connect(line.document, &Document::loaded, this, [this, &line] { forget(line); });
    connect(line.document, &Document::undoStateChanged, this, [this, &line] {
        note(line);
        emit changed();
    });
}

/// A step of a document may be several for Qt; all that counts is whose the last ones are.
void UndoOrder::note(Line& line)
{
    const int steps = line.document->textDocument()->availableUndoSteps();
    if (steps > line.steps && !m_isOwnStep)
        m_undone.clear();
    for (; line.steps < steps; ++line.steps)
        m_done.append(line.document);
    for (; line.steps > steps; --line.steps) {
        const qsizetype last = m_done.lastIndexOf(line.document);
        if (last >= 0)
            m_done.removeAt(last);
    }
}

void UndoOrder::forget(Line& line)
{
    line.steps = 0;
    m_done.removeAll(line.document);
    m_undone.removeAll(line.document);
    emit changed();
}

Document* UndoOrder::nextToUndo() const
{
    if (!m_second.document->canUndo())
        return m_first.document;
    if (!m_first.document->canUndo())
        return m_second.document;
    return m_done.isEmpty() ? m_first.document : m_done.last();
}

Document* UndoOrder::nextToRedo() const
{
    if (!m_second.document->canRedo())
        return m_first.document;
    if (!m_first.document->canRedo())
        return m_second.document;
    return m_undone.isEmpty() ? m_first.document : m_undone.last();
}

void UndoOrder::undo()
{
    const QScopedValueRollback<bool> own(m_isOwnStep, true);
    Document* document = nextToUndo();
    if (!document->canUndo())
        return;
    m_undone.append(document);
    document->undo();
    emit changed();
}

void UndoOrder::redo()
{
    const QScopedValueRollback<bool> own(m_isOwnStep, true);
    Document* document = nextToRedo();
    if (!document->canRedo())
        return;
    const qsizetype last = m_undone.lastIndexOf(document);
    if (last >= 0)
        m_undone.removeAt(last);
    document->redo();
    emit changed();
}

bool UndoOrder::canUndo() const
{
    return nextToUndo()->canUndo();
}

bool UndoOrder::canRedo() const
{
    return nextToRedo()->canRedo();
}

QString UndoOrder::undoLabel() const
{
    return nextToUndo()->undoLabel();
}

QString UndoOrder::redoLabel() const
{
    return nextToRedo()->redoLabel();
}

} // namespace redraft
