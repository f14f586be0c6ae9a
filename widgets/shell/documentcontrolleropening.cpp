#include "widgets/shell/documentcontroller.h"

#include "app/editing/newdocument.h"
#include "app/templates/templatereader.h"
#include "widgets/common/prompter.h"
#include "widgets/shell/knownrequest.h"
#include "widgets/shell/sessionstate.h"

#include <QDir>
#include <QFileInfo>

namespace redraft {

namespace {

/// In bytes; smaller files are opened before anyone can see that it takes time.
constexpr qint64 slowFile = 1024 * 1024;

/// Of which nothing is known but the day.
NewDocumentRequest emptyRequest()
{
    NewDocumentRequest request;
    request.today = QDate::currentDate();
    return request;
}

NewDocument emptyDocument(const Template& value, const NewDocumentRequest& request = emptyRequest())
{
    const auto document = newDocument(value, request);
    return document ? *document : NewDocument();
}

} // namespace

DocumentState DocumentController::state() const
{
    if (m_loader.isRunning())
        return DocumentState::Opening;
    if (m_hasDocument)
        return DocumentState::Shown;
    return m_problem.title.isEmpty() ? DocumentState::Empty : DocumentState::Failed;
}

void DocumentController::takeOverNew(const QString& path, const std::shared_ptr<const Template>& value,
                                     const NewDocument& text, TemplateReason reason)
{
    m_template.openNew(path, value, reason);
    LoadedFile file;
    file.text = prepareText(text.text, LineEnding::Lf, {});
    takeOver(std::move(file));
    if (!text.companion.isEmpty())
        m_companion.begin(value->form.companion, text.companion);
}

/// That of the folder. Else who asks for another document wants one like the last; who only starts the
/// program has not asked for anything.
std::shared_ptr<const Template> DocumentController::templateForUntitled() const
{
    const QString path = QDir(startFolder()).filePath(tr("Untitled.md"));
    const TemplateChoice choice = m_template.forNewFile(path);
    if (choice.reason != TemplateReason::Standard || !m_hasDocument)
        return choice.value;
    const auto last = TemplateLibrary::read(TemplatePlaces::around(path))->find(m_session.newTemplate());
    return last ? last : choice.value;
}

/// Filled in as the dialog does it, except at the start of the program: nobody waits there for a folder to be
/// read.
bool DocumentController::newDocument()
{
    if (!mayClose())
        return false;
    const bool isStart = state() == DocumentState::Empty;
    m_loader.cancel();
    const std::shared_ptr<const Template> value = templateForUntitled();
    const NewDocumentRequest request =
        isStart ? emptyRequest() : knownRequest(*value, startFolder(), QDate::currentDate());
    takeOverNew({}, value, emptyDocument(*value, request), TemplateReason::Standard);
    return true;
}

bool DocumentController::newDocument(const std::shared_ptr<const Template>& value, const NewDocument& text,
                                     const QString& proposedPath)
{
    if (!mayClose())
        return false;
    m_loader.cancel();
    takeOverNew({}, value, text, TemplateReason::Chosen);
    m_proposedPath = proposedPath;
    m_isOnlyHere = true;
    emit fileStateChanged();
    return true;
}

bool DocumentController::openWithQuestion()
{
    const QString path = m_prompter.openFileName(m_window, startFolder());
    return !path.isEmpty() && open(path);
}

bool DocumentController::open(const QString& path)
{
    if (!mayClose())
        return false;
    beginOpening(path);
    return true;
}

void DocumentController::beginOpening(const QString& path)
{
    m_loader.cancel();
    if (QFileInfo(path).size() >= slowFile) {
        m_loader.start(path);
        emit stateChanged();
    } else {
        (void)openNow(path);
    }
}

Result<Done> DocumentController::openNow(const QString& path)
{
    const Result<Done> result = load(path);
    if (!result)
        showFailure(path, result.error());
    return result;
}

void DocumentController::cancelOpening()
{
    const QString path = m_loader.path();
    m_loader.cancel();
    if (!m_hasDocument)
        m_problem = {path, tr("“%1” was not opened").arg(QFileInfo(path).fileName()),
                     tr("You stopped opening it."), false};
    emit stateChanged();
}

void DocumentController::finishOpening()
{
    const QString path = m_loader.path();
    Result<LoadedFile> result = m_loader.takeResult();
    if (result)
        takeOverFile(std::move(result.value()));
    else
        showFailure(path, result.error());
}

Result<Done> DocumentController::load(const QString& path)
{
    m_loader.cancel();
    Result<LoadedFile> file = loadDocumentFile(path, [](double) { return true; });
    if (!file)
        return file.error();
    takeOverFile(std::move(file.value()));
    return Done{};
}

/// With a document in the window the message stands above it, else in its place.
void DocumentController::showFailure(const QString& path, const Error& error)
{
    m_session.removeRecentFile(QFileInfo(path).absoluteFilePath());
    if (m_hasDocument) {
        postError(MessageTopic::Opening, error.message);
    } else {
        const bool isMissing = !QFileInfo::exists(path);
        const QString name = QFileInfo(path).fileName();
        m_problem = {path,
                     isMissing ? tr("“%1” does not exist").arg(name) : tr("“%1” cannot be opened").arg(name),
                     error.message, isMissing};
    }
    emit stateChanged();
}

void DocumentController::createMissing()
{
    const QString path = m_problem.path;
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        m_problem.message = tr("The folder of %1 could not be made. Choose another place for it.")
                                .arg(QDir::toNativeSeparators(path));
        m_problem.isMissing = false;
        emit stateChanged();
        return;
    }
    const auto value = m_template.forNewFile(path).value;
    takeOverNew(path, value, emptyDocument(*value), TemplateReason::Chosen);
    writeTo(path);
}

void DocumentController::takeOverFile(LoadedFile file)
{
    m_template.open(file.path, file.text.mirror.text());
    takeOver(std::move(file));
}

void DocumentController::takeOver(LoadedFile file)
{
    m_hasDocument = true;
    m_problem = {};
    m_path = file.path;
    m_proposedPath.clear();
    m_isOnlyHere = false;
    m_format = file.format;
    m_savedAt = file.path.isEmpty() ? QDateTime() : file.digest.written;
    m_hasOutsideChange = false;
    m_isChoiceOpen = false;
    m_watch.watch(file.path, file.digest);
    m_neighbourhood.follow(m_path);
    m_companion.openFor(m_path);
    m_runner.setContext(context());
    m_document.setReadOnly(false);
    m_document.load(std::move(file.text));
    m_document.setReadOnly(!file.readOnlyReason.isEmpty());
    for (const MessageTopic topic : {MessageTopic::Opening, MessageTopic::Saving, MessageTopic::ReadOnly,
                                     MessageTopic::OutsideChange, MessageTopic::Editing})
        emit messageSettled(topic);
    if (!file.readOnlyReason.isEmpty())
        emit messagePosted({MessageTopic::ReadOnly, MessageTone::Warning, file.readOnlyReason, {}});
    if (!m_companion.problem().isEmpty())
        emit messagePosted({MessageTopic::OutsideChange, MessageTone::Warning, m_companion.problem(), {}});
    if (!m_path.isEmpty())
        m_session.addRecentFile(m_path);
    emit fileStateChanged();
    emit stateChanged();
}

} // namespace redraft
