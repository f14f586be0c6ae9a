#include "widgets/form/entryheader.h"

#include "app/editing/entryedits.h"
#include "widgets/common/icon.h"
#include "widgets/form/entrybuttons.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/valueeditor.h"

#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace redraft {

EntryHeader::EntryHeader(const FormStyle& style, AskForEdit ask, QWidget* parent)
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
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style.px(6));
    auto* line = new QHBoxLayout;
    makeLine(*line);
    layout->addLayout(line);
    styleLabel(*m_fault, style.textFont(9), style.theme.error);
    m_fault->setWordWrap(true);
    m_fault->hide();
    layout->addWidget(m_fault);
    connectControls();
}

void EntryHeader::makeLine(QHBoxLayout& line)
{
    line.setSpacing(m_style.px(4));
    styleLabel(*m_number, m_style.textFont(9), m_style.theme.muted);
    m_number->setMinimumHeight(m_style.px(29));
    m_name->setTextFont(m_style.textFont(10, QFont::DemiBold));
    m_fold->setCheckable(true);
    line.addWidget(m_fold, 0, Qt::AlignTop);
    line.addWidget(m_number, 0, Qt::AlignTop);
    line.addWidget(m_name, 1);
    for (QToolButton* button : {m_up, m_down, m_remove})
        line.addWidget(button, 0, Qt::AlignTop);
    m_remove->installEventFilter(this);
}

void EntryHeader::connectControls()
{
    connect(m_fold, &QToolButton::clicked, this, &EntryHeader::showFold);
    connect(m_up, &QToolButton::clicked, this, [this] { emit moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { emit moveRequested(1); });
    connect(m_remove, &QToolButton::clicked, this, &EntryHeader::removeRequested);
    connect(m_name, &ValueEditor::edited, this, &EntryHeader::rename);
    connect(m_name, &ValueEditor::moveRequested, this, &EntryHeader::moveRequested);
    connect(m_name, &ValueEditor::finished, this, &EntryHeader::finished);
    connect(m_name, &ValueEditor::focusLeft, this, [this] {
        flush();
        emit focusLeft();
    });
    connect(m_name, &ValueEditor::undoRequested, this, &EntryHeader::undoRequested);
    connect(m_name, &ValueEditor::redoRequested, this, &EntryHeader::redoRequested);
}

void EntryHeader::rename()
{
    showFault(m_ask([this](const ReadSection& section, int entry) {
        return renameEntry(section, entry, m_name->value());
    }));
}

void EntryHeader::showFault(const QString& fault)
{
    m_name->setFault(fault);
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

int EntryHeader::flush()
{
    if (!m_name->hasFault())
        return 0;
    if (m_name->value().trimmed().isEmpty()) {
        showFault(QString());
        m_name->setValue(m_shownName);
        return 0;
    }
    rename();
    return m_name->hasFault() ? 1 : 0;
}

HeldTexts EntryHeader::heldTexts() const
{
    if (!m_name->hasFault() || m_name->value().trimmed().isEmpty())
        return {};
    return {{{}, 0, {}, {}, HeldText::Place::Name, 0, m_shownName, m_name->value(), m_name->fault()}};
}

void EntryHeader::hold(const HeldText& held)
{
    m_name->setValue(held.text);
    showFault(held.reason);
}

void EntryHeader::showFold(bool isFolded)
{
    m_fold->setIcon(icon(isFolded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
                         m_style.theme.muted));
    m_fold->setToolTip(isFolded ? tr("Expand") : tr("Collapse"));
    m_fold->setAccessibleName(m_fold->toolTip());
    emit foldChanged(isFolded);
}

void EntryHeader::setFoldable(bool isFoldable)
{
    m_fold->setEnabled(isFoldable);
}

bool EntryHeader::isFolded() const
{
    return m_fold->isChecked();
}

void EntryHeader::unfold()
{
    if (isFolded())
        m_fold->click();
}

void EntryHeader::showEntry(const ReadSection& section, int index)
{
    const SectionEntry& entry = section.entries.entries[size_t(index)];
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
    showNumber(entry);
    if (!m_name->hasFault()) // what was refused is only here
        m_name->setValue(entry.name);
    showNames(section, index);
}

void EntryHeader::showNumber(const SectionEntry& entry)
{
    QString number = entry.numbering.trimmed();
    while (number.endsWith(u':') || number.endsWith(u'-') || number.endsWith(u'–') || number.endsWith(u'—'))
        number = number.chopped(1).trimmed();
    if (number.isEmpty() && entry.number > 0)
        number = QString::number(entry.number) + u'.';
    m_number->setText(number);
    m_number->setVisible(!number.isEmpty());
}

void EntryHeader::showNames(const ReadSection& section, int index)
{
    const QString what = section.definition.entryName.isEmpty() ? tr("Entry") : section.definition.entryName;
    const QString place = tr("%1 %2").arg(what, QString::number(index + 1));
    m_name->setNames(tr("Name of %1").arg(place), QString(), what);
    m_remove->setAccessibleName(tr("Remove %1").arg(place));
    m_up->setAccessibleName(tr("Move %1 up").arg(place));
    m_down->setAccessibleName(tr("Move %1 down").arg(place));
    m_up->setEnabled(index > 0 && !m_isReadOnly);
    m_down->setEnabled(index + 1 < std::ssize(section.entries.entries) && !m_isReadOnly);
    m_remove->setEnabled(!m_isReadOnly);
    setAccessibleName(place);
}

void EntryHeader::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_name->setReadOnly(isReadOnly);
    for (QToolButton* button : {m_up, m_down, m_remove})
        button->setEnabled(!isReadOnly);
}

QList<QWidget*> EntryHeader::controls() const
{
    return {m_fold, &m_name->editor()};
}

QList<QWidget*> EntryHeader::buttons() const
{
    return {m_up, m_down, m_remove};
}

void EntryHeader::focusName()
{
    m_name->editor().setFocus(Qt::OtherFocusReason);
    m_name->editor().selectAll();
}

void EntryHeader::focusPlace(qsizetype position)
{
    m_name->editor().setFocus(Qt::OtherFocusReason);
    const qsizetype at = position - m_nameStart;
    m_name->editor().setCursorPosition(at, at);
}

bool EntryHeader::selectWords(const ReadSection& section, const SectionEntry& entry, TextRange range)
{
    if (!entry.nameText.range.contains(range.start))
        return false;
    const TextRange words = shownRange(section.snapshot, entry.nameText, range);
    m_name->editor().setFocus(Qt::OtherFocusReason);
    m_name->editor().setCursorPosition(words.start, words.end());
    return true;
}

EntryFocus EntryHeader::entryFocus() const
{
    return m_name->isEditing() ? EntryFocus(m_name->editor().textCursor().position()) : std::nullopt;
}

void EntryHeader::takeFocus(const EntryFocus& focus, int direction)
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
bool EntryHeader::eventFilter(QObject* watched, QEvent* event)
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

} // namespace redraft
