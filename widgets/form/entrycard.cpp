#include "widgets/form/entrycard.h"

#include "app/editing/entryedits.h"
#include "widgets/common/icon.h"
#include "widgets/form/entrybuttons.h"
#include "widgets/form/flowlayout.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/valueeditor.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace redraft {

EntryCard::EntryCard(const FormStyle& style, AskForEdit ask, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_ask(std::move(ask))
    , m_number(new QLabel)
    , m_name(new ValueEditor(style, ValueLines::One))
    , m_fault(new QLabel)
    , m_fold(makeIconButton(style, QStringLiteral("chevron-down"), tr("Collapse")))
    , m_up(makeIconButton(style, QStringLiteral("arrow-up"), tr("Move up (Alt+Up in the name)")))
    , m_down(makeIconButton(style, QStringLiteral("arrow-down"), tr("Move down (Alt+Down in the name)")))
    , m_remove(makeIconButton(style, QStringLiteral("trash"), tr("Remove (Enter)")))
    , m_body(new QWidget)
    , m_rowsLayout(new QVBoxLayout(m_body))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style.px(10), style.px(8), style.px(8), style.px(9));
    layout->setSpacing(style.px(6));
    makeHeader(*layout);
    styleLabel(*m_fault, style.textFont(9), style.theme.error);
    m_fault->setWordWrap(true);
    m_fault->hide();
    layout->addWidget(m_fault);
    layout->addWidget(m_body);
    m_rowsLayout->setContentsMargins(style.px(4), 0, 0, 0);
    m_rowsLayout->setSpacing(style.px(5));
}

void EntryCard::makeHeader(QVBoxLayout& layout)
{
    auto* header = new QHBoxLayout;
    header->setSpacing(m_style.px(4));
    styleLabel(*m_number, m_style.textFont(9), m_style.theme.muted);
    m_name->setTextFont(m_style.textFont(10, QFont::DemiBold));
    m_fold->setCheckable(true);
    header->addWidget(m_fold, 0, Qt::AlignTop);
    m_number->setMinimumHeight(m_style.px(29));
    header->addWidget(m_number, 0, Qt::AlignTop);
    header->addWidget(m_name, 1);
    for (QToolButton* button : {m_up, m_down, m_remove})
        header->addWidget(button, 0, Qt::AlignTop);
    layout.addLayout(header);
    m_remove->installEventFilter(this);
    connect(m_fold, &QToolButton::clicked, this, &EntryCard::setCollapsed);
    connect(m_up, &QToolButton::clicked, this, [this] { emit moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { emit moveRequested(1); });
    connect(m_remove, &QToolButton::clicked, this, &EntryCard::removeRequested);
    connect(m_name, &ValueEditor::edited, this, &EntryCard::rename);
    connect(m_name, &ValueEditor::moveRequested, this, &EntryCard::moveRequested);
    connect(m_name, &ValueEditor::finished, this, [this] {
        if (!m_rows.empty() && !m_fold->isChecked())
            m_rows.front()->focusFirst();
    });
    connect(m_name, &ValueEditor::focusLeft, this, [this] {
        flushName();
        emit focusLeft();
    });
    connect(m_name, &ValueEditor::undoRequested, this, &EntryCard::undoRequested);
    connect(m_name, &ValueEditor::redoRequested, this, &EntryCard::redoRequested);
}

void EntryCard::rename()
{
    showNameFault(m_ask([this](const ReadSection& section, int entry) {
        return renameEntry(section, entry, m_name->value());
    }));
}

void EntryCard::showNameFault(const QString& fault)
{
    m_name->setFault(fault);
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

/// A name that Markdown reads otherwise is written as it was typed; an empty one gives way to the old one.
int EntryCard::flushName()
{
    if (!m_name->hasFault())
        return 0;
    const QString name = m_name->value();
    showNameFault(QString());
    if (name.trimmed().isEmpty()) {
        m_name->setValue(m_shownName);
        return 0;
    }
    const QString fault = m_ask([name](const ReadSection& section, int entry) -> Result<Edit> {
        const SectionEntry& own = section.entries.entries[size_t(entry)];
        const TextDelta delta = changedText(section.snapshot, own.nameText, name);
        return Edit{{delta}, std::nullopt, tr("Change name"), {}};
    });
    if (fault.isEmpty())
        return 0;
    m_name->setValue(name);
    showNameFault(fault);
    return 1;
}

int EntryCard::flush()
{
    int held = flushName();
    // An edit may give the card other rows.
    for (size_t i = 0; i < m_rows.size(); ++i)
        held += m_rows[i]->flush();
    return held;
}

void EntryCard::setCollapsed(bool isCollapsed)
{
    m_fold->setIcon(icon(isCollapsed ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
                         m_style.theme.muted));
    m_fold->setToolTip(isCollapsed ? tr("Expand") : tr("Collapse"));
    m_fold->setAccessibleName(m_fold->toolTip());
    m_body->setVisible(!isCollapsed);
    emit controlsChanged();
}

void EntryCard::showName(const ReadSection& section, const SectionEntry& entry, int index)
{
    m_nameStart = entry.nameText.range.start;
    const QStringList shown{entry.name,
                            entry.numbering,
                            QString::number(entry.number),
                            QString::number(index),
                            QString::number(section.entries.entries.size()),
                            section.definition.entryName,
                            QString::number(int(m_isReadOnly))};
    const bool isSame = shown == m_shown && !m_name->hasFault() && m_name->value() == entry.name;
    m_shown = shown;
    m_shownName = entry.name;
    if (isSame)
        return;
    QString number = entry.numbering.trimmed();
    while (number.endsWith(u':') || number.endsWith(u'-') || number.endsWith(u'–') || number.endsWith(u'—'))
        number = number.chopped(1).trimmed();
    if (number.isEmpty() && entry.number > 0)
        number = QString::number(entry.number) + u'.';
    m_number->setText(number);
    m_number->setVisible(!number.isEmpty());
    if (!m_name->hasFault()) // what was refused is only here
        m_name->setValue(entry.name);
    const QString what = section.definition.entryName.isEmpty() ? tr("Entry") : section.definition.entryName;
    const QString place = tr("%1 %2").arg(what).arg(index + 1);
    m_name->setNames(tr("Name of %1").arg(place), QString(), what);
    m_remove->setAccessibleName(tr("Remove %1").arg(place));
    m_up->setAccessibleName(tr("Move %1 up").arg(place));
    m_down->setAccessibleName(tr("Move %1 down").arg(place));
    m_up->setEnabled(index > 0 && !m_isReadOnly);
    m_down->setEnabled(index + 1 < std::ssize(section.entries.entries) && !m_isReadOnly);
    m_remove->setEnabled(!m_isReadOnly);
    setAccessibleName(place);
}

void EntryCard::showEntry(const ReadSection& section, int index)
{
    const SectionEntry& entry = section.entries.entries[size_t(index)];
    m_range = entry.range;
    showName(section, entry, index);
    showRows(section, index);
    showAddable(section, index);
    m_fold->setEnabled(!m_rows.empty() || !m_addable.isEmpty());
}

EntryRow* EntryCard::makeRow(const EntryRowPlan& plan)
{
    auto* row = new EntryRow(m_style, plan, m_ask);
    row->setReadOnly(m_isReadOnly);
    connect(row, &EntryRow::undoRequested, this, &EntryCard::undoRequested);
    connect(row, &EntryRow::redoRequested, this, &EntryCard::redoRequested);
    connect(row, &EntryRow::focusLeft, this, &EntryCard::focusLeft);
    connect(row, &EntryRow::controlsChanged, this, &EntryCard::controlsChanged);
    return row;
}

void EntryCard::showRows(const ReadSection& section, int index)
{
    const std::vector<EntryRowPlan> plans = planEntryRows(section, index);
    std::vector<EntryRow*> old = m_rows;
    std::vector<EntryRow*> rows;
    bool isChanged = old.size() != plans.size();
    for (const EntryRowPlan& plan : plans) {
        const auto same = std::find_if(old.begin(), old.end(),
                                       [&plan](EntryRow* row) { return row && row->plan().key == plan.key; });
        isChanged |= same == old.end() || size_t(same - old.begin()) != rows.size();
        rows.push_back(same == old.end() ? makeRow(plan) : std::exchange(*same, nullptr));
    }
    for (EntryRow* row : old) {
        if (!row)
            continue;
        row->disconnect(this);
        m_rowsLayout->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_rows = rows;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (isChanged)
            m_rowsLayout->insertWidget(int(i), rows[i]);
        rows[i]->showRow(section, index, plans[i]);
        rows[i]->show();
    }
    if (isChanged)
        emit controlsChanged();
}

void EntryCard::showAddable(const ReadSection& section, int index)
{
    QStringList labels;
    const std::vector<const PartDefinition*> parts = addableParts(section, index);
    for (const PartDefinition* part : parts)
        labels += part->label;
    if (m_isReadOnly)
        labels.clear();
    if (labels == m_addable)
        return;
    m_addable = labels;
    m_addButtons.clear();
    if (m_addBar) {
        m_addBar->hide();
        m_addBar->deleteLater();
        m_addBar = nullptr;
    }
    if (labels.isEmpty())
        return;
    m_addBar = new QWidget;
    auto* flow = new FlowLayout(m_addBar, m_style.px(6));
    flow->setContentsMargins(0, 0, 0, 0);
    for (const PartDefinition* part : parts) {
        QToolButton* button = makeAddButton(m_style, part->label);
        button->setAccessibleName(tr("Add %1").arg(part->label));
        button->setToolTip(part->help);
        flow->insertWidget(flow->count(), button);
        m_addButtons += button;
        connect(button, &QToolButton::clicked, this, [this, id = part->id] {
            const QString fault = m_ask(
                [id](const ReadSection& read, int entry) { return addPart(read, entry, id, QString()); });
            for (EntryRow* row : m_rows) {
                if (fault.isEmpty() && row->plan().partId == id)
                    row->focusFirst();
            }
        });
    }
    flow->setLastCompact(true);
    m_rowsLayout->addWidget(m_addBar);
    emit controlsChanged();
}

void EntryCard::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_name->setReadOnly(isReadOnly);
    for (QToolButton* button : {m_up, m_down, m_remove})
        button->setEnabled(!isReadOnly);
    for (EntryRow* row : m_rows)
        row->setReadOnly(isReadOnly);
}

QList<QWidget*> EntryCard::controls() const
{
    // As the eye goes: the header, then what belongs to it.
    QList<QWidget*> controls{m_fold, &m_name->editor(), m_up, m_down, m_remove};
    for (EntryRow* row : m_fold->isChecked() ? std::vector<EntryRow*>() : m_rows)
        controls += row->controls();
    for (QToolButton* button : m_fold->isChecked() ? QList<QToolButton*>() : m_addButtons)
        controls += button;
    return controls;
}

bool EntryCard::isInFreeText() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](EntryRow* row) { return row->isInFreeText(); });
}

bool EntryCard::hasRowsOf(const ReadSection& section, int index) const
{
    const std::vector<EntryRowPlan> plans = planEntryRows(section, index);
    return std::equal(
        plans.begin(), plans.end(), m_rows.begin(), m_rows.end(),
        [](const EntryRowPlan& plan, const EntryRow* row) { return row->plan().key == plan.key; });
}

void EntryCard::focusName()
{
    m_name->editor().setFocus(Qt::OtherFocusReason);
    m_name->editor().selectAll();
}

EntryFocus EntryCard::entryFocus() const
{
    return m_name->isEditing() ? EntryFocus(m_name->editor().textCursor().position()) : std::nullopt;
}

void EntryCard::takeFocus(const EntryFocus& focus, int direction)
{
    if (focus) {
        m_name->editor().setFocus(Qt::OtherFocusReason);
        m_name->editor().setCursorPosition(*focus, *focus);
        return;
    }
    QToolButton* wanted = direction < 0 ? m_up : m_down;
    QToolButton* other = direction < 0 ? m_down : m_up;
    (wanted->isEnabled() ? wanted : other)->setFocus(Qt::OtherFocusReason);
}

/// Space belongs to words: who types on after a Tab too many must not lose the entry.
bool EntryCard::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (watched != m_remove || !isKey)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isWish = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Delete;
    if (isWish && event->type() == QEvent::KeyPress)
        m_remove->click();
    return isWish || key == Qt::Key_Space;
}

void EntryCard::focusPlace(qsizetype position)
{
    if (m_fold->isChecked())
        m_fold->click();
    EntryRow* found = nullptr;
    for (EntryRow* row : m_rows) {
        if (row->plan().number >= 0 && row->start() <= position)
            found = row;
    }
    if (found)
        return found->focusPlace(position);
    m_name->editor().setFocus(Qt::OtherFocusReason);
    const qsizetype at = position - m_nameStart;
    m_name->editor().setCursorPosition(at, at);
}

void EntryCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.theme.border, 1));
    painter.setBrush(m_style.theme.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_style.px(6), m_style.px(6));
}

} // namespace redraft
