#include "widgets/checklist/checklistprompter.h"

#include "widgets/checklist/fixdialog.h"
#include "widgets/checklist/waiverdialog.h"

namespace redraft {

bool ChecklistDialogs::confirmFix(QWidget* parent, const TextSnapshot& snapshot, const Finding& finding,
                                  const Fix& fix)
{
    FixDialog dialog(snapshot, finding, fix, parent);
    return dialog.exec() == QDialog::Accepted;
}

std::optional<QString> ChecklistDialogs::waiverReason(QWidget* parent, const Finding& finding,
                                                      const QString& place)
{
    WaiverDialog dialog(finding, place, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.reason()) : std::nullopt;
}

} // namespace redraft
