#include "widgets/dialogs/shortcutsdialog.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace redraft {

namespace {

void filterRows(QTreeWidget* list, const QString& pattern)
{
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = list->topLevelItem(i);
        bool isHit = false;
        for (int column = 0; column < 3; ++column)
            isHit = isHit || item->text(column).contains(pattern, Qt::CaseInsensitive);
        item->setHidden(!isHit);
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<ShortcutLine>& lines, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(560, 620);
    auto* field = new QLineEdit(this);
    field->setPlaceholderText(tr("Search"));
    field->setAccessibleName(tr("Search shortcuts"));
    auto* list = new QTreeWidget(this);
    list->setHeaderLabels({tr("Menu"), tr("Action"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setAccessibleName(tr("Shortcuts"));
    for (const ShortcutLine& line : lines)
        new QTreeWidgetItem(list, {line.group, line.text, line.keys});
    for (int column = 0; column < 3; ++column)
        list->resizeColumnToContents(column);
    list->header()->resizeSection(1, qMax(240, list->columnWidth(1) + 24));
    auto* close = new QPushButton(tr("&Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(field, &QLineEdit::textChanged, list, [list](const QString& text) { filterRows(list, text); });
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(field);
    layout->addWidget(list, 1);
    layout->addLayout(buttons);
}

} // namespace redraft
