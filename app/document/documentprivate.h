#pragma once

#include "app/document/disposal.h"
#include "app/document/document.h"
#include "app/document/preparedtext.h"
#include "app/document/undolabels.h"

#include <QTextDocument>
#include <memory>

namespace redraft {

/// How a Document keeps its text in a QTextDocument, for the sources of Document only: it follows what Qt
/// reports, and does edits and their undo. GUI thread.
struct Document::Private
{
    explicit Private(Document& owner)
        : q(owner)
        , textDocument(std::make_unique<QTextDocument>())
        , labels(*textDocument)
    {
    }

    int length() const { return textDocument->characterCount() - 1; }
    void connectTextDocument();
    void takeOver(PreparedText&& prepared);
    void contentsChange(int from, int removed, int added);
    void commit(const QList<TextDelta>& deltas);
    void synchronize();
    void tell();
    void tellUndoState();
    void perform(const QList<TextDelta>& deltas, const Edit& edit);
    bool joinsLast(const Edit& edit) const;
    void replay(void (QTextDocument::*step)(QTextCursor*), UndoPlace place);

    Document& q;
    std::unique_ptr<QTextDocument> textDocument;
    UndoLabels labels;
    TextMirror mirror;
    DeltaLog log;
    int revision = 0;
    LineEnding lineEnding = LineEnding::Lf;
    bool hasUnusualLineEnds = false;
    bool isReadOnly = false;
    bool isLoading = false;
    bool isForeign = false; ///< textDocument came with a prepared text
    Disposal disposal;
    bool isTelling = false;
    const QList<TextDelta>* performed = nullptr; ///< what the running apply() does, exactly
    QList<QList<TextDelta>> untold;
    struct Step
    {
        QString typing;
        QString label;
        int start = 0;     ///< on the undo stack
        int revision = -1; ///< right after it
    } last;                ///< that apply() made
    struct UndoState
    {
        bool canUndo = false;
        bool canRedo = false;
        QString undoLabel;
        QString redoLabel;
        bool operator==(const UndoState&) const = default;
    } undoState;
};

} // namespace redraft
