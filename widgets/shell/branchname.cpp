#include "widgets/shell/branchname.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace redraft {

namespace {

constexpr int longestHeadFile = 4096;

QString firstLine(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readLine(longestHeadFile)).trimmed();
}

/// ".git" is a folder, or in work trees and submodules a file that names one.
QString gitFolder(const QString& folder)
{
    QDir directory(folder);
    do {
        const QFileInfo entry(directory.filePath(QStringLiteral(".git")));
        if (entry.isDir())
            return entry.absoluteFilePath();
        if (entry.isFile()) {
            const QString prefix = QStringLiteral("gitdir: ");
            const QString line = firstLine(entry.absoluteFilePath());
            return line.startsWith(prefix) ? directory.absoluteFilePath(line.mid(prefix.size())) : QString();
        }
    } while (directory.cdUp());
    return {};
}

} // namespace

QString branchName(const QString& folder)
{
    const QString git = folder.isEmpty() ? QString() : gitFolder(folder);
    if (git.isEmpty())
        return {};
    const QString head = firstLine(git + QStringLiteral("/HEAD"));
    const QString prefix = QStringLiteral("ref: refs/heads/");
    return head.startsWith(prefix) ? head.mid(prefix.size()) : head.left(8);
}

} // namespace redraft
