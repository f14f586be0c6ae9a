#include "app/commands/exportfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace redraft {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("ExportFile", source);
}

Error notWritten(const QString& path, const QString& reason)
{
    return Error{text(QT_TRANSLATE_NOOP("ExportFile", "%1 could not be written: %2.")).arg(path, reason)};
}

bool isDevice(const QFileInfo& info)
{
    return info.exists() && !info.isFile() && !info.isDir();
}

Result<Done> writeAll(QIODevice& device, const QString& path, const QByteArray& bytes)
{
    if (device.write(bytes) == bytes.size())
        return Done{};
    return notWritten(path, device.errorString());
}

} // namespace

Result<Done> checkExportTarget(const QString& path, const QString& sourceFile)
{
    if (path == u"-")
        return Done{};
    const QFileInfo target(path);
    if (path.isEmpty() || target.isDir())
        return Error{text(QT_TRANSLATE_NOOP("ExportFile", "\"%1\" is no file to write to; name one with -o."))
                         .arg(path)};
    if (target.exists() && target.canonicalFilePath() == QFileInfo(sourceFile).canonicalFilePath())
        return Error{
            text(QT_TRANSLATE_NOOP("ExportFile", "%1 is the document itself; name another file with -o."))
                .arg(path)};
    if (!QFileInfo(target.absolutePath()).isDir())
        return Error{
            text(QT_TRANSLATE_NOOP("ExportFile", "%1 could not be written: the folder %2 does not exist."))
                .arg(path, target.path())};
    return Done{};
}

Result<Done> writeExport(const QString& path, const QByteArray& bytes, QIODevice& standardOutput)
{
    if (path == u"-")
        return writeAll(standardOutput, text(QT_TRANSLATE_NOOP("ExportFile", "The standard output")), bytes);
    if (isDevice(QFileInfo(path))) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return notWritten(path, file.errorString());
        return writeAll(file, path, bytes);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(path, file.errorString());
    if (const auto written = writeAll(file, path, bytes); !written)
        return written;
    return file.commit() ? Result<Done>(Done{}) : notWritten(path, file.errorString());
}

} // namespace redraft
