#include "widgets/shell/dialogs.h"

#include "widgets/common/messageicon.h"
#include "widgets/dialogs/shortcutsdialog.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/editcommands.h"
#include "widgets/shell/sessionstate.h"

#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

namespace redraft {

namespace {

QString plainTitle(const QMenu& menu)
{
    return menu.title().remove(QLatin1Char('&'));
}

} // namespace

Dialogs::Dialogs(ActionTable& actions, DocumentController& controller, EditCommands& commands,
                 SessionState& session, QWidget* window)
    : QObject(window)
    , m_actions(actions)
    , m_controller(controller)
    , m_commands(commands)
    , m_session(session)
    , m_window(window)
{
}

CommandPalette& Dialogs::palette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(m_window);
        connect(m_palette, &CommandPalette::chosen, this,
                [this](const QString& key) { m_session.addRecentCommand(key); });
    }
    return *m_palette;
}

void Dialogs::openTemplates()
{
    palette().open(templateEntries());
}

void Dialogs::openPalette()
{
    std::vector<PaletteEntry> entries = paletteEntries();
    const QStringList recent = m_session.recentCommands();
    const auto rank = [&recent](const PaletteEntry& entry) {
        const auto place = recent.indexOf(entry.key);
        return place < 0 ? recent.size() : place;
    };
    std::stable_sort(
        entries.begin(), entries.end(),
        [&rank](const PaletteEntry& one, const PaletteEntry& other) { return rank(one) < rank(other); });
    palette().open(std::move(entries));
}

std::vector<PaletteEntry> Dialogs::templateEntries()
{
    DocumentTemplate& templates = m_controller.templates();
    const QString menu = plainTitle(*m_actions.menu(MenuId::File));
    std::vector<PaletteEntry> entries{
        {QStringLiteral("best template"), tr("Template: best match"), menu, {}, true, [this, &templates] {
             templates.chooseBest(m_controller.document().snapshot().text);
         }}};
    for (const LibraryTemplate& entry : templates.library().templates())
        entries.push_back({QStringLiteral("template ") + entry.value->id,
                           tr("Template: %1").arg(entry.value->name),
                           menu,
                           {},
                           true,
                           [&templates, id = entry.value->id] { templates.choose(id); }});
    return entries;
}

std::vector<PaletteEntry> Dialogs::paletteEntries()
{
    std::vector<PaletteEntry> entries;
    for (const ActionDefinition& definition : ActionTable::definitions()) {
        QAction* action = m_actions.action(definition.id);
        if (definition.id != ActionId::CommandPalette)
            entries.push_back({QString::fromUtf8(definition.text), plainActionText(*action),
                               plainTitle(*m_actions.menu(definition.menu)),
                               action->shortcut().toString(QKeySequence::NativeText), action->isEnabled(),
                               [action] { action->trigger(); }});
    }
    const bool isWritable = !m_controller.document().isReadOnly();
    for (const auto& [id, heading] : m_commands.missingSections())
        entries.push_back({QStringLiteral("section ") + id,
                           tr("Add section: %1").arg(heading),
                           plainTitle(*m_actions.menu(MenuId::Insert)),
                           {},
                           isWritable,
                           [this, id = id] { m_commands.addSection(id); }});
    for (PaletteEntry& entry : templateEntries())
        entries.push_back(std::move(entry));
    for (const QString& path : m_session.recentFiles())
        entries.push_back({QStringLiteral("file ") + path,
                           tr("Open %1").arg(QFileInfo(path).fileName()),
                           QFileInfo(path).path(),
                           {},
                           true,
                           [this, path] { m_controller.open(path); }});
    return entries;
}

void Dialogs::openShortcuts()
{
    std::vector<ShortcutLine> lines;
    for (const ActionDefinition& definition : ActionTable::definitions()) {
        const QAction* action = m_actions.action(definition.id);
        if (!action->shortcut().isEmpty())
            lines.push_back({plainTitle(*m_actions.menu(definition.menu)), plainActionText(*action),
                             action->shortcut().toString(QKeySequence::NativeText)});
    }
    lines.push_back({tr("Form"), tr("Next field or section, also from inside a text"), tr("Tab")});
    lines.push_back({tr("Form"), tr("Choose a date in the calendar"), tr("Alt+Down")});
    lines.push_back({tr("Checklist"), tr("Go to the place of the row"), tr("Enter")});
    lines.push_back({tr("Checklist"), tr("Do the fix of the row"), tr("Space")});
    ShortcutsDialog dialog(lines, m_window);
    dialog.exec();
}

void Dialogs::openAbout()
{
    QMessageBox box(m_window);
    box.setWindowTitle(tr("About Redraft"));
    setMessageIcon(box, MessageIcon::Note);
    box.setText(tr("Redraft %1").arg(QStringLiteral(REDRAFT_VERSION)));
    box.setInformativeText(
        tr("An editor for design proposals in plain Markdown: form, source, live preview and "
           "checklist over one file.\n\nMIT licence. Made with Qt %1, cmark-gfm, yaml-cpp, "
           "KSyntaxHighlighting and qpdf.")
            .arg(QString::fromLatin1(qVersion())));
    box.addButton(tr("&Close"), QMessageBox::AcceptRole);
    box.exec();
}

} // namespace redraft
