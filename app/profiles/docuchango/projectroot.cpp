#include "app/profiles/docuchango/projectroot.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace redraft {

const QStringList& docuchangoConfigPlaces()
{
    static const QStringList places{QStringLiteral("docs-project.yaml"),
                                    QStringLiteral("docs-cms/docs-project.yaml"),
                                    QStringLiteral("docs/docs-project.yaml")};
    return places;
}

QString docuchangoRoot(const QString& path)
{
    const QFileInfo info(path);
    const QString start = QDir::cleanPath(info.isDir() ? info.absoluteFilePath() : info.absolutePath());
    const auto above = [&start](const auto& accepts) {
        for (QDir folder(start);;) {
            if (accepts(folder))
                return folder.absolutePath();
            if (!folder.cdUp())
                return QString();
        }
    };
    const QString configured = above([](const QDir& folder) {
        const QStringList& places = docuchangoConfigPlaces();
        return std::any_of(places.begin(), places.end(), [&folder](const QString& place) {
            return QFileInfo(folder.filePath(place)).isFile();
        });
    });
    if (configured.isEmpty()) {
        const QString legacy = above([](const QDir& folder) {
            return QFileInfo(folder.filePath(QStringLiteral("docs-cms"))).isDir();
        });
        return legacy.isEmpty() ? start : legacy;
    }
    // A configuration in docs-cms/ belongs to the folder above it.
    const QDir parent(QFileInfo(configured).path());
    const QString name = QFileInfo(configured).fileName();
    const bool isInside = name == u"docs-cms" || name == u"docs";
    return isInside && QFileInfo(configured + QStringLiteral("/docs-project.yaml")).isFile()
               ? parent.absolutePath()
               : configured;
}

} // namespace redraft
