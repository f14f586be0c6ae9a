#include "app/document/documentfile.h"

#include "app/document/filekind.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace redraft {

namespace {

/// Bytes that are read between two looks at the progress.
constexpr qint64 stepBytes = 4 * 1024 * 1024;

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

Error folderIsGone(const QString& path)
{
    return named("The folder of %1 does not exist. Create it and save again, or save in another one.", path);
}

Error savedNothing(const QString& path, const QFileDevice& file)
{
    return named("%1 could not be saved. The file is as it was; save again, or save under another name. The "
                 "system says: %2",
                 path, file.errorString());
}

/// What a person can do about it depends on what it is; the words of the system are the last resort.
Error notSaved(const QString& path, const QFileDevice& file)
{
    const QFileInfo target(path);
    const QFileInfo folder(QFileInfo(target.exists() ? target.canonicalFilePath() : path).absolutePath());
    if (!folder.isDir())
        return folderIsGone(path);
    if (QStorageInfo(folder.filePath()).isReadOnly())
        return named("%1 is on a disk that can only be read. Save on another disk.", path);
    if (target.exists() && !target.isWritable())
        return named("%1 is protected against writing. Save under another name, or allow writing to the file "
                     "and save again.",
                     path);
    if (!folder.isWritable())
        return named("You may not write to the folder of %1. Save in another folder, or ask for permission "
                     "and save again.",
                     path);
    return savedNothing(path, file);
}

/// The file could be opened, but not written to its end.
Error notWritten(const QString& path, const QFileDevice& file)
{
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return folderIsGone(path);
    // A write that was cut short without any error is how a full disk looks at first.
    if (file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::NoError)
        return named("There is no room left on the disk for %1. The file is as it was; make room and save "
                     "again, or save on another disk.",
                     path);
    return savedNothing(path, file);
}

std::optional<Error> objectionToWriting(const QString& path)
{
    const QFileInfo target(path);
    if (target.isDir())
        return named("%1 is a folder. Choose a name for a file in it.", path);
    if (target.exists() && !target.isFile())
        return named("%1 is no ordinary file. Save under another name.", path);
    if (!QFileInfo(target.absolutePath()).isDir())
        return folderIsGone(path);
    return std::nullopt;
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
        return notSaved(path, file);
    const QByteArray old = file.readAll();
    const QByteArray growth(std::max<qsizetype>(bytes.size() - old.size(), 0), '\n');
    if (overwrite(file, old.size(), growth) && overwrite(file, 0, bytes) && file.resize(bytes.size()))
        return Done{};
    const Error error = notWritten(path, file);
    if (overwrite(file, 0, old) && file.resize(old.size()))
        return error;
    return named("Writing %1 stopped halfway and the file is damaged. Save the text under another name now.",
                 path);
}

/// One byte more than the limit at most, so that a file that is too large is noticed.
Result<QByteArray> readInSteps(QFile& file, const Progress& progress)
{
    const double size = double(std::max<qint64>(file.size(), 1));
    QByteArray bytes;
    bytes.reserve(qsizetype(std::min(file.size(), largestFile + 1)));
    while (bytes.size() <= largestFile) {
        if (!progress(std::min(double(bytes.size()) / size, 1.0)))
            return Error{};
        const QByteArray step = file.read(std::min<qint64>(stepBytes, largestFile + 1 - bytes.size()));
        if (file.error() != QFile::NoError)
            return named("%1 could not be read to its end: %2. Check the disk and try again.",
                         file.fileName(), file.errorString());
        if (step.isEmpty())
            break;
        bytes += step;
    }
    return bytes;
}

Result<QByteArray> readBytes(const QString& path, const Progress& progress)
{
    if (const std::optional<Error> objection = objectionToReading(path))
        return *objection;
    QFile file(path);
    const QFileInfo info(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (file.error() == QFile::PermissionsError || !info.isReadable())
            return named("You may not read %1. Ask its owner for permission, or copy it.", path);
        return named("%1 could not be opened: %2. Check the disk and try again.", path, file.errorString());
    }
    return readInSteps(file, progress);
}

} // namespace

/// Without a digest, which whoever reads many files once has no use for.
Result<DecodedText> readDocumentFile(const QString& path)
{
    const Result<QByteArray> bytes = readBytes(path, [](double) { return true; });
    if (!bytes)
        return bytes.error();
    return decodeText(*bytes, QDir::toNativeSeparators(path));
}

Result<ReadFile> readDocumentFile(const QString& path, const Progress& progress)
{
    const QFileInfo info(path);
    const Result<QByteArray> bytes = readBytes(path, progress);
    if (!bytes)
        return bytes.error();
    Result<DecodedText> decoded = decodeText(*bytes, QDir::toNativeSeparators(path));
    if (!decoded)
        return decoded.error();
    return ReadFile{std::move(decoded.value()), FileDigest::ofBytes(*bytes, info)};
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
        return notWritten(path, file);
    }
    const QFileInfo target(path);
    const bool isFolderClosed = !QFileInfo(QFileInfo(target.canonicalFilePath()).path()).isWritable();
    if (target.exists() && target.isWritable() && isFolderClosed)
        return writeInPlace(path, bytes);
    return notSaved(path, file);
}

} // namespace redraft
