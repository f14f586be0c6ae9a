#include "widgets/dialogs/commandpalette.h"

#include "widgets/common/style.h"
#include "widgets/dialogs/fuzzymatch.h"
#include "widgets/dialogs/paletterow.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <algorithm>

namespace redraft {

namespace {

constexpr int paletteWidth = 560;
constexpr int rowsInSight = 10;
constexpr int distanceFromTop = 72;
constexpr int padding = 8;
constexpr int spacing = 6;

} // namespace

CommandPalette::CommandPalette(QWidget* parent)
    : QFrame(parent)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(tr("No command matches"), this))
{
    setRole(this, Role::Card);
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Type what you want to do"));
    m_field->setAccessibleName(tr("Command"));
    m_list->setItemDelegate(new PaletteRow(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setStyleSheet(QStringLiteral("background: transparent;"));
    m_nothing->setContentsMargins(14, 4, 14, 8);
    setRole(m_nothing, Role::Muted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(spacing);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    connectParts();
    hide();
}

void CommandPalette::connectParts()
{
    m_field->installEventFilter(this);
    parent()->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        filter();
        place();
    });
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemEntered, m_list,
            [this](QListWidgetItem* item) { m_list->setCurrentItem(item); });
    connect(m_list, &QListWidget::currentRowChanged, this, &CommandPalette::speakCurrent);
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    if (isHidden())
        m_focusBefore = QApplication::focusWidget();
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
    // Negative score, index: sorted gives the best first, else the order in which they came.
    std::vector<std::pair<int, int>> hits;
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const PaletteEntry& entry = m_entries[size_t(i)];
        const std::optional<int> score = fuzzyScore(m_field->text(), entry.text);
        if (score && entry.isEnabled)
            hits.emplace_back(-*score, i);
    }
    std::sort(hits.begin(), hits.end());
    std::vector<int> indices;
    for (const auto& [score, index] : hits)
        indices.push_back(index);
    list(indices);
}

void CommandPalette::list(const std::vector<int>& indices)
{
    m_list->clear();
    for (const int index : indices) {
        const PaletteEntry& entry = m_entries[size_t(index)];
        auto* item = new QListWidgetItem(entry.text, m_list);
        item->setData(PaletteRow::placeRole, entry.place);
        item->setData(PaletteRow::shortcutRole, entry.shortcut);
        item->setData(Qt::UserRole, index);
    }
    m_list->setVisible(!indices.empty());
    m_nothing->setVisible(indices.empty());
    m_list->setCurrentRow(0);
    m_list->scrollToTop();
    speakCurrent();
}

/// The focus stays in the field: what a screen reader reads there names the chosen row, too.
void CommandPalette::speakCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    m_field->setAccessibleDescription(item ? item->text() : m_nothing->text());
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const PaletteEntry entry = m_entries[size_t(item->data(Qt::UserRole).toInt())];
    hide();
    emit chosen(entry.key);
    entry.run();
}

int CommandPalette::listHeight() const
{
    if (m_list->count() == 0)
        return m_nothing->sizeHint().height();
    return qMin(m_list->count(), rowsInSight) * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    const int wanted = 2 * (padding + frameWidth()) + m_field->sizeHint().height() + spacing + listHeight();
    const QSize size(qMin(paletteWidth, room.width() - 32),
                     qMin(wanted, room.height() - distanceFromTop - 16));
    setGeometry((room.width() - size.width()) / 2, distanceFromTop, size.width(), size.height());
}

bool CommandPalette::moveBy(int key)
{
    const int count = m_list->count();
    const int row = m_list->currentRow();
    const int page = qMax(1, m_list->viewport()->height() / qMax(1, m_list->sizeHintForRow(0)) - 1);
    switch (key) {
    case Qt::Key_Down:
        m_list->setCurrentRow(count ? (row + 1) % count : -1);
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(count ? (row + count - 1) % count : -1);
        return true;
    case Qt::Key_PageDown:
        m_list->setCurrentRow(qMin(count - 1, row + page));
        return true;
    case Qt::Key_PageUp:
        m_list->setCurrentRow(qMax(0, row - page));
        return true;
    default:
        return false;
    }
}

bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Tab: // would leave the palette open behind the focus
    case Qt::Key_Backtab:
        return true;
    default:
        return moveBy(key);
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

/// Without this the next widget of the tab order, a button of the tool bar, would get the focus.
void CommandPalette::hideEvent(QHideEvent* event)
{
    if (m_focusBefore && m_field->hasFocus())
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    QFrame::hideEvent(event);
}

} // namespace redraft
