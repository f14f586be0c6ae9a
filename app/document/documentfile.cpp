#include "app/document/documentfile.h"

#include "app/document/filekind.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace redraft {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("DocumentFile", text);
}

Error named(const char* text, const QString& path)
{
    return {translated(text).arg(QDir::toNativeSeparators(path))};
}

Error named(const char* text, const QString& path, const QString& reason)
{
    return {translated(text).arg(QDir::toNativeSeparators(path), reason)};
}

/// Why the path cannot be read as a document, as far as the folder tells.
std::optional<Error> objectionToReading(const QString& path)
{
    const QFileInfo file(path);
    if (path.isEmpty() || !file.exists())
        return named("There is no file %1. Check the name and the folder.", path);
    if (file.isDir())
        return named("%1 is a folder. Choose a file in it.", path);
    if (!file.isFile())
        return named("%1 is no ordinary file. Copy its content to a file and open that.", path);
    const QString tooLarge = objectionToSize(file.size(), QDir::toNativeSeparators(path));
    if (!tooLarge.isEmpty())
        return Error{tooLarge};
    return std::nullopt;
}

std::optional<Error> objectionToWriting(const QString& path)
{
    const QFileInfo target(path);
    if (target.isDir())
        return named("%1 is a folder. Choose a name for a file in it.", path);
    if (target.exists() && !target.isFile())
        return named("%1 is no ordinary file. Save under another name.", path);
    if (!QFileInfo(target.absolutePath()).isDir())
        return named("The folder of %1 does not exist. Create it, or save in another one.", path);
    return std::nullopt;
}

Error notSaved(const QString& path, const QString& reason)
{
    return named("%1 could not be saved: %2. The file is unchanged; make room on the disk, or save it under "
                 "another name.",
                 path, reason);
}

bool overwrite(QFile& file, qint64 from, const QByteArray& bytes)
{
    return file.seek(from) && file.write(bytes) == bytes.size();
}

/// For a file that may be written in a folder that takes no new files. First takes the room that the new
/// content needs behind the old, so that a full disk is noticed while nothing is lost; puts the old content
/// back after any other error.
Result<Done> writeInPlace(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return notSaved(path, file.errorString());
    const QByteArray old = file.readAll();
    const QByteArray growth(std::max<qsizetype>(bytes.size() - old.size(), 0), '\n');
    if (overwrite(file, old.size(), growth) && overwrite(file, 0, bytes) && file.resize(bytes.size()))
        return Done{};
    const QString reason = file.errorString();
    if (overwrite(file, 0, old) && file.resize(old.size()))
        return notSaved(path, reason);
    return named("%1 could not be saved: %2. The file is damaged; save the text under another name now.",
                 path, reason);
}

} // namespace

Result<DecodedText> readDocumentFile(const QString& path)
{
    if (const std::optional<Error> objection = objectionToReading(path))
        return *objection;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (file.error() == QFile::PermissionsError || !QFileInfo(path).isReadable())
            return named("You may not read %1. Ask its owner for permission, or copy it.", path);
        return named("%1 could not be opened: %2. Check the disk and try again.", path, file.errorString());
    }
    const QByteArray bytes = file.read(largestFile + 1);
    if (file.error() != QFile::NoError)
        return named("%1 could not be read to its end: %2. Check the disk and try again.", path,
                     file.errorString());
    return decodeText(bytes, QDir::toNativeSeparators(path));
}

Result<Done> writeDocumentFile(const QString& path, const QByteArray& bytes)
{
    if (const std::optional<Error> objection = objectionToWriting(path))
        return *objection;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        // QSaveFile::commit() alone overlooks a write that a full disk cut short.
        if (file.write(bytes) == bytes.size() && file.flush() && file.commit())
            return Done{};
        return notSaved(path, file.errorString());
    }
    const QFileInfo target(path);
    const bool isFolderClosed = !QFileInfo(QFileInfo(target.canonicalFilePath()).path()).isWritable();
    if (target.exists() && target.isWritable() && isFolderClosed)
        return writeInPlace(path, bytes);
    return named("%1 could not be saved: %2. The file is unchanged; save it under another name.", path,
                 file.errorString());
}

} // namespace redraft
