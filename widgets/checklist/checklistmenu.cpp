#include "widgets/checklist/checklistmenu.h"

#include "app/checklist/safefixes.h"
#include "widgets/checklist/checklistmodel.h"

#include <QCoreApplication>
#include <QMenu>

namespace redraft {

namespace {

struct MenuTexts
{
    Q_DECLARE_TR_FUNCTIONS(ChecklistView)
};

/// The label of a fix as a menu takes it.
QString menuText(const Fix& fix)
{
    const QString label = QString(fix.label).replace(u'&', QLatin1String("&&"));
    if (fix.edit.isEmpty())
        return label;
    const bool asks = fix.safety == FixSafety::Unsafe;
    return asks ? MenuTexts::tr("Fix: %1…").arg(label) : MenuTexts::tr("Fix: %1").arg(label);
}

} // namespace

void fillRowMenu(QMenu& menu, const ChecklistModel& model, int row,
                 const std::function<void(RowAction, int)>& chosen)
{
    const auto add = [&menu, &chosen](const QString& text, RowAction action, int fix = 0) {
        return menu.addAction(text, &menu, [chosen, action, fix] { chosen(action, fix); });
    };
    add(MenuTexts::tr("&Go to this place"), RowAction::GoTo)->setShortcut(Qt::Key_Return);
    if (const Finding* finding = model.findingOf(row)) {
        for (int i = 0; finding->counts() && i < int(finding->fixes.size()); ++i) {
            QAction* action = add(menuText(finding->fixes[size_t(i)]), RowAction::Fix, i);
            if (i == 0)
                action->setShortcut(Qt::Key_Space);
        }
        add(MenuTexts::tr("Wh&y?"), RowAction::Why)->setShortcut(Qt::Key_Question);
        menu.addSeparator();
        if (finding->counts())
            add(MenuTexts::tr("&Waive…"), RowAction::Waive);
        else
            add(MenuTexts::tr("&Remove waiver"), RowAction::RemoveWaiver);
    }
    const int here = countSafeFixes(model.sectionOf(row).findings);
    if (here > 0) {
        menu.addSeparator();
        add(MenuTexts::tr("Fix &all that is safe in this section (%Ln)", nullptr, here),
            RowAction::FixAllInSection);
    }
}

} // namespace redraft
