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
    const QStringList suffixes{QStringLiteral("md"), QStringLiteral("markdown"), QStringLiteral("txt")};
    const QString path = url.path(QUrl::FullyDecoded);
    // "//host/plan.md" names another machine, not a file in the root folder.
    const bool isLocal = (url.scheme().isEmpty() || url.isLocalFile()) && url.host().isEmpty();
    if (!isLocal || !suffixes.contains(QFileInfo(path).suffix().toLower()))
        return QCoreApplication::translate(
                   "LinkOpener", "“%1” was not opened: a document may lead to web and mail addresses "
                                 "and to Markdown files only.")
            .arg(destination);
    if (controller.folder().isEmpty() && QFileInfo(path).isRelative())
        return QCoreApplication::translate(
                   "LinkOpener", "“%1” lies beside this document, which has no folder yet. Save it first.")
            .arg(destination);
    controller.open(
        QFileInfo(QDir(controller.folder()), path).absoluteFilePath()); // says itself what went wrong
    return {};
}

} // namespace redraft
