#pragma once

#include "app/document/lineending.h"
#include "app/text/deltalog.h"
#include "app/text/edit.h"
#include "app/text/textsnapshot.h"

#include <QObject>
#include <memory>

class QTextDocument;

namespace redraft {

struct PreparedText;

/// Where undo and redo lead.
enum class UndoPlace
{
    Change, ///< to what they changed: see Document::selectionRequested()
    Kept    ///< nowhere: the cursor stays in the text where it is
};

/// The open document: one QTextDocument, one undo stack, a revision. The only place that changes text.
/// GUI thread. Typing in the source editor reaches the same QTextDocument and is noted here like an applied
/// edit.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    /// Owned by the document; editors show it, nobody else changes it. Its layout may be replaced by an
    /// editor. A prepared text brings its own: see textDocumentReplaced().
    QTextDocument* textDocument() const;

    /// Replaces everything, clears undo and the modified flag. Line ends of any kind become '\n'.
    /// `minorityLines` are the lines (from 0, sorted) that end otherwise than the others; their ends stay
    /// with the lines through edits and undo.
    void load(const QString& text, LineEnding lineEnding, const QList<UnusualLine>& minorityLines = {});
    /// The same with a text that was prepared on another thread and moved to this one; costs next to
    /// nothing.
    void load(PreparedText prepared);
    LineEnding lineEnding() const;
    /// The lines that now end otherwise than lineEnding(), sorted.
    QList<UnusualLine> minorityLines() const;

    /// Counts up at every change of the text, also by undo and redo.
    int revision() const;
    /// Shares its text with the document: costs nothing until the next change, which copies it once.
    TextSnapshot snapshot() const;
    const DeltaLog& deltaLog() const;

    /// Makes the edit one undo step; parts that change nothing are left out, and if none is left there is no
    /// step. Line ends of any kind in inserted text become '\n'. False, and nothing changed, if the document
    /// is read-only or the edit does not fit the text.
    bool apply(const Edit& edit);
    void undo(UndoPlace place = UndoPlace::Change);
    void redo(UndoPlace place = UndoPlace::Change);
    bool canUndo() const;
    bool canRedo() const;
    /// Label of the step that undo() would take back, "" if it has none (typing).
    QString undoLabel() const;
    QString redoLabel() const;

    bool isModified() const;
    void setUnmodified();
    bool isReadOnly() const;
    void setReadOnly(bool readOnly);

signals:
    /// The text changed; `deltas` lead from one revision to the next (sorted, in coordinates before the
    /// change). Slots may edit: their changes are told after this one has been told to all.
    void changed(const QList<redraft::TextDelta>& deltas);
    /// An edit asked for this selection (UTF-16 code units of the new text), or undo and redo for the place
    /// where they changed something.
    void selectionRequested(redraft::TextRange selection);
    /// textDocument() is another one now; the old one goes when all slots are done.
    void textDocumentReplaced();
    /// load() put in another text.
    void loaded();
    void modifiedChanged(bool modified);
    void undoStateChanged();
    void readOnlyChanged(bool readOnly);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace redraft
