#include "app/document/documentprivate.h"

#include <QTextCursor>
#include <algorithm>
#include <utility>

namespace redraft {

namespace {

/// The text between two positions as it is; toPlainText() would turn no-break spaces into spaces.
QString rawText(QTextDocument& document, int start, int end)
{
    QTextCursor cursor(&document);
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    QString text = cursor.selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

/// Qt joins insertions that follow one another into one undo step, as in its own editors, if they have no
/// edit block.
bool isTyping(const QList<TextDelta>& deltas, const QString& label)
{
    return label.isEmpty() && deltas.size() == 1 && deltas.first().removed == 0 &&
           !deltas.first().inserted.contains(u'\n');
}

} // namespace

void Document::Private::connectTextDocument()
{
    const QTextDocument* document = textDocument.get();
    connect(document, &QTextDocument::contentsChange, &q,
            [this](int from, int removed, int added) { contentsChange(from, removed, added); });
    connect(document, &QTextDocument::contentsChanged, &q, [this] { tell(); });
    connect(document, &QTextDocument::undoAvailable, &q, [this] { tellUndoState(); });
    connect(document, &QTextDocument::redoAvailable, &q, [this] { tellUndoState(); });
    connect(document, &QTextDocument::modificationChanged, &q, &Document::modifiedChanged);
}

/// Qt reports one range for a whole edit block, sometimes with the document's last separator, which is no
/// text. What stands behind the range did not change; counting from the end gives its true lengths.
void Document::Private::contentsChange(int from, int removed, int added)
{
    if (isLoading)
        return;
    if (performed) {
        commit(*std::exchange(performed, nullptr));
        return;
    }
    const qsizetype before = mirror.text().size();
    const qsizetype after = length();
    const qsizetype start = std::min({qsizetype(from), before, after});
    const qsizetype tail = std::clamp<qsizetype>(std::min(before - from - removed, after - from - added), 0,
                                                 std::min(before, after) - start);
    const TextDelta delta{start, before - tail - start,
                          rawText(*textDocument, int(start), int(after - tail))};
    const TextDelta change = trimmed(delta, mirror.text());
    if (!change.isEmpty())
        commit({change});
}

void Document::Private::commit(const QList<TextDelta>& deltas)
{
    ++revision;
    mirror.patch(deltas);
    log.append(revision, deltas);
    untold += deltas;
}

/// Edits made inside of a slot of contentsChange are not reported by Qt at all: compare, and take over what
/// is new.
void Document::Private::synchronize()
{
    if (mirror.text().size() == length())
        return;
    const TextDelta whole{0, mirror.text().size(), rawText(*textDocument, 0, length())};
    commit({trimmed(whole, mirror.text())});
}

void Document::Private::tell()
{
    if (isLoading || isTelling)
        return;
    isTelling = true;
    synchronize();
    while (!untold.isEmpty())
        emit q.changed(untold.takeFirst());
    isTelling = false;
    tellUndoState();
}

void Document::Private::tellUndoState()
{
    const UndoState now{q.canUndo(), q.canRedo(), q.undoLabel(), q.redoLabel()};
    if (isLoading || now == undoState)
        return;
    undoState = now;
    emit q.undoStateChanged();
}

/// A step that was saved stays one of its own: undo must be able to come back to it.
bool Document::Private::joinsLast(const Edit& edit) const
{
    return !edit.typing.isEmpty() && edit.typing == last.typing && last.revision == revision &&
           textDocument->isModified() && textDocument->isUndoAvailable() && !textDocument->isRedoAvailable();
}

void Document::Private::perform(const QList<TextDelta>& deltas, const Edit& edit)
{
    const bool isJoined = joinsLast(edit);
    const Step step{edit.typing, isJoined ? last.label : edit.label,
                    isJoined ? last.start : labels.stackPosition(), -1};
    QTextCursor cursor(textDocument.get());
    cursor.setPosition(int(deltas.last().position)); // where undo puts the cursor back to
    performed = &deltas;
    if (isTyping(deltas, edit.label)) {
        cursor.insertText(deltas.first().inserted);
        if (performed)
            commit(*std::exchange(performed, nullptr));
        return;
    }
    if (isJoined)
        cursor.joinPreviousEditBlock();
    else
        cursor.beginEditBlock();
    for (auto delta = deltas.crbegin(); delta != deltas.crend(); ++delta) {
        cursor.setPosition(int(delta->position));
        cursor.setPosition(int(delta->position + delta->removed), QTextCursor::KeepAnchor);
        cursor.insertText(delta->inserted, {}); // new lines end as most do, whatever the one before
    }
    labels.endStep(step.start, step.label);
    cursor.endEditBlock();
    if (performed) // inside of a slot of contentsChange Qt does not report this
        commit(*std::exchange(performed, nullptr));
    last = step;
    last.revision = revision;
}

void Document::Private::replay(void (QTextDocument::*step)(QTextCursor*), UndoPlace place)
{
    if (isReadOnly)
        return;
    QTextCursor cursor(textDocument.get());
    const int before = revision;
    ((*textDocument).*step)(&cursor);
    tellUndoState();
    if (revision != before && place == UndoPlace::Change)
        emit q.selectionRequested({cursor.position(), 0});
}

void Document::Private::takeOver(PreparedText&& prepared)
{
    mirror = std::move(prepared.mirror);
    lineEnding = prepared.lineEnding;
    hasUnusualLineEnds = prepared.hasUnusualLineEnds;
    log.clear(++revision);
    untold.clear();
    isLoading = false;
    emit q.loaded();
    tellUndoState();
}

} // namespace redraft
