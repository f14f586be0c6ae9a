#include "widgets/form/structuredview.h"

#include "app/checklist/placeholders.h"
#include "app/editing/entryedits.h"
#include "app/editing/tableedits.h"
#include "widgets/form/entrybuttons.h"
#include "widgets/form/entrycard.h"
#include "widgets/form/freetext.h"
#include "widgets/form/gridview.h"
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
    , m_layout(new QVBoxLayout(this))
    , m_addButton(makeAddButton(style, QString()))
    , m_fault(new QLabel)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(style.px(8));
    styleLabel(*m_fault, style.textFont(9), style.theme.error);
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_layout->addWidget(m_fault);
    m_layout->addWidget(m_addButton, 0, Qt::AlignLeft);
    const int last = std::numeric_limits<int>::max();
    connect(m_addButton, &QToolButton::clicked, this, [this, last] { add(last); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && isAncestorOf(now))
            ++visitCount;
    });
    auto* shortcut = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Return")), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] {
        if (!m_addButton->isHidden() && m_section.definition.shape == SectionShape::Entries)
            add(focusedEntry());
    });
}

const std::vector<EntryText>& StructuredView::texts() const
{
    return m_section.table ? m_section.table->texts : m_section.entries.texts;
}

std::vector<StructuredView::Piece> StructuredView::pieces() const
{
    std::vector<Piece> all;
    for (size_t i = 0; i < texts().size(); ++i)
        all.push_back({PieceKind::Text, int(i), texts()[i].range.start});
    if (m_section.table) {
        all.push_back({PieceKind::Table, 0, m_section.table->table.range.start});
    } else {
        for (size_t i = 0; i < m_section.entries.entries.size(); ++i)
            all.push_back({PieceKind::Entry, int(i), m_section.entries.entries[i].range.start});
    }
    std::sort(all.begin(), all.end(), [](const Piece& a, const Piece& b) { return a.position < b.position; });
    return all;
}

QString StructuredView::nameOf(const Piece& piece) const
{
    return piece.kind == PieceKind::Entry ? m_section.entries.entries[size_t(piece.number)].name : QString();
}

bool StructuredView::showSection(const QString& source, qsizetype offset, const SectionDefinition& definition)
{
    m_offset = offset;
    const bool isSame = !m_shown.empty() && !m_isWaiting && source == m_section.source() &&
                        definition == m_section.definition;
    if (isSame)
        return true;
    auto read = readSection(source, definition);
    const bool isUsable = read && read->isClosed;
    if (!isUsable && !focusedText())
        return false;
    if (!isUsable) {
        // What is being typed swallows the rest for now; it is written on as text.
        m_section.snapshot = TextSnapshot(source);
        m_section.length = source.size();
        m_isWaiting = true;
        return true;
    }
    m_section = std::move(*read);
    const std::vector<Piece> now = pieces();
    m_isWaiting = mustWait(now);
    if (!m_isWaiting)
        showPieces(now);
    return true;
}

/// True while the user is in free text and the section has become another one around it.
bool StructuredView::mustWait(const std::vector<Piece>& now) const
{
    if (!focusedText())
        return false;
    if (now.size() != m_shown.size())
        return true;
    for (size_t i = 0; i < now.size(); ++i) {
        if (now[i].kind != m_shown[i].kind || nameOf(now[i]) != m_shown[i].name)
            return true;
        auto* card = qobject_cast<EntryCard*>(m_shown[i].widget);
        if (card && card->isInFreeText() && !card->hasRowsOf(m_section, now[i].number))
            return true;
    }
    return false;
}

void StructuredView::showPieces(const std::vector<Piece>& now)
{
    // Pieces at both ends that stay the same keep their widgets, the others as far as they are of a kind.
    const auto isSame = [this](const Shown& shown, const Piece& piece) {
        return shown.kind == piece.kind && shown.name == nameOf(piece);
    };
    size_t head = 0;
    while (head < std::min(now.size(), m_shown.size()) && isSame(m_shown[head], now[head]))
        ++head;
    size_t tail = 0;
    while (tail < std::min(now.size(), m_shown.size()) - head &&
           isSame(m_shown[m_shown.size() - 1 - tail], now[now.size() - 1 - tail]))
        ++tail;
    std::vector<Shown> old = std::move(m_shown);
    m_shown.clear();
    std::vector<Shown> middle(old.begin() + qsizetype(head), old.end() - qsizetype(tail));
    bool isChanged = old.size() != now.size();
    for (size_t i = 0; i < now.size(); ++i) {
        if (i < head || i >= now.size() - tail) {
            m_shown.push_back(old[i < head ? i : old.size() - (now.size() - i)]);
            continue;
        }
        const auto kept = std::find_if(middle.begin(), middle.end(), [&](const Shown& shown) {
            return shown.widget && shown.kind == now[i].kind;
        });
        isChanged |= kept == middle.end();
        QWidget* widget =
            kept == middle.end() ? makeWidget(now[i].kind) : std::exchange(kept->widget, nullptr);
        m_shown.push_back({now[i].kind, widget, {}, 0});
    }
    for (Shown& shown : middle) {
        if (!shown.widget)
            continue;
        isChanged = true;
        shown.widget->disconnect(this);
        m_layout->removeWidget(shown.widget);
        shown.widget->hide();
        shown.widget->deleteLater();
    }
    for (size_t i = 0; i < now.size(); ++i) {
        if (m_layout->indexOf(m_shown[i].widget) != int(i))
            m_layout->insertWidget(int(i), m_shown[i].widget);
        showPiece(m_shown[i], now[i]);
        m_shown[i].widget->show();
    }
    showButtons();
    if (isChanged)
        emit controlsChanged();
}

void StructuredView::showPiece(Shown& shown, const Piece& piece)
{
    shown.name = nameOf(piece);
    shown.position = piece.position;
    if (auto* card = qobject_cast<EntryCard*>(shown.widget)) {
        card->showEntry(m_section, piece.number);
    } else if (auto* grid = qobject_cast<TableGrid*>(shown.widget)) {
        grid->showTable(m_section);
    } else if (auto* text = qobject_cast<FreeText*>(shown.widget)) {
        text->setPlace(m_section, texts()[size_t(piece.number)]);
        text->setNames(tr("Text of %1").arg(m_section.section().title), QString(), QString());
    }
}

QWidget* StructuredView::makeWidget(PieceKind kind)
{
    if (kind == PieceKind::Entry)
        return makeEntry();
    if (kind == PieceKind::Table) {
        auto* grid = new TableGrid(m_style, [this](const SectionEdit& edit) { return ask(nullptr, edit); });
        grid->setReadOnly(m_isReadOnly);
        connect(grid, &TableGrid::undoRequested, this, &StructuredView::undoRequested);
        connect(grid, &TableGrid::redoRequested, this, &StructuredView::redoRequested);
        connect(&grid->view(), &GridView::currentMoved, this, &StructuredView::placeMoved);
        connect(grid, &TableGrid::focusLeft, this, &StructuredView::settle, Qt::QueuedConnection);
        return grid;
    }
    auto* text = new FreeText(m_style, [this](const SectionEdit& edit) { return ask(nullptr, edit); });
    text->setReadOnly(m_isReadOnly);
    connect(text, &ValueEditor::undoRequested, this, &StructuredView::undoRequested);
    connect(text, &ValueEditor::redoRequested, this, &StructuredView::redoRequested);
    connect(text, &ValueEditor::focusLeft, this, &StructuredView::settle, Qt::QueuedConnection);
    return text;
}

QWidget* StructuredView::makeEntry()
{
    auto own = std::make_shared<EntryCard*>(nullptr);
    auto* card = new EntryCard(m_style, [this, own](const SectionEdit& edit) { return ask(*own, edit); });
    *own = card;
    card->setReadOnly(m_isReadOnly);
    connect(card, &EntryCard::undoRequested, this, &StructuredView::undoRequested);
    connect(card, &EntryCard::redoRequested, this, &StructuredView::redoRequested);
    connect(card, &EntryCard::controlsChanged, this, &StructuredView::controlsChanged);
    connect(card, &EntryCard::moveRequested, this, [this, card](int direction) { move(card, direction); });
    connect(card, &EntryCard::removeRequested, this, [this, card] { remove(card); });
    connect(card, &EntryCard::focusLeft, this, &StructuredView::settle, Qt::QueuedConnection);
    return card;
}

int StructuredView::entryOf(const QWidget* widget) const
{
    int entry = 0;
    for (const Shown& shown : m_shown) {
        if (widget && shown.widget == widget)
            return entry;
        entry += shown.kind == PieceKind::Entry ? 1 : 0;
    }
    return -1;
}

EntryCard* StructuredView::entryCard(int entry) const
{
    for (const Shown& shown : m_shown) {
        if (shown.kind == PieceKind::Entry && entry-- == 0)
            return qobject_cast<EntryCard*>(shown.widget);
    }
    return nullptr;
}

FreeText* StructuredView::focusedText() const
{
    QWidget* focused = QApplication::focusWidget();
    for (QWidget* each = focused; each && each != this; each = each->parentWidget()) {
        if (auto* text = qobject_cast<FreeText*>(each))
            return isAncestorOf(text) ? text : nullptr;
    }
    return nullptr;
}

QString StructuredView::ask(const QWidget* widget, const SectionEdit& edit)
{
    if (m_isReadOnly)
        return tr("The document is read-only.");
    const int entry = entryOf(widget);
    if (m_isWaiting && !focusedText())
        return tr("The section has changed meanwhile.");
    const Result<Edit> result = edit(m_section, entry);
    if (!result)
        return result.error().message;
    if (!result->isEmpty())
        emit editRequested(ofVisit(shifted(*result, m_offset)));
    return {};
}

void StructuredView::showButtons()
{
    const bool isTable = m_section.definition.shape == SectionShape::Table;
    const bool canAdd =
        !m_section.table && !m_isReadOnly && (!isTable || !m_section.definition.parts.empty());
    const QString what =
        m_section.definition.entryName.isEmpty() ? tr("entry") : m_section.definition.entryName.toLower();
    m_addButton->setText(isTable ? tr("Add table") : tr("Add %1").arg(what));
    m_addButton->setAccessibleName(m_addButton->text());
    m_addButton->setToolTip(isTable ? QString() : tr("Ctrl+Enter adds one behind the one that you are in"));
    m_addButton->setVisible(canAdd);
}

int StructuredView::focusedEntry() const
{
    const QWidget* focused = QApplication::focusWidget();
    for (const Shown& shown : m_shown) {
        if (shown.kind == PieceKind::Entry && focused && shown.widget->isAncestorOf(focused))
            return entryOf(shown.widget);
    }
    return std::numeric_limits<int>::max();
}

void StructuredView::add(int behindEntry)
{
    settle();
    const bool isTable = m_section.definition.shape == SectionShape::Table;
    const int behind = std::min(behindEntry, int(m_section.entries.entries.size()) - 1);
    const QString fault = ask(nullptr, [isTable, behind](const ReadSection& section, int) {
        return isTable ? makeTable(section) : addEntry(section, behind, tr("[name]"));
    });
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    if (!fault.isEmpty())
        return;
    if (EntryCard* card = isTable ? nullptr : entryCard(behind + 1))
        card->focusName();
    for (const Shown& shown : m_shown) {
        if (isTable && shown.kind == PieceKind::Table)
            qobject_cast<TableGrid*>(shown.widget)->focusCell(0, 0);
    }
}

void StructuredView::move(const EntryCard* card, int direction)
{
    const int entry = entryOf(card);
    const EntryFocus focus = card->entryFocus();
    const QString fault = ask(card, [direction](const ReadSection& section, int index) {
        return moveEntry(section, index, direction < 0 ? EntryMove::Up : EntryMove::Down);
    });
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty() && entry + direction >= 0);
    if (EntryCard* moved = fault.isEmpty() ? entryCard(entry + direction) : nullptr)
        moved->takeFocus(focus, direction);
}

void StructuredView::remove(const QWidget* widget)
{
    const int entry = entryOf(widget);
    const QString fault =
        ask(widget, [](const ReadSection& section, int index) { return removeEntry(section, index); });
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    if (!fault.isEmpty())
        return;
    EntryCard* next = entryCard(entry) ? entryCard(entry) : entryCard(entry - 1);
    if (next)
        next->focusName();
    else
        m_addButton->setFocus(Qt::OtherFocusReason);
}

/// The user has left a text: the section is shown as it is now.
void StructuredView::settle()
{
    if (m_isWaiting && !focusedText()) {
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
    for (const Shown& shown : m_shown) {
        if (auto* card = qobject_cast<EntryCard*>(shown.widget))
            card->setReadOnly(isReadOnly);
        else if (auto* grid = qobject_cast<TableGrid*>(shown.widget))
            grid->setReadOnly(isReadOnly);
        else if (auto* text = qobject_cast<FreeText*>(shown.widget))
            text->setReadOnly(isReadOnly);
    }
    showButtons();
}

QList<QWidget*> StructuredView::controls() const
{
    QList<QWidget*> all;
    for (const Shown& shown : m_shown) {
        if (auto* card = qobject_cast<EntryCard*>(shown.widget))
            all += card->controls();
        else if (auto* grid = qobject_cast<TableGrid*>(shown.widget))
            all += grid->controls();
        else if (auto* text = qobject_cast<FreeText*>(shown.widget))
            all += &text->editor();
    }
    all += m_addButton;
    return all;
}

QWidget* StructuredView::firstControl() const
{
    if (EntryCard* card = entryCard(0))
        return card->controls().value(1);
    return controls().value(0);
}

bool StructuredView::isEditing() const
{
    const QWidget* focused = QApplication::focusWidget();
    return focused && isAncestorOf(focused);
}

int StructuredView::flush()
{
    int held = 0;
    // An edit may bring other pieces.
    for (size_t i = 0; i < m_shown.size(); ++i) {
        if (auto* card = qobject_cast<EntryCard*>(m_shown[i].widget))
            held += card->flush();
    }
    return held;
}

void StructuredView::goTo(TextRange range)
{
    const qsizetype local = range.start - m_offset;
    const Shown* found = nullptr;
    for (const Shown& shown : m_shown) {
        if (!found || shown.position <= local)
            found = &shown;
    }
    if (!found) {
        m_addButton->setFocus(Qt::OtherFocusReason);
    } else if (auto* card = qobject_cast<EntryCard*>(found->widget)) {
        card->focusPlace(local);
    } else if (auto* grid = qobject_cast<TableGrid*>(found->widget)) {
        grid->focusPlace(local);
    } else if (auto* text = qobject_cast<FreeText*>(found->widget)) {
        text->editor().setFocus(Qt::OtherFocusReason);
        const qsizetype at = local - text->place().range.start;
        text->editor().setCursorPosition(at, at);
    }
    auto* editor = qobject_cast<SectionEditor*>(QApplication::focusWidget());
    if (!range.isEmpty() && editor && isAncestorOf(editor) && isPlaceholder(editor->rawText()))
        editor->selectAll();
}

TextRange StructuredView::focusedRange() const
{
    const QWidget* focused = QApplication::focusWidget();
    for (const Shown& shown : m_shown) {
        if (focused && (shown.widget == focused || shown.widget->isAncestorOf(focused)))
            return {shown.position + m_offset, 0};
    }
    return {m_offset, 0};
}

QRect StructuredView::focusRectangle() const
{
    const QWidget* focused = QApplication::focusWidget();
    if (!focused || !isAncestorOf(focused))
        return rect();
    QRect place = focused->rect();
    if (const auto* grid = qobject_cast<const GridView*>(focused))
        place = grid->visualRect(grid->currentIndex());
    else if (const auto* editor = qobject_cast<const SectionEditor*>(focused))
        place = editor->cursorRect();
    return {focused->mapTo(const_cast<StructuredView*>(this), place.topLeft()), place.size()};
}

QList<std::pair<int, int>> StructuredView::linePlaces() const
{
    QList<std::pair<int, int>> places;
    for (const Shown& shown : m_shown)
        places.append({m_section.snapshot.lines.lineOf(shown.position), shown.widget->y()});
    return places;
}

} // namespace redraft
