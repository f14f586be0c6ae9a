#include "widgets/shell/sessionstate.h"

#include <QFileInfo>
#include <QSettings>

namespace redraft {

namespace {

constexpr int recentFileLimit = 10;
constexpr int recentCommandLimit = 5;
constexpr int templateLimit = 200;

const QString viewKey = QStringLiteral("window/view");
const QString themeKey = QStringLiteral("window/theme");
const QString zoomKey = QStringLiteral("window/zoom");
const QString checklistKey = QStringLiteral("window/checklist");
const QString previewKey = QStringLiteral("window/preview");
const QString geometryKey = QStringLiteral("window/geometry");
const QString sizesKey = QStringLiteral("window/paneSizes");
const QString recentKey = QStringLiteral("files/recent");
const QString templatesKey = QStringLiteral("files/templates");
const QString newTemplateKey = QStringLiteral("files/newTemplate");
const QString commandsKey = QStringLiteral("commands/recent");

const QStringList viewNames{QStringLiteral("form"), QStringLiteral("source"), QStringLiteral("split")};
const QStringList themeNames{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};

int indexOf(const QStringList& names, const QString& name)
{
    return qMax(0, int(names.indexOf(name)));
}

} // namespace

SessionState::SessionState(QSettings& settings)
    : m_settings(settings)
{
}

View SessionState::view() const
{
    return View(indexOf(viewNames, m_settings.value(viewKey).toString()));
}

void SessionState::setView(View view)
{
    m_settings.setValue(viewKey, viewNames.at(int(view)));
}

ThemeChoice SessionState::themeChoice() const
{
    return ThemeChoice(indexOf(themeNames, m_settings.value(themeKey).toString()));
}

void SessionState::setThemeChoice(ThemeChoice choice)
{
    m_settings.setValue(themeKey, themeNames.at(int(choice)));
}

int SessionState::zoom() const
{
    bool isNumber = false;
    const int percent = m_settings.value(zoomKey, 100).toInt(&isNumber);
    return isNumber ? qBound(50, percent, 300) : 100;
}

void SessionState::setZoom(int percent)
{
    m_settings.setValue(zoomKey, qBound(50, percent, 300));
}

bool SessionState::isChecklistShown() const
{
    return m_settings.value(checklistKey, true).toBool();
}

void SessionState::setChecklistShown(bool isShown)
{
    m_settings.setValue(checklistKey, isShown);
}

bool SessionState::isPreviewShown() const
{
    return m_settings.value(previewKey, true).toBool();
}

void SessionState::setPreviewShown(bool isShown)
{
    m_settings.setValue(previewKey, isShown);
}

QByteArray SessionState::geometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void SessionState::setGeometry(const QByteArray& geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

QList<int> SessionState::paneSizes() const
{
    QList<int> sizes;
    for (const QString& part : m_settings.value(sizesKey).toStringList())
        sizes.append(qBound(0, part.toInt(), 10000));
    return sizes.size() == 3 ? sizes : QList<int>();
}

void SessionState::setPaneSizes(const QList<int>& sizes)
{
    QStringList parts;
    for (const int size : sizes)
        parts.append(QString::number(size));
    m_settings.setValue(sizesKey, parts);
}

QStringList SessionState::recentFiles() const
{
    return m_settings.value(recentKey).toStringList().mid(0, recentFileLimit);
}

void SessionState::addRecentFile(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(recentKey, files.mid(0, recentFileLimit));
}

void SessionState::removeRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    m_settings.setValue(recentKey, files);
}

void SessionState::clearRecentFiles()
{
    m_settings.remove(recentKey);
}

QString SessionState::templateOf(const QString& path) const
{
    const QString start = path + u'\n';
    for (const QString& entry : m_settings.value(templatesKey).toStringList()) {
        if (!path.isEmpty() && entry.startsWith(start))
            return entry.mid(start.size());
    }
    return {};
}

void SessionState::setTemplateOf(const QString& path, const QString& id)
{
    const QString start = path + u'\n';
    QStringList entries = m_settings.value(templatesKey).toStringList();
    entries.removeIf([&start](const QString& entry) { return entry.startsWith(start); });
    if (!id.isEmpty())
        entries.prepend(start + id);
    m_settings.setValue(templatesKey, entries.mid(0, templateLimit));
}

QString SessionState::newTemplate() const
{
    return m_settings.value(newTemplateKey).toString();
}

void SessionState::setNewTemplate(const QString& id)
{
    m_settings.setValue(newTemplateKey, id);
}

QStringList SessionState::recentCommands() const
{
    return m_settings.value(commandsKey).toStringList().mid(0, recentCommandLimit);
}

void SessionState::addRecentCommand(const QString& key)
{
    QStringList commands = recentCommands();
    commands.removeAll(key);
    commands.prepend(key);
    m_settings.setValue(commandsKey, commands.mid(0, recentCommandLimit));
}

ExportPreferences SessionState::exportPreferences() const
{
    return ExportPreferences::load(m_settings);
}

void SessionState::setExportPreferences(const ExportPreferences& preferences)
{
    preferences.save(m_settings);
}

} // namespace redraft
