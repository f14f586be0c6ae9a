#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace redraft {

/// Every question that the program asks goes through here, so that tests can answer. Owned by main() or a
/// test.
class Prompter
{
public:
    enum class SaveChoice
    {
        Save,
        Discard,
        Cancel
    };
    enum class ReloadChoice
    {
        Reload,
        KeepMine,
        Cancel
    };

    virtual ~Prompter() = default;
    virtual SaveChoice askToSave(QWidget* parent, const QString& fileName) = 0;
    /// The file changed on disk while it is open; both texts exist until the answer.
    virtual ReloadChoice askToReload(QWidget* parent, const QString& fileName, bool hasUnsavedEdits) = 0;
    /// "" if cancelled.
    virtual QString openFileName(QWidget* parent, const QString& folder) = 0;
    virtual QString saveFileName(QWidget* parent, const QString& suggested, const QString& filter) = 0;
    virtual void showError(QWidget* parent, const QString& title, const QString& message) = 0;
};

} // namespace redraft
