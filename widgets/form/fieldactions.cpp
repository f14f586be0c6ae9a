#include "widgets/form/fieldactions.h"

#include <QAction>
#include <QLabel>
#include <QMenu>

namespace redraft {

FieldActions::FieldActions(QLabel& label, QWidget& control)
    : QObject(&control)
    , m_label(label)
    , m_rename(new QAction(tr("Rename Field…"), this))
    , m_remove(new QAction(tr("Remove Field"), this))
    , m_source(new QAction(tr("Show in Source"), this))
{
    m_rename->setShortcut(Qt::Key_F2);
    m_remove->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    for (QAction* action : {m_rename, m_remove}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setShortcutVisibleInContextMenu(true);
        control.addAction(action);
    }
    connect(m_rename, &QAction::triggered, this, &FieldActions::renameRequested);
    connect(m_remove, &QAction::triggered, this, &FieldActions::removeRequested);
    connect(m_source, &QAction::triggered, this, &FieldActions::sourceRequested);
    label.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&label, &QWidget::customContextMenuRequested, this, &FieldActions::showMenu);
}

void FieldActions::setAvailable(bool mayChange, bool hasPlace)
{
    m_rename->setEnabled(mayChange);
    m_remove->setEnabled(mayChange);
    m_source->setEnabled(hasPlace);
}

void FieldActions::showMenu(QPoint position)
{
    auto* menu = new QMenu(&m_label);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_rename, m_remove});
    menu->addSeparator();
    menu->addAction(m_source);
    menu->popup(m_label.mapToGlobal(position));
}

} // namespace redraft
