#include "widgets/preview/previewmenu.h"

namespace redraft {

PreviewMenu::PreviewMenu(const PreviewMenuTarget& target, QWidget* parent)
    : QMenu(parent)
{
    if (!target.link.isEmpty()) {
        add(tr("&Open link"), &PreviewMenu::openLinkRequested);
        add(tr("Copy &link address"), &PreviewMenu::copyLinkRequested);
        addSeparator();
    }
    if (!target.imagePath.isEmpty()) {
        add(tr("Open &image"), &PreviewMenu::openImageRequested);
        add(tr("Copy i&mage"), &PreviewMenu::copyImageRequested);
        addSeparator();
    }
    if (!target.code.isEmpty())
        add(tr("Copy co&de"), &PreviewMenu::copyCodeRequested);
    add(tr("&Copy"), &PreviewMenu::copyRequested);
    actions().constLast()->setEnabled(target.hasSelection);
    add(tr("Select &all"), &PreviewMenu::selectAllRequested);
    addSeparator();
    add(tr("Show in &source"), &PreviewMenu::sourceRequested);
    if (target.remoteImages == RemoteImageWish::Load)
        add(tr("Load images from the &network"), &PreviewMenu::loadImagesRequested);
    else if (target.remoteImages == RemoteImageWish::TryAgain)
        add(tr("&Try again to load images"), &PreviewMenu::loadImagesRequested);
}

void PreviewMenu::add(const QString& text, void (PreviewMenu::*wish)())
{
    connect(addAction(text), &QAction::triggered, this, wish);
}

} // namespace redraft
