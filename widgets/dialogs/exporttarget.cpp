#include "widgets/dialogs/exporttarget.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace redraft {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("ExportDialog", text);
}

} // namespace

QString suggestedExportPath(ExportKind kind, const QString& documentPath, const QString& displayName)
{
    const QString suffix = kind == ExportKind::Html ? QStringLiteral(".html") : QStringLiteral(".pdf");
    const QDir folder = documentPath.isEmpty() ? QDir::home() : QFileInfo(documentPath).dir();
    return folder.absoluteFilePath(QFileInfo(displayName).completeBaseName() + suffix);
}

QString problemWithExportTarget(const QString& path, const QString& documentPath)
{
    const QFileInfo target(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (target.isDir())
        return translated("“%1” is a folder. Add the name of a file.").arg(shown);
    if (!QFileInfo(target.absolutePath()).isDir())
        return translated("The folder “%1” does not exist. Choose another one.")
            .arg(QDir::toNativeSeparators(target.absolutePath()));
    const bool isDocument =
        target.exists() && target.canonicalFilePath() == QFileInfo(documentPath).canonicalFilePath();
    if (isDocument)
        return translated("“%1” is the document itself, which the export would replace. Choose another name.")
            .arg(shown);
    return {};
}

} // namespace redraft
