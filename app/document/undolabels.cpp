#include "app/document/undolabels.h"

#include <QTextDocument>

namespace redraft {

namespace {

QString lookedUp(const std::map<int, QString>& names, int position)
{
    const auto found = names.find(position);
    return found == names.end() ? QString() : found->second;
}

} // namespace

/// Stands on the undo stack behind the commands of its step. Owned by the stack.
class UndoLabels::Item : public QAbstractUndoItem
{
public:
    Item(std::shared_ptr<Names> names, int start)
        : m_names(std::move(names))
        , m_start(start)
    {
    }
    ~Item() override
    {
        m_names->byStart.erase(m_start);
        m_names->byEnd.erase(m_end);
    }

    void setEnd(int end, const QString& label)
    {
        m_end = end;
        m_names->byStart[m_start] = label;
        m_names->byEnd[m_end] = label;
    }
    void undo() override {}
    void redo() override {}

private:
    std::shared_ptr<Names> m_names;
    int m_start;
    int m_end = -1;
};

UndoLabels::UndoLabels(QTextDocument& document)
    : m_document(&document)
{
}

int UndoLabels::stackPosition() const
{
    return m_document->availableUndoSteps();
}

void UndoLabels::endStep(int start, const QString& label)
{
    if (!m_document->isUndoRedoEnabled())
        return;
    auto* item = new Item(m_names, start);
    m_document->appendUndoItem(item); // takes it, and forgets what could be redone
    item->setEnd(stackPosition(), label);
}

QString UndoLabels::undoLabel() const
{
    return m_document->isUndoAvailable() ? lookedUp(m_names->byEnd, stackPosition()) : QString();
}

QString UndoLabels::redoLabel() const
{
    return m_document->isRedoAvailable() ? lookedUp(m_names->byStart, stackPosition()) : QString();
}

} // namespace redraft
