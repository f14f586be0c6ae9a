#include "widgets/shell/documentcontroller.h"

#include "widgets/common/prompter.h"
#include "widgets/shell/sessionstate.h"

#include <QDir>
#include <QFileInfo>
#include <QScopedValueRollback>

namespace redraft {

namespace {

/// The edit in the text of the newest revision; nullopt if something has changed at its places.
std::optional<Edit> mappedEdit(const Edit& edit, int revision, const DeltaLog& log)
{
    Edit mapped = edit;
    for (TextDelta& delta : mapped.deltas) {
        if (delta.removed > 0) {
            const std::optional<TextRange> range = log.mapRange(delta.removedRange(), revision);
            if (!range || range->length != delta.removed)
                return std::nullopt;
            delta.position = range->start;
        } else {
            const std::optional<qsizetype> position =
                log.mapPosition(delta.position, revision, Affinity::Before);
            if (!position)
                return std::nullopt;
            delta.position = *position;
        }
    }
    if (mapped.selection && !edit.deltas.isEmpty())
        mapped.selection =
            mapped.selection->shifted(mapped.deltas.first().position - edit.deltas.first().position);
    return mapped;
}

} // namespace

DocumentController::DocumentController(Prompter& prompter, SessionState& session, QWidget* window)
    : m_prompter(prompter)
    , m_session(session)
    , m_window(window)
    , m_template(session)
{
    connect(&m_template, &DocumentTemplate::changed, this, [this] { m_runner.setContext(context()); });
    connect(&m_runner, &AnalysisRunner::analysed, this,
            [this](const std::shared_ptr<const Analysis>& analysis) { m_template.follow(*analysis); });
    connect(&m_template, &DocumentTemplate::faultsChanged, this, &DocumentController::showTemplateFaults);
    connect(&m_loader, &DocumentLoader::progressed, this, &DocumentController::openingProgressed);
    connect(&m_loader, &DocumentLoader::finished, this, &DocumentController::finishOpening);
    connect(&m_document, &Document::changed, &m_runner, &AnalysisRunner::follow);
    connect(&m_document, &Document::loaded, this, [this] { m_runner.restart(m_document.snapshot()); });
    connect(&m_document, &Document::modifiedChanged, this, &DocumentController::fileStateChanged);
    connect(&m_companion, &CompanionDocument::changed, this, [this] { m_runner.setContext(context()); });
    connect(&m_companion, &CompanionDocument::modifiedChanged, this, &DocumentController::fileStateChanged);
    connect(&m_companion, &CompanionDocument::warned, this, [this](const QString& problem) {
        emit messagePosted({MessageTopic::OutsideChange, MessageTone::Warning, problem, {}});
    });
    connect(&m_watch, &FileWatch::changedOutside, this, &DocumentController::onChangedOutside);
    connect(&m_neighbourhood, &NeighbourhoodLoader::changed, this,
            [this] { m_runner.setContext(context()); });
    connect(&m_watch, &FileWatch::removedOutside, this, &DocumentController::onRemovedOutside);
}

DocumentController::~DocumentController() = default;

QString DocumentController::displayName() const
{
    return m_path.isEmpty() ? tr("Untitled.md") : QFileInfo(m_path).fileName();
}

QString DocumentController::titleName() const
{
    switch (state()) {
    case DocumentState::Opening:
        return QFileInfo(m_loader.path()).fileName();
    case DocumentState::Failed:
        return QFileInfo(m_problem.path).fileName();
    case DocumentState::Empty:
    case DocumentState::Shown:
        break;
    }
    return displayName();
}

QString DocumentController::folder() const
{
    return m_path.isEmpty() ? QString() : QFileInfo(m_path).absolutePath();
}

/// A program that is not started from a terminal works in the home or the root folder: that says nothing.
QString DocumentController::startFolder() const
{
    if (!m_path.isEmpty())
        return folder();
    const QString working = QDir::currentPath();
    if (working != QDir::homePath() && working != QDir::rootPath())
        return working;
    const QStringList recent = m_session.recentFiles();
    const QString last = recent.isEmpty() ? QString() : QFileInfo(recent.constFirst()).absolutePath();
    return !last.isEmpty() && QFileInfo(last).isDir() ? last : QDir::homePath();
}

AnalysisContext DocumentController::context() const
{
    return {m_template.value(), QDate::currentDate(), m_neighbourhood.neighbourhood(), m_companion.metadata(),
            m_template.reason()};
}

bool DocumentController::isModified() const
{
    return m_document.isModified() || m_isOnlyHere || m_hasOutsideChange || m_companion.isModified();
}

bool DocumentController::saveCompanion()
{
    const Result<Done> written = m_companion.save();
    if (!written) {
        postError(MessageTopic::Saving, written.error().message, {MessageAction::SaveAgain});
        return false;
    }
    m_savedAt = QDateTime::currentDateTime();
    emit messageSettled(MessageTopic::Saving);
    emit fileStateChanged();
    return true;
}

bool DocumentController::mayClose()
{
    emit leaving();
    if (!isModified() && m_heldTexts == 0)
        return true;
    switch (m_prompter.askToSave(m_window, displayName())) {
    case Prompter::SaveChoice::Save:
        return save() && m_heldTexts == 0;
    case Prompter::SaveChoice::Discard:
        return true;
    case Prompter::SaveChoice::Cancel:
        break;
    }
    return false;
}

void DocumentController::reload()
{
    const Result<Done> result = load(m_path);
    if (!result)
        postError(MessageTopic::Opening, result.error().message, {MessageAction::SaveAs});
}

void DocumentController::keepMine()
{
    m_isChoiceOpen = false;
    emit messageSettled(MessageTopic::OutsideChange);
    emit fileStateChanged();
}

bool DocumentController::applyEdit(const Edit& edit, int revision)
{
    if (revision == m_document.revision())
        return applyEdit(edit);
    const std::optional<Edit> mapped = mappedEdit(edit, revision, m_document.deltaLog());
    if (mapped)
        return applyEdit(*mapped);
    postError(
        MessageTopic::Editing,
        tr("The text changed in the meantime, so “%1” was left undone. Please try again.").arg(edit.label));
    return false;
}

bool DocumentController::applyEdit(const Edit& edit)
{
    if (edit.isEmpty())
        return false;
    if (m_document.apply(edit)) {
        emit messageSettled(MessageTopic::Editing);
        return true;
    }
    postError(MessageTopic::Editing,
              m_document.isReadOnly()
                  ? tr("“%1” is open for reading only and cannot be changed.").arg(displayName())
                  : tr("“%1” does not fit the text any more and was left undone. Please try again.")
                        .arg(edit.label));
    return false;
}

bool DocumentController::applyCompanionEdit(const Edit& edit)
{
    if (edit.isEmpty() || !m_companion.exists())
        return false;
    if (m_companion.document().apply(edit)) {
        emit messageSettled(MessageTopic::Editing);
        return true;
    }
    postError(
        MessageTopic::Editing,
        tr("“%1” does not fit the text any more and was left undone. Please try again.").arg(edit.label));
    return false;
}

bool DocumentController::applyTogether(const Edit& edit, int revision, const Edit& companionEdit)
{
    bool isDone = !edit.isEmpty() || !companionEdit.isEmpty();
    m_undoOrder.join([&] {
        isDone = isDone && (edit.isEmpty() || applyEdit(edit, revision));
        isDone = isDone && (companionEdit.isEmpty() || applyCompanionEdit(companionEdit));
    });
    return isDone;
}

void DocumentController::onChangedOutside()
{
    m_hasOutsideChange = true;
    m_isChoiceOpen = true;
    emit fileStateChanged();
    if (m_isAsking)
        return;
    const QScopedValueRollback<bool> asking(m_isAsking, true);
    switch (m_prompter.askToReload(m_window, displayName(), m_document.isModified())) {
    case Prompter::ReloadChoice::Reload:
        reload();
        return;
    case Prompter::ReloadChoice::KeepMine:
        keepMine();
        return;
    case Prompter::ReloadChoice::Cancel:
        break;
    }
    emit messagePosted(
        {MessageTopic::OutsideChange,
         MessageTone::Warning,
         tr("“%1” was changed by another program. Both texts are kept until you choose.").arg(displayName()),
         {MessageAction::Reload, MessageAction::KeepMine}});
}

void DocumentController::onRemovedOutside()
{
    m_hasOutsideChange = true;
    emit fileStateChanged();
    emit messagePosted(
        {MessageTopic::OutsideChange,
         MessageTone::Warning,
         tr("“%1” was moved or deleted by another program. Your text is still here: save it again to "
            "keep it.")
             .arg(displayName()),
         {MessageAction::SaveAgain, MessageAction::SaveAs}});
}

void DocumentController::showTemplateFaults(const QStringList& faults)
{
    if (faults.isEmpty())
        emit messageSettled(MessageTopic::Templates);
    else
        emit messagePosted({MessageTopic::Templates,
                            MessageTone::Warning,
                            tr("%1 A template that was read before stays in use.", "faults of templates")
                                .arg(faults.join(u' ')),
                            {}});
}

void DocumentController::postError(MessageTopic topic, const QString& text,
                                   const QList<MessageAction>& actions)
{
    emit messagePosted({topic, MessageTone::Error, text, actions});
}

} // namespace redraft
