#pragma once

#include "widgets/preview/remoteimages.h"

#include <QMenu>

namespace redraft {

/// What lies at the place where the context menu of the preview is opened.
struct PreviewMenuTarget
{
    bool hasSelection = false;
    QString link;      ///< destination as written
    QString code;      ///< of the code block there
    QString imagePath; ///< file of an image that is shown; "" if there is none
    RemoteImageWish remoteImages = RemoteImageWish::None;
};

/// The context menu of the preview. Says what was chosen; does nothing itself.
class PreviewMenu : public QMenu
{
    Q_OBJECT

public:
    explicit PreviewMenu(const PreviewMenuTarget& target, QWidget* parent = nullptr);

signals:
    void copyRequested();
    void openLinkRequested();
    void copyLinkRequested();
    void copyCodeRequested();
    void copyImageRequested();
    void openImageRequested();
    void loadImagesRequested();
    void selectAllRequested();
    void sourceRequested();

private:
    void add(const QString& text, void (PreviewMenu::*wish)());
};

} // namespace redraft
