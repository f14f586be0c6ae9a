#include "app/workspace/gitauthor.h"

#include <QDir>
#include <QProcess>

namespace redraft {

namespace {

constexpr int patienceMilliseconds = 2000;

} // namespace

QString gitAuthor(const QString& folder)
{
    QProcess git;
    git.setWorkingDirectory(QDir(folder).exists() ? folder : QDir::currentPath());
    git.start(QStringLiteral("git"),
              {QStringLiteral("config"), QStringLiteral("--get"), QStringLiteral("user.name")},
              QIODevice::ReadOnly);
    if (!git.waitForFinished(patienceMilliseconds)) {
        git.kill();
        git.waitForFinished(patienceMilliseconds);
        return {};
    }
    return git.exitCode() == 0 ? QString::fromUtf8(git.readAllStandardOutput()).simplified() : QString();
}

} // namespace redraft
