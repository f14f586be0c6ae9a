#pragma once

#include <QList>
#include <QObject>

namespace redraft {

class Document;

/// One line of undo steps over two documents: what was done last in either is undone first. GUI thread.
class UndoOrder : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the object.
    UndoOrder(Document& first, Document& second, QObject* parent = nullptr);

    void undo();
    void redo();
    bool canUndo() const;
    bool canRedo() const;
    QString undoLabel() const;
    QString redoLabel() const;

signals:
    void changed();

private:
    struct Line
    {
        Document* document;
        int steps = 0; ///< that it can undo, as they were noted last
    };
    void follow(Line& line);
    void note(Line& line);
    void forget(Line& line);
    Document* nextToUndo() const;
    Document* nextToRedo() const;

    Line m_first;
    Line m_second;
    QList<Document*> m_done;   ///< whose steps they are, the last one last
    QList<Document*> m_undone; ///< likewise
    bool m_isOwnStep = false;
};

} // namespace redraft
