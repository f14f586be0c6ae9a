#include "widgets/shell/linkopener.h"

#include "widgets/shell/documentcontroller.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace redraft {

QString openDocumentLink(const QString& destination, DocumentController& controller)
{
    const QUrl url(destination);
    const QStringList webSchemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
    if (webSchemes.contains(url.scheme().toLower())) {
        if (QDesktopServices::openUrl(url))
            return {};
        return QCoreApplication::translate("LinkOpener", "No program was found to open “%1”.")
            .arg(destination);
    }
    const QFileInfo file(QDir(controller.folder()), url.path(QUrl::FullyDecoded));
    const QStringList suffixes{QStringLiteral("md"), QStringLiteral("markdown"), QStringLiteral("txt")};
    const bool isLocal = url.scheme().isEmpty() || url.isLocalFile();
    if (isLocal && !controller.folder().isEmpty() && suffixes.contains(file.suffix().toLower())) {
        controller.open(file.absoluteFilePath()); // says itself what went wrong
        return {};
    }
    return QCoreApplication::translate("LinkOpener",
                                       "The link “%1” leads to nothing that can be opened from here.")
        .arg(destination);
}

} // namespace redraft
