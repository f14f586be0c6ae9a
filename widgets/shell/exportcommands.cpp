#include "widgets/shell/exportcommands.h"

#include "app/document/analysisrunner.h"
#include "widgets/dialogs/exportdialog.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/sessionstate.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace redraft {

ExportCommands::ExportCommands(ActionTable& actions, const Services& services, QWidget* window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
    connect(actions.action(ActionId::ExportHtml), &QAction::triggered, this,
            [this] { run(ExportKind::Html); });
    connect(actions.action(ActionId::ExportPdf), &QAction::triggered, this, [this] { run(ExportKind::Pdf); });
}

void ExportCommands::run(ExportKind kind)
{
    DocumentController& controller = m_services.controller;
    // The export is of the text as it is now, also if the worker is still busy with the last letters.
    const TextSnapshot snapshot = controller.document().snapshot();
    std::shared_ptr<const Analysis> analysis = controller.runner().latest();
    if (!analysis || analysis->snapshot.revision != snapshot.revision)
        analysis = analyse(snapshot, analysis, controller.context());
    ExportDialog dialog(kind, {analysis, controller.path(), controller.displayName()},
                        m_services.session.exportPreferences(), m_services.highlighter, m_services.prompter,
                        m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_services.session.setExportPreferences(dialog.preferences());
    m_written = dialog.writtenPath();
    emit messagePosted({MessageTopic::Exporting,
                        MessageTone::Note,
                        tr("Exported to %1").arg(QDir::toNativeSeparators(m_written)),
                        {MessageAction::OpenExported}});
    if (dialog.preferences().opensWhenDone)
        openExported();
}

void ExportCommands::openExported()
{
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(m_written)))
        return;
    emit messagePosted(
        {MessageTopic::Exporting,
         MessageTone::Warning,
         tr("Exported to %1, but no program was found to open it. Open it from the file manager.")
             .arg(QDir::toNativeSeparators(m_written)),
         {}});
}

} // namespace redraft
