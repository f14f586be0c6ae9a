#include "widgets/form/listfield.h"

#include "widgets/form/fieldlineedit.h"
#include "widgets/form/flowlayout.h"
#include "widgets/form/itemchip.h"

#include <QEvent>
#include <QKeyEvent>

namespace redraft {

ListField::ListField(const FormStyle& style, QWidget* parent)
    : FieldControl(style, parent)
    , m_flow(new FlowLayout(&box(), style.px(5)))
    , m_edit(new FieldLineEdit)
{
    m_flow->setContentsMargins(style.px(6), style.px(5), style.px(6), style.px(5));
    m_edit->setFont(style.textFont(9.5));
    m_edit->setMinimumWidth(style.px(48));
    m_edit->setMaximumHeight(QFontMetrics(m_edit->font()).height() + style.px(4));
    m_flow->addWidget(m_edit);
    m_edit->installEventFilter(this);
    m_flow->setLastCompact(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    box().followFocusOf(m_edit);
    connect(&box(), &FieldBox::pressed, m_edit, [this] { m_edit->setFocus(Qt::MouseFocusReason); });
    connect(m_edit, &FieldLineEdit::keyPressed, this, &ListField::handleKey);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        // The place to type in needs a line of its own only while something stands there.
        m_flow->setLastCompact(text.isEmpty());
        updateGeometry();
    });
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.contains(u',') || text.contains(u';'))
            addTyped();
    });
    connect(m_edit, &FieldLineEdit::focusLeft, this, [this] {
        addTyped();
        emit focusLeft();
    });
    connect(m_edit, &FieldLineEdit::undoRequested, this, &ListField::undoRequested);
    connect(m_edit, &FieldLineEdit::redoRequested, this, &ListField::redoRequested);
}

bool ListField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        showPlaceholder();
    return FieldControl::eventFilter(watched, event);
}

/// Behind chips that leave no room there is only the cursor.
void ListField::showPlaceholder()
{
    const bool hasRoom = m_edit->geometry().right() < box().width();
    m_edit->setPlaceholderText(m_isReadOnly || !hasRoom ? QString() : tr("Add…"));
}

ItemChip* ListField::makeChip(const QString& item)
{
    auto* chip = new ItemChip(item, formStyle());
    chip->setRemovable(!m_isReadOnly);
    connect(chip, &ItemChip::removeRequested, this, [this, chip] { removeAt(int(m_chips.indexOf(chip))); });
    connect(chip, &ItemChip::moveRequested, this,
            [this, chip](int direction) { focusChip(int(m_chips.indexOf(chip)) + direction); });
    return chip;
}

void ListField::setItems(const QStringList& items)
{
    if (items == m_items)
        return;
    // Chips at both ends that stay the same stay the same widgets.
    qsizetype head = 0;
    while (head < std::min(items.size(), m_items.size()) && items[head] == m_items[head])
        ++head;
    qsizetype tail = 0;
    while (tail < std::min(items.size(), m_items.size()) - head &&
           items[items.size() - 1 - tail] == m_items[m_items.size() - 1 - tail])
        ++tail;
    for (qsizetype i = m_items.size() - tail - 1; i >= head; --i) {
        ItemChip* chip = m_chips.takeAt(i);
        delete m_flow->takeAt(int(i));
        chip->hide();
        chip->deleteLater();
    }
    for (qsizetype i = head; i < items.size() - tail; ++i) {
        m_chips.insert(i, makeChip(items[i]));
        m_flow->insertWidget(int(i), m_chips[i]);
        m_chips[i]->show();
    }
    m_items = items;
    m_flow->invalidate();
    updateGeometry();
}

void ListField::showItems(const FieldPlan& plan)
{
    setItems(plan.items);
}

void ListField::setNames(const QString& name, const QString& description, const QString&)
{
    m_edit->setAccessibleName(tr("Add to %1").arg(name));
    m_edit->setAccessibleDescription(description);
    showPlaceholder();
}

void ListField::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_edit->setReadOnly(isReadOnly);
    showPlaceholder();
    box().setFlat(isReadOnly);
    for (ItemChip* chip : m_chips)
        chip->setRemovable(!isReadOnly);
}

QList<QWidget*> ListField::controls() const
{
    return {m_edit};
}

void ListField::handleKey(QKeyEvent* event, bool* isDone)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isAtStart = m_edit->cursorPosition() == 0 && !m_edit->hasSelectedText();
    if (isEnter) {
        *isDone = true;
        addTyped();
    } else if (event->key() == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_items.isEmpty() &&
               !m_isReadOnly) {
        *isDone = true;
        removeAt(int(m_items.size()) - 1);
    } else if (event->key() == Qt::Key_Left && isAtStart && !m_chips.isEmpty()) {
        *isDone = true;
        focusChip(int(m_chips.size()) - 1);
    }
}

void ListField::addTyped()
{
    const QString typed = m_edit->text();
    if (typed.isEmpty())
        return;
    QStringList items = m_items;
    for (const QString& part : QString(typed).replace(u';', u',').split(u',')) {
        if (!part.trimmed().isEmpty())
            items += part.trimmed();
    }
    m_edit->clear();
    if (items == m_items)
        return;
    setItems(items);
    emit edited(m_items);
}

void ListField::removeAt(int index)
{
    if (index < 0 || index >= m_items.size() || m_isReadOnly)
        return;
    const bool hadFocus = m_chips[index]->hasFocus();
    QStringList items = m_items;
    items.removeAt(index);
    setItems(items);
    if (hadFocus)
        focusChip(index);
    emit edited(m_items);
}

void ListField::focusChip(int index)
{
    if (index >= m_chips.size())
        m_edit->setFocus(Qt::OtherFocusReason);
    else if (index >= 0)
        m_chips[index]->setFocus(Qt::OtherFocusReason);
}

} // namespace redraft
