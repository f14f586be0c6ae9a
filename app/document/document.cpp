#include "app/document/document.h"

#include "app/document/disposal.h"
#include "app/document/nulllayout.h"
#include "app/document/preparedtext.h"
#include "app/document/undolabels.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
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

/// Qt joins insertions that follow one another into one undo step, as in its own editors, if they have no
/// edit block.
static bool isTyping(const QList<TextDelta>& deltas, const QString& label)
{
    return label.isEmpty() && deltas.size() == 1 && deltas.first().removed == 0 &&
           !deltas.first().inserted.contains(u'\n');
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
