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
        m_done.append({line.document});
    for (; line.steps > steps; --line.steps) {
        const qsizetype last = lastOf(m_done, line.document);
        if (last >= 0)
            m_done.removeAt(last);
    }
}

void UndoOrder::forget(Line& line)
{
    line.steps = 0;
    for (QList<Step>* steps : {&m_done, &m_undone})
        steps->removeIf([&line](const Step& step) { return step.document == line.document; });
    emit changed();
}

Document* UndoOrder::nextToUndo() const
{
    if (!m_second.document->canUndo())
        return m_first.document;
    if (!m_first.document->canUndo())
        return m_second.document;
    return m_done.isEmpty() ? m_first.document : m_done.last().document;
}

Document* UndoOrder::nextToRedo() const
{
    if (!m_second.document->canRedo())
        return m_first.document;
    if (!m_first.document->canRedo())
        return m_second.document;
    return m_undone.isEmpty() ? m_first.document : m_undone.last().document;
}

qsizetype UndoOrder::lastOf(const QList<Step>& steps, const Document* document)
{
    qsizetype index = steps.size() - 1;
    while (index >= 0 && steps[index].document != document)
        --index;
    return index;
}

void UndoOrder::join(const std::function<void()>& edits)
{
    const qsizetype first = m_done.size();
    edits();
    for (qsizetype i = first; i < m_done.size(); ++i) {
        m_done[i].isJoined = i > first;
        m_done[i].place = UndoPlace::Kept;
    }
}

bool UndoOrder::undoOne()
{
    Document* document = nextToUndo();
    if (!document->canUndo())
        return false;
    const bool isKnown = !m_done.isEmpty() && m_done.last().document == document;
    const Step step = isKnown ? m_done.last() : Step{document};
    m_undone.append(step);
    document->undo(step.place);
    return step.isJoined;
}

void UndoOrder::undo()
{
    const QScopedValueRollback<bool> own(m_isOwnStep, true);
    while (undoOne()) {
    }
    emit changed();
}

bool UndoOrder::redoOne()
{
    Document* document = nextToRedo();
    if (!document->canRedo())
        return false;
    const qsizetype last = lastOf(m_undone, document);
    const Step step = last >= 0 ? m_undone.takeAt(last) : Step{document};
    const qsizetype known = m_done.size();
    document->redo(step.place);
    for (qsizetype i = known; i < m_done.size(); ++i)
        m_done[i].place = step.place;
    if (step.isJoined && m_done.size() > known)
        m_done.last().isJoined = true;
    return !m_undone.isEmpty() && m_undone.last().isJoined;
}

void UndoOrder::redo()
{
    const QScopedValueRollback<bool> own(m_isOwnStep, true);
    while (redoOne()) {
    }
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
