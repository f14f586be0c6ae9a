#include "app/document/document.h"

#include <QTextDocument>

namespace redraft {

struct Document::Private
{
    QTextDocument textDocument;
    DeltaLog log;
    int revision = 0;
};

Document::Document(QObject* parent) : QObject(parent), m_private(std::make_unique<Private>()) {}
Document::~Document() = default;
QTextDocument* Document::textDocument() const { return &m_private->textDocument; }
void Document::load(const QString& text, LineEnding, const QList<int>&)
{
    m_private->textDocument.setPlainText(text);
    ++m_private->revision;
    emit loaded();
}
LineEnding Document::lineEnding() const { return LineEnding::Lf; }
QList<int> Document::minorityLines() const { return {}; }
int Document::revision() const { return m_private->revision; }
TextSnapshot Document::snapshot() const { return TextSnapshot(m_private->textDocument.toPlainText(), revision()); }
const DeltaLog& Document::deltaLog() const { return m_private->log; }
bool Document::apply(const Edit&) { return false; }
void Document::undo() {}
void Document::redo() {}
bool Document::canUndo() const { return false; }
bool Document::canRedo() const { return false; }
QString Document::undoLabel() const { return {}; }
QString Document::redoLabel() const { return {}; }
bool Document::isModified() const { return false; }
void Document::setUnmodified() {}
bool Document::isReadOnly() const { return false; }
void Document::setReadOnly(bool) {}

} // namespace redraft
