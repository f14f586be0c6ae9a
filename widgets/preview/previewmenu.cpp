#include "widgets/preview/previewmenu.h"

namespace redraft {

PreviewMenu::PreviewMenu(const PreviewMenuTarget& target, QWidget* parent)
    : QMenu(parent)
{
    if (!target.link.isEmpty()) {
        add(tr("&Open Link"), &PreviewMenu::openLinkRequested);
        add(tr("Copy &Link Address"), &PreviewMenu::copyLinkRequested);
        addSeparator();
    }
    if (!target.imagePath.isEmpty()) {
        add(tr("Open &Image"), &PreviewMenu::openImageRequested);
        add(tr("Copy I&mage"), &PreviewMenu::copyImageRequested);
        addSeparator();
    }
    if (!target.code.isEmpty())
        add(tr("Copy Co&de"), &PreviewMenu::copyCodeRequested);
    add(tr("&Copy"), &PreviewMenu::copyRequested);
    actions().constLast()->setEnabled(target.hasSelection);
    add(tr("Select &All"), &PreviewMenu::selectAllRequested);
    addSeparator();
    add(tr("Show in &Source"), &PreviewMenu::sourceRequested);
    if (target.hasRemoteImages)
        add(tr("Load Images from the &Network"), &PreviewMenu::loadImagesRequested);
}

void PreviewMenu::add(const QString& text, void (PreviewMenu::*wish)())
{
    connect(addAction(text), &QAction::triggered, this, wish);
}

} // namespace redraft
