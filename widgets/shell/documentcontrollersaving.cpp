#include "widgets/common/prompter.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/proposedfolder.h"
#include "widgets/shell/sessionstate.h"

#include <QDir>
#include <QFileInfo>

namespace redraft {

bool DocumentController::save()
{
    emit leaving();
    if (m_path.isEmpty())
        return saveAs();
    if (m_document.isReadOnly()) {
        postError(MessageTopic::Saving,
                  tr("“%1” is open for reading only, so there is nothing to save.").arg(displayName()));
        return false;
    }
    if (m_companion.isModified()) {
        const bool isOnlyCompanion = !m_document.isModified() && !m_isOnlyHere && !m_hasOutsideChange;
        if (!saveCompanion() || isOnlyCompanion)
            return !m_companion.isModified();
    }
    if (!m_isChoiceOpen)
        return writeTo(m_path);
    switch (m_prompter.askToReload(m_window, displayName(), true)) {
    case Prompter::ReloadChoice::Reload:
        reload();
        return true;
    case Prompter::ReloadChoice::KeepMine:
        return writeTo(m_path);
    case Prompter::ReloadChoice::Cancel:
        break;
    }
    return false;
}

bool DocumentController::saveAs()
{
    emit leaving();
    if (m_document.isReadOnly()) {
        postError(
            MessageTopic::Saving,
            tr("“%1” cannot be held exactly here, so a copy would differ. Copy the file itself instead.")
                .arg(displayName()));
        return false;
    }
    const QString proposed = m_proposedPath.isEmpty() ? displayName() : m_proposedPath;
    const QString start = m_path.isEmpty() ? QDir(startFolder()).filePath(proposed) : m_path;
    const ProposedFolder folder(start);
    const QString path =
        m_prompter.saveFileName(m_window, start, tr("Markdown (*.md *.markdown);;All files (*)"));
    return !path.isEmpty() && writeTo(path);
}

bool DocumentController::writeTo(const QString& path)
{
    const QByteArray bytes = encodeText(m_document.snapshot().text, m_format, m_document.minorityLines());
    const Result<Done> written = writeDocumentFile(path, bytes);
    if (!written) {
        postError(MessageTopic::Saving, written.error().message,
                  {MessageAction::SaveAgain, MessageAction::SaveAs});
        return false;
    }
    m_path = QFileInfo(path).absoluteFilePath();
    m_template.moveTo(m_path);
    m_savedAt = QDateTime::currentDateTime();
    m_hasOutsideChange = false;
    m_isChoiceOpen = false;
    m_watch.watch(m_path);
    m_neighbourhood.follow(m_path);
    m_session.addRecentFile(m_path);
    m_document.setUnmodified();
    emit messageSettled(MessageTopic::Saving);
    emit messageSettled(MessageTopic::OutsideChange);
    writeBeside();
    emit fileStateChanged();
    return true;
}

/// As long as that fails, the fields are nowhere but here.
void DocumentController::writeBeside()
{
    const Result<Done> written = m_companion.saveIn(folder());
    m_isOnlyHere = !written;
    if (!written)
        postError(MessageTopic::Saving, written.error().message, {MessageAction::SaveAgain});
}

} // namespace redraft
