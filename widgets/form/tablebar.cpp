#include "widgets/form/tablebar.h"

#include "widgets/form/entrybuttons.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace redraft {

TableBar::TableBar(const FormStyle& style, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(style.px(2));
    QToolButton* addRow = add(makeAddButton(style, tr("Row")));
    addRow->setAccessibleName(tr("Add row"));
    QToolButton* addColumn = add(makeAddButton(style, tr("Column")));
    addColumn->setAccessibleName(tr("Add column"));
    row->addStretch(1);
    connect(addRow, &QToolButton::clicked, this, &TableBar::addRowRequested);
    connect(addColumn, &QToolButton::clicked, this, &TableBar::addColumnRequested);
    connect(addIcon(QStringLiteral("arrow-up"), tr("Move row up (Alt+Up)")), &QToolButton::clicked, this,
            [this] { emit moveRowRequested(-1); });
    connect(addIcon(QStringLiteral("arrow-down"), tr("Move row down (Alt+Down)")), &QToolButton::clicked,
            this, [this] { emit moveRowRequested(1); });
    connect(addIcon(QStringLiteral("chevron-left"), tr("Move column left (Alt+Left)")), &QToolButton::clicked,
            this, [this] { emit moveColumnRequested(-1); });
    connect(addIcon(QStringLiteral("chevron-right"), tr("Move column right (Alt+Right)")),
            &QToolButton::clicked, this, [this] { emit moveColumnRequested(1); });
    connect(addIcon(QStringLiteral("trash"), tr("Remove row")), &QToolButton::clicked, this,
            &TableBar::removeRowRequested);
}

QToolButton* TableBar::add(QToolButton* button)
{
    m_buttons += button;
    layout()->addWidget(button);
    return button;
}

QToolButton* TableBar::addIcon(const QString& iconName, const QString& name)
{
    return add(makeIconButton(m_style, iconName, name));
}

} // namespace redraft
