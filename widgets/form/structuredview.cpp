#include "widgets/form/structuredview.h"

#include "app/checklist/placeholders.h"
#include "app/editing/entryedits.h"
#include "app/editing/tableedits.h"
#include "widgets/form/entrybuttons.h"
#include "widgets/form/entrycard.h"
#include "widgets/form/freetext.h"
#include "widgets/form/piececolumn.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/tablegrid.h"

#include <QApplication>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>
#include <limits>

namespace redraft {

namespace {

/// How often the focus came into another field, of any section. GUI thread.
int visitCount = 0;

/// What is typed in one visit of a field is one undo step.
Edit ofVisit(Edit edit)
{
    if (!edit.typing.isEmpty())
        edit.typing += QStringLiteral(" %1").arg(visitCount);
    return edit;
}

} // namespace

StructuredView::StructuredView(const FormStyle& style, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_column(new PieceColumn(
          style, [this](const QWidget* widget, const SectionEdit& edit) { return ask(widget, edit); }))
    , m_addButton(makeAddButton(style, QString()))
    , m_fault(new QLabel)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style.px(8));
    layout->addWidget(m_column);
    styleLabel(*m_fault, style.textFont(9), style.theme.error);
    m_fault->setWordWrap(true);
    m_fault->hide();
    layout->addWidget(m_fault);
    layout->addWidget(m_addButton, 0, Qt::AlignLeft);
    connectColumn();
    makeShortcut();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && isAncestorOf(now))
            ++visitCount;
    });
}

void StructuredView::connectColumn()
{
    connect(m_column, &PieceColumn::undoRequested, this, &StructuredView::undoRequested);
    connect(m_column, &PieceColumn::redoRequested, this, &StructuredView::redoRequested);
    connect(m_column, &PieceColumn::controlsChanged, this, &StructuredView::controlsChanged);
    connect(m_column, &PieceColumn::placeMoved, this, &StructuredView::placeMoved);
    connect(m_column, &PieceColumn::leaveRequested, this, &StructuredView::leaveRequested);
    connect(m_column, &PieceColumn::focusLeft, this, &StructuredView::settle, Qt::QueuedConnection);
    connect(m_column, &PieceColumn::moveRequested, this, &StructuredView::move);
    connect(m_column, &PieceColumn::removeRequested, this, &StructuredView::remove);
}

void StructuredView::makeShortcut()
{
    const int last = std::numeric_limits<int>::max();
    connect(m_addButton, &QToolButton::clicked, this, [this, last] { add(last); });
    auto* shortcut = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Return")), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] {
        if (!m_addButton->isHidden() && m_section.definition.shape == SectionShape::Entries)
            add(m_column->focusedEntry());
    });
}

bool StructuredView::showSection(const QString& source, qsizetype offset, const SectionDefinition& definition)
{
    m_offset = offset;
    const bool isSame = !m_column->isEmpty() && !m_isWaiting && source == m_section.source() &&
                        definition == m_section.definition;
    if (isSame)
        return true;
    auto read = readSection(source, definition);
    const bool isWorth = definition.shape != SectionShape::Prose || (read && !read->tables.empty());
    const bool isUsable = read && read->isClosed && isWorth;
    if (!isUsable && !m_column->focusedText())
        return false;
    if (!isUsable) {
        // What is being typed swallows the rest for now; it is written on as text.
        m_section.snapshot = TextSnapshot(source);
        m_section.length = source.size();
        m_isWaiting = true;
        return true;
    }
    m_section = std::move(*read);
    // While the user is in free text the section may become another one around it.
    m_isWaiting = m_column->focusedText() && !m_column->mayShow(m_section);
    if (m_isWaiting)
        return true;
    m_column->showPieces(m_section);
    m_column->setVisible(!m_column->isEmpty());
    showButtons();
    return true;
}

QString StructuredView::ask(const QWidget* widget, const SectionEdit& edit)
{
    if (m_isReadOnly)
        return tr("The document is read-only.");
    const int entry = m_column->entryOf(widget);
    const bool isTable = qobject_cast<const TableGrid*>(widget);
    if (m_isWaiting && (isTable || !m_column->focusedText()))
        return tr("The section has changed meanwhile.");
    const Result<Edit> result = edit(m_section, entry);
    if (!result)
        return result.error().message;
    if (!result->isEmpty())
        emit editRequested(ofVisit(shifted(*result, m_offset)));
    return {};
}

void StructuredView::tell(const QString& fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void StructuredView::showButtons()
{
    const bool isTable = m_section.definition.shape == SectionShape::Table;
    const bool isProse = m_section.definition.shape == SectionShape::Prose;
    const bool canAdd =
        !m_section.table && !m_isReadOnly && !isProse && (!isTable || !m_section.definition.parts.empty());
    const QString what =
        m_section.definition.entryName.isEmpty() ? tr("entry") : m_section.definition.entryName.toLower();
    m_addButton->setText(isTable ? tr("Add table") : tr("Add %1").arg(what));
    m_addButton->setAccessibleName(m_addButton->text());
    m_addButton->setToolTip(isTable ? QString() : tr("Ctrl+Enter adds one behind the one that you are in"));
    m_addButton->setVisible(canAdd);
}

void StructuredView::add(int behindEntry)
{
    settle();
    const bool isTable = m_section.definition.shape == SectionShape::Table;
    const int behind = std::min(behindEntry, int(m_section.entries.entries.size()) - 1);
    const QString fault = ask(nullptr, [isTable, behind](const ReadSection& section, int) {
        return isTable ? makeTable(section) : addEntry(section, behind, tr("[name]"));
    });
    tell(fault);
    if (!fault.isEmpty())
        return;
    if (EntryCard* card = isTable ? nullptr : m_column->entryCard(behind + 1))
        card->header().focusName();
    if (TableGrid* grid = isTable ? m_column->grid() : nullptr)
        grid->focusCell(0, 0);
}

void StructuredView::move(const EntryCard* card, int direction)
{
    const int entry = m_column->entryOf(card);
    const EntryFocus focus = card->header().entryFocus();
    const QString fault = ask(card, [direction](const ReadSection& section, int index) {
        return moveEntry(section, index, direction < 0 ? EntryMove::Up : EntryMove::Down);
    });
    tell(entry + direction >= 0 ? fault : QString());
    if (EntryCard* moved = fault.isEmpty() ? m_column->entryCard(entry + direction) : nullptr)
        moved->header().takeFocus(focus, direction);
}

void StructuredView::remove(const EntryCard* card)
{
    const int entry = m_column->entryOf(card);
    const QString fault =
        ask(card, [](const ReadSection& section, int index) { return removeEntry(section, index); });
    tell(fault);
    if (!fault.isEmpty())
        return;
    EntryCard* next =
        m_column->entryCard(entry) ? m_column->entryCard(entry) : m_column->entryCard(entry - 1);
    if (next)
        next->header().focusName();
    else
        m_addButton->setFocus(Qt::OtherFocusReason);
}

/// The user has left a text: the section is shown as it is now.
void StructuredView::settle()
{
    if (m_isWaiting && !m_column->focusedText()) {
        const QString source = m_section.source();
        showSection(source, m_offset, m_section.definition);
    }
    if (!isEditing())
        emit editingFinished();
}

void StructuredView::setReadOnly(bool isReadOnly)
{
    if (m_isReadOnly == isReadOnly)
        return;
    m_isReadOnly = isReadOnly;
    m_column->setReadOnly(isReadOnly);
    showButtons();
}

QList<QWidget*> StructuredView::controls() const
{
    return m_column->controls() + QList<QWidget*>{m_addButton};
}

QWidget* StructuredView::firstControl() const
{
    if (const EntryCard* card = m_column->entryCard(0))
        return card->firstControl();
    return controls().value(0);
}

bool StructuredView::isEditing() const
{
    const QWidget* focused = QApplication::focusWidget();
    return focused && isAncestorOf(focused);
}

int StructuredView::flush()
{
    return m_column->flush();
}

HeldTexts StructuredView::heldTexts() const
{
    return m_column->heldTexts();
}

void StructuredView::hold(const HeldTexts& texts)
{
    m_column->hold(texts);
}

void StructuredView::goTo(TextRange range)
{
    if (!m_column->focusPlace(range.start - m_offset))
        return m_addButton->setFocus(Qt::OtherFocusReason);
    auto* editor = qobject_cast<SectionEditor*>(QApplication::focusWidget());
    if (FreeText* text = m_column->textWith(editor))
        return text->select(range.shifted(-m_offset));
    if (!range.isEmpty() && editor && isAncestorOf(editor) && isPlaceholder(editor->rawText()))
        editor->selectAll();
}

void StructuredView::selectWords(TextRange range)
{
    m_column->selectWords(m_section, range.shifted(-m_offset));
}

bool StructuredView::isText(const QWidget& widget) const
{
    return m_column->textWith(&widget) != nullptr;
}

TextRange StructuredView::focusedRange() const
{
    // Menus and the tool bar take the focus for a moment; here it is kept where it was.
    if (const FreeText* text = m_column->textWith(m_column->focusWidget()))
        return text->selection().shifted(m_offset);
    return {m_offset + std::max<qsizetype>(0, m_column->focusedPosition()), 0};
}

QRect StructuredView::focusRectangle() const
{
    return m_addButton->hasFocus() ? m_addButton->geometry()
                                   : m_column->focusRectangle().translated(m_column->pos());
}

QList<std::pair<int, int>> StructuredView::linePlaces() const
{
    QList<std::pair<int, int>> places;
    for (const auto& [position, y] : m_column->places())
        places.append({m_section.snapshot.lines.lineOf(position), m_column->y() + y});
    return places;
}

} // namespace redraft
