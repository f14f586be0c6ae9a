#include "app/templates/templatelibrary.h"

#include "app/templates/pathglob.h"
#include "app/templates/templatereader.h"
#include "app/text/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <algorithm>

namespace redraft {

namespace {

/// More files than this in one folder are no templates.
constexpr qsizetype mostFiles = 500;
constexpr qint64 biggestFile = 1024 * 1024;

QString text(const char* source)
{
    return QCoreApplication::translate("TemplateLibrary", source);
}

LibraryTemplate entryOf(std::shared_ptr<const Template> value, TemplateOrigin origin)
{
    auto matcher = std::make_shared<const TemplateMatcher>(*value);
    return {std::move(value), origin, std::move(matcher)};
}

/// What a template has in advance: the standard one among the shipped, because the others are for special
/// forms, and those that people made for their own documents most.
double advance(const LibraryTemplate& entry)
{
    if (entry.origin != TemplateOrigin::Shipped)
        return 0.1;
    return entry.value == technicalRfcTemplate() ? 0.07 : 0;
}

QString folderOf(const QString& repositoryRoot)
{
    return repositoryRoot + QStringLiteral("/.redraft/templates");
}

QString configOf(const QString& repositoryRoot)
{
    return repositoryRoot + QStringLiteral("/.redraft/config.yaml");
}

Result<QByteArray> contentOf(const QFileInfo& info)
{
    QFile file(info.filePath());
    if (!info.isFile() || info.size() > biggestFile)
        return Error{text(QT_TRANSLATE_NOOP("TemplateLibrary", "%1 is no file that could be a template."))
                         .arg(info.filePath())};
    if (!file.open(QIODevice::ReadOnly))
        return Error{text(QT_TRANSLATE_NOOP("TemplateLibrary", "%1 cannot be read: %2."))
                         .arg(info.filePath(), file.errorString())};
    return file.read(biggestFile);
}

/// The shipped templates in the order of their names, the technical RFC first.
std::vector<std::shared_ptr<const Template>> readShipped()
{
    std::vector<std::shared_ptr<const Template>> result{technicalRfcTemplate()};
    ensureResources();
    const QDir folder(QStringLiteral(":/redraft/templates"));
    for (const QFileInfo& info : folder.entryInfoList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        if (info.filePath() == result.front()->source)
            continue;
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const Result<Template> read = readTemplate(file.readAll(), info.filePath());
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        result.push_back(std::make_shared<const Template>(*read));
    }
    return result;
}

/// The nearest folder above `path` in which `name` lies, or "".
QString folderAbove(const QString& path, const QString& name)
{
    const QFileInfo info(path);
    QDir folder(info.isDir() ? info.absoluteFilePath() : info.absolutePath());
    while (true) {
        if (QFileInfo::exists(folder.filePath(name)))
            return folder.absolutePath();
        if (folder.isRoot() || !folder.cdUp())
            return {};
    }
}

/// The innermost folder on the way to `path` that is there.
QString nearestFolder(const QString& path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo(folder).isDir() && folder != QFileInfo(folder).absolutePath())
        folder = QFileInfo(folder).absolutePath();
    return folder;
}

} // namespace

TemplatePlaces TemplatePlaces::around(const QString& path)
{
    TemplatePlaces places;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    places.userFolder = data.isEmpty() ? QString() : data + QStringLiteral("/redraft/templates");
    if (path.isEmpty())
        return places;
    places.repositoryRoot = folderAbove(path, QStringLiteral(".redraft"));
    if (places.repositoryRoot.isEmpty())
        places.repositoryRoot = folderAbove(path, QStringLiteral(".git"));
    return places;
}

std::shared_ptr<const TemplateLibrary> TemplateLibrary::shipped()
{
    static const std::shared_ptr<const TemplateLibrary> library = [] {
        auto result = std::make_shared<TemplateLibrary>();
        for (const auto& value : readShipped())
            result->m_templates.push_back(entryOf(value, TemplateOrigin::Shipped));
        return result;
    }();
    return library;
}

std::shared_ptr<const TemplateLibrary> TemplateLibrary::read(const TemplatePlaces& places)
{
    auto library = std::make_shared<TemplateLibrary>(*shipped());
    library->m_places = places;
    if (!places.userFolder.isEmpty())
        library->addFolder(places.userFolder, TemplateOrigin::User);
    if (!places.repositoryRoot.isEmpty()) {
        library->addFolder(folderOf(places.repositoryRoot), TemplateOrigin::Repository);
        library->readConfig();
    }
    std::stable_sort(library->m_templates.begin(), library->m_templates.end(),
                     [](const auto& a, const auto& b) { return a.origin > b.origin; });
    return library;
}

std::shared_ptr<const Template> TemplateLibrary::find(const QString& id) const
{
    for (const LibraryTemplate& entry : m_templates) {
        if (entry.value->id == id)
            return entry.value;
    }
    return nullptr;
}

QStringList TemplateLibrary::ids() const
{
    QStringList result;
    for (const LibraryTemplate& entry : m_templates)
        result += entry.value->id;
    return result;
}

QStringList TemplateLibrary::watchedPaths() const
{
    QStringList paths;
    for (const QString& folder :
         {m_places.userFolder,
          m_places.repositoryRoot.isEmpty() ? QString() : folderOf(m_places.repositoryRoot)}) {
        if (folder.isEmpty())
            continue;
        if (!QFileInfo(folder).isDir()) { // where it would come
            paths += nearestFolder(folder);
            continue;
        }
        paths += folder;
        for (const QFileInfo& info : QDir(folder).entryInfoList({"*.yaml", "*.yml"}, QDir::Files))
            paths += info.filePath();
    }
    if (!m_places.repositoryRoot.isEmpty()) {
        const QString config = configOf(m_places.repositoryRoot);
        paths += QFileInfo::exists(config) ? config : nearestFolder(config);
    }
    paths.removeDuplicates();
    return paths;
}

TemplateChoice TemplateLibrary::choose(const DocumentTraits& traits) const
{
    if (const auto value = configured(traits.path))
        return {value, TemplateReason::Configured};
    std::shared_ptr<const Template> best;
    double bestScore = leastMatch;
    for (const LibraryTemplate& entry : m_templates) {
        const double match = entry.matcher->score(traits);
        if (match > leastMatch && match + advance(entry) > bestScore && entry.matcher->isSure(traits)) {
            best = entry.value;
            bestScore = match + advance(entry);
        }
    }
    if (best)
        return {best, TemplateReason::Matched};
    if (const auto standard = find(m_config.standardTemplate))
        return {standard, TemplateReason::Configured};
    return {technicalRfcTemplate(), TemplateReason::Standard};
}

void TemplateLibrary::addFolder(const QString& folder, TemplateOrigin origin)
{
    QFileInfoList files = QDir(folder).entryInfoList({"*.yaml", "*.yml"}, QDir::Files, QDir::Name);
    if (files.size() > mostFiles) {
        m_faults +=
            text(QT_TRANSLATE_NOOP("TemplateLibrary", "%1 holds too many files; only the first %2 are read."))
                .arg(folder, QString::number(mostFiles));
        files.resize(mostFiles);
    }
    for (const QFileInfo& info : files) {
        const Result<QByteArray> content = contentOf(info);
        if (!content) {
            m_faults += content.error().message;
            continue;
        }
        const Result<Template> read = readTemplate(*content, info.filePath());
        if (read)
            add(std::make_shared<const Template>(*read), origin);
        else
            m_faults += read.error().message;
    }
}

void TemplateLibrary::add(std::shared_ptr<const Template> value, TemplateOrigin origin)
{
    for (LibraryTemplate& entry : m_templates) {
        if (entry.value->id != value->id)
            continue;
        if (entry.origin == origin)
            m_faults += text(QT_TRANSLATE_NOOP("TemplateLibrary",
                                               "The template %1 is not used: %2 has the same id “%3”."))
                            .arg(value->source, entry.value->source, value->id);
        else
            entry = entryOf(std::move(value), origin);
        return;
    }
    m_templates.push_back(entryOf(std::move(value), origin));
}

void TemplateLibrary::readConfig()
{
    const QFileInfo info(configOf(m_places.repositoryRoot));
    if (!info.exists())
        return;
    const Result<QByteArray> content = contentOf(info);
    const Result<ProjectConfig> config =
        content ? readProjectConfig(*content, info.filePath()) : Result<ProjectConfig>(content.error());
    if (!config) {
        m_faults += config.error().message;
        return;
    }
    m_config = *config;
    QStringList wanted{m_config.standardTemplate};
    for (const auto& [glob, id] : m_config.templates)
        wanted += id;
    wanted.removeDuplicates();
    for (const QString& id : wanted) {
        if (!id.isEmpty() && !find(id))
            m_faults +=
                text(QT_TRANSLATE_NOOP("TemplateLibrary", "%1 names the template “%2”, which is not there."))
                    .arg(info.filePath(), id);
    }
}

std::shared_ptr<const Template> TemplateLibrary::configured(const QString& path) const
{
    if (path.isEmpty() || m_places.repositoryRoot.isEmpty())
        return nullptr;
    const QString relative = QDir(m_places.repositoryRoot).relativeFilePath(path);
    for (const auto& [glob, id] : m_config.templates) {
        if (PathGlob(glob, GlobAnchor::Start).matches(relative)) {
            if (auto value = find(id))
                return value;
        }
    }
    return nullptr;
}

} // namespace redraft
