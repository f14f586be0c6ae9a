#include "widgets/shell/newdocumentcommand.h"

#include "app/workspace/gitauthor.h"
#include "widgets/common/style.h"
#include "widgets/dialogs/newdocumentdialog.h"
#include "widgets/preview/previewview.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/mainwindow.h"

namespace redraft {

namespace {

/// Pictures in the dialog stand beside two other columns.
constexpr int pictureZoom = 80;

} // namespace

NewDocumentCommand::NewDocumentCommand(ActionTable& actions, DocumentController& controller,
                                       SessionState& session, const WindowServices& services, QWidget* window)
    : QObject(window)
    , m_controller(controller)
    , m_session(session)
    , m_services(services)
    , m_window(window)
{
    connect(actions.action(ActionId::NewFromTemplate), &QAction::triggered, this, &NewDocumentCommand::open);
}

void NewDocumentCommand::open()
{
    const QString folder = m_controller.startFolder();
    auto* picture = new PreviewView(m_services.highlighter);
    picture->setTheme(appliedTheme());
    picture->setZoom(pictureZoom);
    NewDocumentDialog dialog({TemplateLibrary::read(TemplatePlaces::around(folder)), m_session.newTemplate(),
                              folder, gitAuthor(folder), QDate::currentDate()},
                             picture, m_services.prompter, m_window);
    const auto show = [picture, &dialog](const QString& text) {
        AnalysisContext context;
        context.documentTemplate = dialog.documentTemplate();
        picture->setDocument(parseDocument(TextSnapshot(text), nullptr, context));
    };
    connect(&dialog, &NewDocumentDialog::pictureChanged, picture, show);
    show(dialog.document().text);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_session.setNewTemplate(dialog.documentTemplate()->id);
    m_controller.newDocument(dialog.documentTemplate(), dialog.document(), dialog.proposedPath());
}

} // namespace redraft
