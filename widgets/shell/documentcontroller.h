#pragma once

#include "app/document/analysisrunner.h"
#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "app/document/documentloader.h"
#include "app/document/filewatch.h"
#include "app/editing/newdocument.h"
#include "app/text/result.h"
#include "app/workspace/neighbourhoodloader.h"
#include "widgets/shell/companiondocument.h"
#include "widgets/shell/documenttemplate.h"
#include "widgets/shell/message.h"
#include "widgets/shell/undoorder.h"

#include <QDateTime>

class QWidget;

namespace redraft {

class Prompter;
class SessionState;

/// What the window has to show.
enum class DocumentState
{
    Empty,   ///< nothing was asked for yet
    Opening, ///< a file is being loaded; a document that was there before is kept until it has come
    Shown,
    Failed ///< the first file that was asked for could not be opened: see problem()
};

/// Why there is no document to show.
struct OpeningProblem
{
    QString path;
    QString title;
    QString message; ///< whole sentences
    bool isMissing = false;
};

/// One document and its file: opens, saves, watches, asks. Owns the text, its analyses and nothing that is
/// seen. No function loses text: what would drop edits asks first. GUI thread.
class DocumentController : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the controller; `window` is the parent of its questions.
    DocumentController(Prompter& prompter, SessionState& session, QWidget* window);
    ~DocumentController() override;

    Document& document() { return m_document; }
    /// The file beside the document that holds its metadata, if there is one.
    CompanionDocument& companion() { return m_companion; }
    /// The undo steps of both.
    UndoOrder& undoOrder() { return m_undoOrder; }
    AnalysisRunner& runner() { return m_runner; }
    /// The template of the document and those that it could have.
    DocumentTemplate& templates() { return m_template; }
    /// What the document is analysed with.
    AnalysisContext context() const;
    DocumentState state() const;
    const OpeningProblem& problem() const { return m_problem; }
    /// The file that is being opened.
    QString openingPath() const { return m_loader.path(); }
    /// Absolute; "" for a document that was never saved.
    QString path() const { return m_path; }
    /// The file's name, or "Untitled.md".
    QString displayName() const;
    /// The name for the window's title: of the file that is being opened, or could not be, too.
    QString titleName() const;
    /// True if closing now would lose something: edits, answers from which the document was made, or a text
    /// that is no longer in the file.
    bool isModified() const;
    /// The folder of the file, "" for a document that was never saved.
    QString folder() const;
    /// Where somebody would begin or look for a document: beside the one that is shown, else where the
    /// program was started, or where the last document was. There is always one.
    QString startFolder() const;
    const FileFormat& format() const { return m_format; }
    /// Local time of the last successful save or load; invalid for a new document.
    QDateTime savedAt() const { return m_savedAt; }

    /// Each asks about unsaved changes first; false if the user kept the document or the file could not be
    /// read.
    /// Empty but for the template of startFolder(), or that of the last new one; may go without a question as
    /// long as nobody wrote in it.
    bool newDocument();
    /// With that text, and `proposedPath` as the name that saving proposes; counts as unsaved at once. What
    /// belongs beside the file is written with it.
    bool newDocument(const std::shared_ptr<const Template>& value, const NewDocument& text,
                     const QString& proposedPath);
    bool openWithQuestion();
    bool open(const QString& path);
    /// Opens without any question. A file that takes longer is loaded on a thread: see state().
    void beginOpening(const QString& path);
    /// What was shown before is shown again.
    void cancelOpening();
    /// Makes the file that problem() says is missing, with the text of the template.
    void createMissing();
    /// Opens without any question and returns when the file is shown. What went wrong is also shown.
    Result<Done> openNow(const QString& path);
    bool save();
    bool saveAs();
    /// True if the document may go: unmodified, saved now, or given up by the user.
    bool mayClose();
    /// Reads the file again, dropping the edits.
    void reload();
    /// Keeps the text that is shown, though the file changed; the document counts as modified.
    void keepMine();

    /// Applies an edit that was made for an older revision: maps it to the present text, or drops it with a
    /// message if something has changed there.
    bool applyEdit(const Edit& edit, int revision);
    bool applyEdit(const Edit& edit);
    /// Texts that were typed and are not in the document: nobody loses them without being asked.
    void setHeldTexts(int count) { m_heldTexts = count; }

    /// Applies an edit to the companion; it was made for its present text.
    bool applyCompanionEdit(const Edit& edit);
    /// Both as one step: the second is none if the first, made for `revision`, does not fit any more. Either
    /// may be empty.
    bool applyTogether(const Edit& edit, int revision, const Edit& companionEdit);
    /// The present text of the companion; empty if there is none.
    TextSnapshot companionText() { return m_companion.document().snapshot(); }

signals:
    /// The text is about to be written or given up: who holds something that was typed puts it in now, and
    /// says by setHeldTexts() how many there are that cannot stand there.
    void leaving();
    void stateChanged();
    void openingProgressed(int percent);
    /// Another file, name, format, save time or modified state.
    void fileStateChanged();
    void messagePosted(const redraft::Message& message);
    void messageSettled(redraft::MessageTopic topic);

private:
    Result<Done> load(const QString& path);
    bool writeTo(const QString& path);
    bool saveCompanion();
    void takeOver(LoadedFile file);
    void takeOverFile(LoadedFile file);
    void finishOpening();
    void showFailure(const QString& path, const Error& error);
    void takeOverNew(const QString& path, const std::shared_ptr<const Template>& value,
                     const NewDocument& text, TemplateReason reason);
    void writeBeside();
    std::shared_ptr<const Template> templateForUntitled() const;
    void showTemplateFaults(const QStringList& faults);
    void onChangedOutside();
    void onRemovedOutside();
    void postError(MessageTopic topic, const QString& text, const QList<MessageAction>& actions = {});

    Prompter& m_prompter;
    SessionState& m_session;
    QWidget* m_window;
    Document m_document;
    CompanionDocument m_companion;
    int m_heldTexts = 0;
    UndoOrder m_undoOrder{m_document, m_companion.document()};
    AnalysisRunner m_runner;
    FileWatch m_watch;
    DocumentTemplate m_template;
    DocumentLoader m_loader;
    NeighbourhoodLoader m_neighbourhood;
    OpeningProblem m_problem;
    QString m_path;
    QString m_proposedPath; ///< of a new document
    FileFormat m_format;
    QDateTime m_savedAt;
    bool m_hasDocument = false; ///< something was opened or newDocument() was called
    bool m_isAsking = false;
    /// The document was made of somebody's answers and is not, or not completely, in a file.
    bool m_isOnlyHere = false;
    /// The bytes on disk are not those that were read or written last.
    bool m_hasOutsideChange = false;
    /// The user has not chosen yet between that text and this one: save asks before it overwrites.
    bool m_isChoiceOpen = false;
};

} // namespace redraft
