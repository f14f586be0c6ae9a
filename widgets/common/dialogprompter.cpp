#include "widgets/common/dialogprompter.h"

#include "widgets/common/messageicon.h"
#include "widgets/common/style.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace redraft {

Prompter::SaveChoice DialogPrompter::askToSave(QWidget* parent, const QString& fileName)
{
    QMessageBox box(parent);
    setMessageIcon(box, MessageIcon::Warning);
    box.setWindowTitle(tr("Unsaved changes"));
    box.setText(tr("Save the changes to “%1”?").arg(fileName));
    box.setInformativeText(tr("Changes that are not saved are lost."));
    auto* save = box.addButton(tr("&Save"), QMessageBox::AcceptRole);
    const auto* discard = box.addButton(tr("&Discard changes"), QMessageBox::DestructiveRole);
    auto* cancel = box.addButton(tr("&Keep editing"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    setRole(save, Role::Primary);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == save)
        return SaveChoice::Save;
    return box.clickedButton() == discard ? SaveChoice::Discard : SaveChoice::Cancel;
}

Prompter::ReloadChoice DialogPrompter::askToReload(QWidget* parent, const QString& fileName,
                                                   bool hasUnsavedEdits)
{
    QMessageBox box(parent);
    setMessageIcon(box, MessageIcon::Question);
    box.setWindowTitle(tr("File changed"));
    box.setText(tr("“%1” was changed by another program.").arg(fileName));
    box.setInformativeText(
        hasUnsavedEdits ? tr("You have changes here that are not saved. Loading the file again drops them; "
                             "keeping yours leaves the file as it is until you save.")
                        : tr("Load the file again to see the new text, or keep the text that is shown."));
    const auto* reload = box.addButton(tr("&Load the file again"), QMessageBox::AcceptRole);
    const auto* keep = box.addButton(tr("&Keep my text"), QMessageBox::DestructiveRole);
    auto* cancel = box.addButton(tr("Decide l&ater"), QMessageBox::RejectRole);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == reload)
        return ReloadChoice::Reload;
    return box.clickedButton() == keep ? ReloadChoice::KeepMine : ReloadChoice::Cancel;
}

QString DialogPrompter::openFileName(QWidget* parent, const QString& folder)
{
    return QFileDialog::getOpenFileName(parent, tr("Open a document"), folder,
                                        tr("Markdown (*.md *.markdown *.mdown *.txt);;All files (*)"));
}

QString DialogPrompter::saveFileName(QWidget* parent, const QString& suggested, const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, tr("Save as"), suggested, filter);
}

void DialogPrompter::showError(QWidget* parent, const QString& title, const QString& message)
{
    QMessageBox box(QMessageBox::NoIcon, title, message, QMessageBox::NoButton, parent);
    setMessageIcon(box, MessageIcon::Error);
    box.addButton(tr("&Close"), QMessageBox::AcceptRole);
    box.exec();
}

} // namespace redraft
