#include "widgets/common/dialogprompter.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace redraft {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("DialogPrompter", source);
}

} // namespace

Prompter::SaveChoice DialogPrompter::askToSave(QWidget* parent, const QString& fileName)
{
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(text("Unsaved changes"));
    box.setText(text("Save the changes to “%1”?").arg(fileName));
    box.setInformativeText(text("Changes that are not saved are lost."));
    const auto* save = box.addButton(text("&Save"), QMessageBox::AcceptRole);
    const auto* discard = box.addButton(text("&Discard changes"), QMessageBox::DestructiveRole);
    auto* cancel = box.addButton(text("&Keep editing"), QMessageBox::RejectRole);
    box.setDefaultButton(qobject_cast<QPushButton*>(box.buttons().constFirst()));
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
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(text("File changed"));
    box.setText(text("“%1” was changed by another program.").arg(fileName));
    box.setInformativeText(
        hasUnsavedEdits ? text("You have changes here that are not saved. Loading the file again drops them; "
                               "keeping yours leaves the file as it is until you save.")
                        : text("Load the file again to see the new text, or keep the text that is shown."));
    const auto* reload = box.addButton(text("&Load the file again"), QMessageBox::AcceptRole);
    const auto* keep = box.addButton(text("&Keep my text"), QMessageBox::DestructiveRole);
    auto* cancel = box.addButton(text("Decide l&ater"), QMessageBox::RejectRole);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == reload)
        return ReloadChoice::Reload;
    return box.clickedButton() == keep ? ReloadChoice::KeepMine : ReloadChoice::Cancel;
}

QString DialogPrompter::openFileName(QWidget* parent, const QString& folder)
{
    return QFileDialog::getOpenFileName(parent, text("Open a document"), folder,
                                        text("Markdown (*.md *.markdown *.mdown *.txt);;All files (*)"));
}

QString DialogPrompter::saveFileName(QWidget* parent, const QString& suggested, const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, text("Save as"), suggested, filter);
}

void DialogPrompter::showError(QWidget* parent, const QString& title, const QString& message)
{
    QMessageBox box(QMessageBox::Critical, title, message, QMessageBox::NoButton, parent);
    box.addButton(text("&Close"), QMessageBox::AcceptRole);
    box.exec();
}

} // namespace redraft
