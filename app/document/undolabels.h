#pragma once

#include <QString>
#include <map>
#include <memory>

class QTextDocument;

namespace redraft {

/// Names of steps on the undo stack of a QTextDocument. Each name is an item of its own on that stack, so Qt
/// itself forgets it when it drops the step; the item also keeps typing from being merged into the step.
/// GUI thread.
class UndoLabels
{
public:
    /// `document` must outlive this.
    explicit UndoLabels(QTextDocument& document);

    /// Length of the undo stack now: what the first argument of endStep() wants to know.
    int stackPosition() const;
    /// Names the step that began at `start`. Call it as the last thing inside of the edit block.
    void endStep(int start, const QString& label);
    /// Name of the step that undo would take back, "" if it has none.
    QString undoLabel() const;
    QString redoLabel() const;

private:
    class Item;
    struct Names
    {
        std::map<int, QString> byStart;
        std::map<int, QString> byEnd;
    };
    QTextDocument* m_document;
    std::shared_ptr<Names> m_names = std::make_shared<Names>();
};

} // namespace redraft
