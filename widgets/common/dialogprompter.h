#pragma once

#include "widgets/common/prompter.h"

#include <QCoreApplication>

namespace redraft {

/// Asks with dialogs of the system, whose buttons say what they do. GUI thread.
class DialogPrompter : public Prompter
{
    Q_DECLARE_TR_FUNCTIONS(DialogPrompter)

public:
    SaveChoice askToSave(QWidget* parent, const QString& fileName) override;
    ReloadChoice askToReload(QWidget* parent, const QString& fileName, bool hasUnsavedEdits) override;
    QString openFileName(QWidget* parent, const QString& folder) override;
    QString saveFileName(QWidget* parent, const QString& suggested, const QString& filter) override;
    void showError(QWidget* parent, const QString& title, const QString& message) override;
};

} // namespace redraft
