#pragma once

#include <QList>
#include <QObject>
#include <functional>

namespace redraft {

class Document;
enum class UndoPlace;

/// One line of undo steps over two documents: what was done last in either is undone first. GUI thread.
class UndoOrder : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the object.
    UndoOrder(Document& first, Document& second, QObject* parent = nullptr);

    void undo();
    void redo();
    /// All steps that `edits` adds to either document become one. As it changes several places, the cursor
    /// stays where it is when it is undone and redone.
    void join(const std::function<void()>& edits);
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
    struct Step
    {
        Document* document;
        bool isJoined = false; ///< goes with the step before
        UndoPlace place{};     ///< where its undo and redo lead
    };
    void follow(Line& line);
    void note(Line& line);
    void forget(Line& line);
    Document* nextToUndo() const;
    Document* nextToRedo() const;
    static qsizetype lastOf(const QList<Step>& steps, const Document* document);
    /// What was undone comes back; true if the step after it is joined to it.
    bool redoOne();
    bool undoOne();

    Line m_first;
    Line m_second;
    QList<Step> m_done;   ///< the last one last
    QList<Step> m_undone; ///< likewise
    bool m_isOwnStep = false;
};

} // namespace redraft
