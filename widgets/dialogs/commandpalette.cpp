#include "widgets/dialogs/commandpalette.h"

#include "widgets/common/style.h"
#include "widgets/dialogs/fuzzymatch.h"
#include "widgets/dialogs/paletterow.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <algorithm>

namespace redraft {

namespace {

constexpr int paletteWidth = 560;
constexpr int paletteHeight = 400;
constexpr int distanceFromTop = 72;

} // namespace

CommandPalette::CommandPalette(QWidget* parent)
    : QFrame(parent)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setRole(this, Role::Card);
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Type what you want to do"));
    m_field->setAccessibleName(tr("Command"));
    m_list->setItemDelegate(new PaletteRow(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setStyleSheet(QStringLiteral("background: transparent;"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    hide();
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    m_field->clear();
    filter();
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

QStringList CommandPalette::listedTexts() const
{
    QStringList texts;
    for (int i = 0; i < m_list->count(); ++i)
        texts.append(m_list->item(i)->text());
    return texts;
}

void CommandPalette::filter()
{
    std::vector<std::pair<int, int>>
        hits; // negative score, index: sorted gives the best first, else the old order
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const PaletteEntry& entry = m_entries[size_t(i)];
        const std::optional<int> score = fuzzyScore(m_field->text(), entry.text);
        if (score && entry.isEnabled)
            hits.emplace_back(-*score, i);
    }
    std::sort(hits.begin(), hits.end());
    m_list->clear();
    for (const auto& [score, index] : hits) {
        const PaletteEntry& entry = m_entries[size_t(index)];
        auto* item = new QListWidgetItem(entry.text, m_list);
        item->setData(PaletteRow::placeRole, entry.place);
        item->setData(PaletteRow::shortcutRole, entry.shortcut);
        item->setData(Qt::UserRole, index);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const std::function<void()> run = m_entries[size_t(item->data(Qt::UserRole).toInt())].run;
    hide();
    run();
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    const QSize size(qMin(paletteWidth, room.width() - 32),
                     qMin(paletteHeight, room.height() - distanceFromTop - 16));
    setGeometry((room.width() - size.width()) / 2, distanceFromTop, size.width(), size.height());
}

bool CommandPalette::handleKey(int key)
{
    const int count = m_list->count();
    const int row = m_list->currentRow();
    switch (key) {
    case Qt::Key_Down:
        m_list->setCurrentRow(count ? (row + 1) % count : -1);
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(count ? (row + count - 1) % count : -1);
        return true;
    case Qt::Key_PageDown:
        m_list->setCurrentRow(qMin(count - 1, row + 8));
        return true;
    case Qt::Key_PageUp:
        m_list->setCurrentRow(qMax(0, row - 8));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent*>(event)->key());
    // Not for the window losing the focus: the list must still be there when the user comes back.
    if (watched == m_field && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason)
        hide();
    return QFrame::eventFilter(watched, event);
}

} // namespace redraft
