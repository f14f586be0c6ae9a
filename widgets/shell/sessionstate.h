#pragma once

#include "widgets/dialogs/exportpreferences.h"
#include "widgets/shell/view.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

class QSettings;

namespace redraft {

/// What is remembered from one start to the next. Reads and writes the settings at once; values that make no
/// sense (edited by hand, of another version) are replaced by the defaults. GUI thread.
class SessionState
{
public:
    /// `settings` must outlive this.
    explicit SessionState(QSettings& settings);

    View view() const;
    void setView(View view);
    ThemeChoice themeChoice() const;
    void setThemeChoice(ThemeChoice choice);
    /// In percent, 50 to 300.
    int zoom() const;
    void setZoom(int percent);
    bool isChecklistShown() const;
    void setChecklistShown(bool isShown);
    bool isPreviewShown() const;
    void setPreviewShown(bool isShown);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    /// Widths of checklist, editor and preview in px; empty before the first time.
    QList<int> paneSizes() const;
    void setPaneSizes(const QList<int>& sizes);

    /// Newest first, at most ten, absolute paths.
    QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);
    void clearRecentFiles();
    /// The id of the template that was chosen for a file, "" for none. Remembered for the newest 200 files.
    QString templateOf(const QString& path) const;
    /// "" forgets it.
    void setTemplateOf(const QString& path, const QString& id);
    /// The id of the template that the last new document had, "" before the first.
    QString newTemplate() const;
    void setNewTemplate(const QString& id);
    /// Keys of the palette's entries that were used last, newest first, at most five.
    QStringList recentCommands() const;
    void addRecentCommand(const QString& key);
    ExportPreferences exportPreferences() const;
    void setExportPreferences(const ExportPreferences& preferences);

private:
    QSettings& m_settings;
};

} // namespace redraft
