#include "widgets/form/entrycard.h"

#include "app/editing/entryedits.h"
#include "widgets/form/entrybuttons.h"
#include "widgets/form/flowlayout.h"

#include <QApplication>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace redraft {

EntryCard::EntryCard(const FormStyle& style, AskForEdit ask, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_ask(std::move(ask))
    , m_header(new EntryHeader(style, m_ask))
    , m_body(new QWidget)
    , m_rowsLayout(new QVBoxLayout(m_body))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style.px(10), style.px(8), style.px(8), style.px(9));
    layout->setSpacing(style.px(6));
    layout->addWidget(m_header);
    layout->addWidget(m_body);
    m_rowsLayout->setContentsMargins(style.px(4), 0, 0, 0);
    m_rowsLayout->setSpacing(style.px(5));
    connectHeader();
}

void EntryCard::connectHeader()
{
    connect(m_header, &EntryHeader::foldChanged, this, [this](bool isFolded) {
        m_body->setVisible(!isFolded);
        emit controlsChanged();
    });
    connect(m_header, &EntryHeader::finished, this, [this] {
        if (!m_rows.empty() && !m_header->isFolded())
            m_rows.front()->focusFirst();
    });
    connect(m_header, &EntryHeader::moveRequested, this, &EntryCard::moveRequested);
    connect(m_header, &EntryHeader::removeRequested, this, &EntryCard::removeRequested);
    connect(m_header, &EntryHeader::focusLeft, this, &EntryCard::focusLeft);
    connect(m_header, &EntryHeader::undoRequested, this, &EntryCard::undoRequested);
    connect(m_header, &EntryHeader::redoRequested, this, &EntryCard::redoRequested);
}

void EntryCard::showPiece(const ReadSection& section, int number)
{
    m_header->showEntry(section, number);
    setAccessibleName(m_header->accessibleName());
    showRows(section, number);
    showAddable(section, number);
    m_header->setFoldable(!m_rows.empty() || !m_addable.isEmpty());
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
    std::erase(old, nullptr);
    const EntryRow* left = nullptr; // the focus was in it
    HeldTexts held;
    for (EntryRow* row : old) {
        held += row->heldTexts();
        if (const QWidget* focused = QApplication::focusWidget(); focused && row->isAncestorOf(focused))
            left = row;
        row->disconnect(this);
        row->retire();
        m_rowsLayout->removeWidget(row);
    }
    m_rows = rows;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (isChanged)
            m_rowsLayout->insertWidget(int(i), rows[i]);
        rows[i]->showRow(section, index, plans[i]);
        rows[i]->show();
        if (left && !left->plan().partId.isEmpty() && rows[i]->plan().partId == left->plan().partId)
            rows[i]->goOnFrom(*left);
    }
    for (const HeldText& text : held)
        hold(text);
    for (EntryRow* row : old) { // only now: else the focus would wander meanwhile
        row->hide();
        row->deleteLater();
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

QList<QWidget*> EntryCard::controls() const
{
    // The name, then what belongs to it: who writes an entry comes to what moves or removes it last.
    QList<QWidget*> controls = m_header->controls();
    if (m_header->isFolded())
        return controls + m_header->buttons();
    for (EntryRow* row : m_rows)
        controls += row->controls();
    for (QToolButton* button : m_addButtons)
        controls += button;
    return controls + m_header->buttons();
}

QWidget* EntryCard::firstControl() const
{
    return m_header->controls().value(1);
}

void EntryCard::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_header->setReadOnly(isReadOnly);
    for (EntryRow* row : m_rows)
        row->setReadOnly(isReadOnly);
}

int EntryCard::flush()
{
    int held = m_header->flush();
    // An edit may give the card other rows.
    for (size_t i = 0; i < m_rows.size(); ++i)
        held += m_rows[i]->flush();
    return held;
}

HeldTexts EntryCard::heldTexts() const
{
    HeldTexts held = m_header->heldTexts();
    for (const EntryRow* row : m_rows)
        held += row->heldTexts();
    return held;
}

bool EntryCard::hold(const HeldText& held)
{
    if (held.place != HeldText::Place::Name)
        return std::any_of(m_rows.begin(), m_rows.end(), [&](EntryRow* row) { return row->hold(held); });
    m_header->hold(held);
    return true;
}

bool EntryCard::mayShow(const ReadSection& section, int number) const
{
    const bool isInFreeText =
        std::any_of(m_rows.begin(), m_rows.end(), [](EntryRow* row) { return row->isInFreeText(); });
    const std::vector<EntryRowPlan> plans = planEntryRows(section, number);
    return !isInFreeText || std::equal(plans.begin(), plans.end(), m_rows.begin(), m_rows.end(),
                                       [](const EntryRowPlan& plan, const EntryRow* row) {
                                           return row->plan().key == plan.key;
                                       });
}

void EntryCard::focusPlace(qsizetype position)
{
    m_header->unfold();
    EntryRow* found = nullptr;
    for (EntryRow* row : m_rows) {
        if (row->plan().number >= 0 && row->start() <= position)
            found = row;
    }
    found ? found->focusPlace(position) : m_header->focusPlace(position);
}

void EntryCard::selectWords(const ReadSection& section, TextRange range)
{
    for (const SectionEntry& entry : section.entries.entries) {
        if (!entry.range.contains(range.start) || m_header->selectWords(section, entry, range))
            continue;
        for (EntryRow* row : m_rows) {
            if (row->selectWords(section, entry, range))
                break;
        }
    }
}

qsizetype EntryCard::focusedPlace() const
{
    const QWidget* focused = QApplication::focusWidget();
    for (const EntryRow* row : m_rows) {
        if (focused && row->plan().number >= 0 && (row == focused || row->isAncestorOf(focused)))
            return row->start();
    }
    return -1;
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
