#include "app/document/companionfile.h"

#include "app/document/documentfile.h"

#include <QDir>
#include <QFileInfo>

namespace redraft {

QString companionFile(const QString& path)
{
    const QFileInfo file(path);
    if (file.fileName().compare(QStringLiteral("README.md"), Qt::CaseInsensitive) != 0)
        return {};
    const QString folder = file.path() == u"." && !path.startsWith(u'.') ? QString() : file.path() + u'/';
    const QString companion = folder + QStringLiteral("kep.yaml");
    return QFileInfo(companion).isFile() ? companion : QString();
}

QString documentBeside(const QString& path)
{
    const QFileInfo file(path);
    if (file.fileName() != u"kep.yaml")
        return {};
    const QString folder = path.chopped(file.fileName().size());
    for (const QString& name : QDir(file.path()).entryList(QDir::Files)) {
        if (!companionFile(folder + name).isEmpty())
            return folder + name;
    }
    return {};
}

std::shared_ptr<const Metadata> readCompanion(const QString& path)
{
    const QString companion = companionFile(path);
    if (companion.isEmpty())
        return nullptr;
    const Result<DecodedText> file = readDocumentFile(companion);
    return file ? std::make_shared<const Metadata>(readYamlFile(TextSnapshot(file->text))) : nullptr;
}

bool isYamlFile(const QString& path)
{
    return path.endsWith(QStringLiteral(".yaml"), Qt::CaseInsensitive) ||
           path.endsWith(QStringLiteral(".yml"), Qt::CaseInsensitive);
}

} // namespace redraft
