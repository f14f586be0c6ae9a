#include "widgets/form/piececolumn.h"

#include "widgets/form/entrycard.h"
#include "widgets/form/freetext.h"
#include "widgets/form/gridview.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/tablegrid.h"

#include <QApplication>
#include <QVBoxLayout>
#include <limits>

namespace redraft {

PieceColumn::PieceColumn(const FormStyle& style, AskFor ask, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_ask(std::move(ask))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(style.px(8));
}

void PieceColumn::showPieces(const ReadSection& section)
{
    const std::vector<SectionPiece> now = piecesOf(section);
    bool isChanged = m_shown.size() != now.size();
    std::vector<Shown> kept = keptFor(now);
    // The focus may move while pieces go, and then somebody asks where it is: nothing half done is seen.
    for (const Shown& rest : std::exchange(m_shown, {})) {
        isChanged |= rest.widget != nullptr;
        discard(rest);
    }
    for (size_t i = 0; i < now.size(); ++i) {
        isChanged |= !kept[i].widget;
        if (!kept[i].widget)
            kept[i] = make(now[i].kind);
    }
    m_shown = std::move(kept);
    for (size_t i = 0; i < now.size(); ++i) {
        Shown& shown = m_shown[i];
        if (m_layout->indexOf(shown.widget) != int(i))
            m_layout->insertWidget(int(i), shown.widget);
        shown.name = now[i].name;
        shown.position = now[i].position;
        shown.view->showPiece(section, now[i].number);
        shown.widget->show();
    }
    hold(std::exchange(m_homeless, {}));
    if (isChanged)
        emit controlsChanged();
}

/// Pieces at both ends that stay the same keep their widgets, then those that have their name elsewhere, then
/// the others as far as they are of a kind. What is left in m_shown is needed no more.
std::vector<PieceColumn::Shown> PieceColumn::keptFor(const std::vector<SectionPiece>& now)
{
    const auto isSame = [](const Shown& shown, const SectionPiece& piece) {
        return shown.kind == piece.kind && shown.name == piece.name;
    };
    const size_t fewer = std::min(now.size(), m_shown.size());
    size_t head = 0;
    while (head < fewer && isSame(m_shown[head], now[head]))
        ++head;
    size_t tail = 0;
    while (tail < fewer - head && isSame(m_shown[m_shown.size() - 1 - tail], now[now.size() - 1 - tail]))
        ++tail;
    std::vector<Shown> kept(now.size());
    for (size_t i = 0; i < head; ++i)
        kept[i] = std::exchange(m_shown[i], Shown());
    for (size_t i = 1; i <= tail; ++i)
        kept[now.size() - i] = std::exchange(m_shown[m_shown.size() - i], Shown());
    const auto take = [&](size_t i, auto&& fits) {
        const auto found = std::find_if(m_shown.begin(), m_shown.end(), [&](const Shown& shown) {
            return shown.widget && fits(shown, now[i]);
        });
        if (!kept[i].widget && found != m_shown.end())
            kept[i] = std::exchange(*found, Shown());
    };
    for (size_t i = head; i < now.size() - tail; ++i)
        take(i, isSame);
    for (size_t i = head; i < now.size() - tail; ++i)
        take(i, [](const Shown& shown, const SectionPiece& piece) { return shown.kind == piece.kind; });
    return kept;
}

void PieceColumn::discard(const Shown& shown)
{
    if (!shown.widget)
        return;
    m_homeless += heldTextsOf(shown);
    shown.widget->disconnect(this);
    m_layout->removeWidget(shown.widget);
    shown.widget->hide();
    shown.widget->deleteLater();
}

bool PieceColumn::mayShow(const ReadSection& section) const
{
    const std::vector<SectionPiece> now = piecesOf(section);
    return std::equal(now.begin(), now.end(), m_shown.begin(), m_shown.end(),
                      [&](const SectionPiece& piece, const Shown& shown) {
                          return piece.kind == shown.kind && piece.name == shown.name &&
                                 shown.view->mayShow(section, piece.number);
                      });
}

PieceColumn::Shown PieceColumn::make(PieceKind kind)
{
    if (kind == PieceKind::Entry)
        return connected(kind, makeEntry());
    if (kind == PieceKind::Text)
        return connected(kind, makeText());
    auto own = std::make_shared<TableGrid*>(nullptr);
    auto* grid = new TableGrid(m_style, [this, own](const SectionEdit& edit) { return m_ask(*own, edit); });
    *own = grid;
    connect(&grid->view(), &GridView::currentMoved, this, &PieceColumn::placeMoved);
    return connected(kind, grid);
}

template <typename Piece>
PieceColumn::Shown PieceColumn::connected(PieceKind kind, Piece* piece)
{
    static_cast<PieceView*>(piece)->setReadOnly(m_isReadOnly);
    connect(piece, &Piece::undoRequested, this, &PieceColumn::undoRequested);
    connect(piece, &Piece::redoRequested, this, &PieceColumn::redoRequested);
    connect(piece, &Piece::focusLeft, this, &PieceColumn::focusLeft);
    return {kind, piece, piece, QString(), 0};
}

FreeText* PieceColumn::makeText()
{
    auto* text = new FreeText(m_style, [this](const SectionEdit& edit) { return m_ask(nullptr, edit); });
    // A whole text of a section, with as much room around as that of a card.
    text->layout()->setContentsMargins(m_style.px(12), m_style.px(9), m_style.px(12), m_style.px(9));
    connect(text, &FreeText::leaveRequested, this, [this, text](int direction) { leave(*text, direction); });
    connect(&text->editor(), &SectionEditor::cursorPositionChanged, this, &PieceColumn::placeMoved);
    return text;
}

EntryCard* PieceColumn::makeEntry()
{
    auto own = std::make_shared<EntryCard*>(nullptr);
    auto* card = new EntryCard(m_style, [this, own](const SectionEdit& edit) { return m_ask(*own, edit); });
    *own = card;
    connect(card, &EntryCard::controlsChanged, this, &PieceColumn::controlsChanged);
    connect(card, &EntryCard::moveRequested, this,
            [this, card](int direction) { emit moveRequested(card, direction); });
    connect(card, &EntryCard::removeRequested, this, [this, card] { emit removeRequested(card); });
    return card;
}

int PieceColumn::entryOf(const QWidget* widget) const
{
    int entry = 0;
    for (const Shown& shown : m_shown) {
        if (widget && shown.widget == widget)
            return entry;
        entry += shown.kind == PieceKind::Entry ? 1 : 0;
    }
    return -1;
}

EntryCard* PieceColumn::entryCard(int entry) const
{
    for (const Shown& shown : m_shown) {
        if (shown.kind == PieceKind::Entry && entry-- == 0)
            return qobject_cast<EntryCard*>(shown.widget);
    }
    return nullptr;
}

int PieceColumn::focusedEntry() const
{
    const QWidget* focused = QApplication::focusWidget();
    for (const Shown& shown : m_shown) {
        if (shown.kind == PieceKind::Entry && focused && shown.widget->isAncestorOf(focused))
            return entryOf(shown.widget);
    }
    return std::numeric_limits<int>::max();
}

TableGrid* PieceColumn::grid() const
{
    for (const Shown& shown : m_shown) {
        if (shown.kind == PieceKind::Table)
            return qobject_cast<TableGrid*>(shown.widget);
    }
    return nullptr;
}

FreeText* PieceColumn::focusedText() const
{
    for (QWidget* each = QApplication::focusWidget(); each && each != this; each = each->parentWidget()) {
        if (auto* text = qobject_cast<FreeText*>(each))
            return isAncestorOf(text) ? text : nullptr;
    }
    return nullptr;
}

void PieceColumn::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (const Shown& shown : m_shown)
        shown.view->setReadOnly(isReadOnly);
}

QList<QWidget*> PieceColumn::controls() const
{
    QList<QWidget*> all;
    for (const Shown& shown : m_shown)
        all += shown.view->controls();
    return all;
}

int PieceColumn::flush()
{
    int held = 0;
    // An edit may bring other pieces.
    for (size_t i = 0; i < m_shown.size(); ++i)
        held += m_shown[i].view->flush();
    return held;
}

} // namespace redraft
