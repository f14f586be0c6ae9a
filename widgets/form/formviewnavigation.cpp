#include "widgets/form/formview.h"

#include "widgets/form/cardcolumn.h"
#include "widgets/form/metadatacard.h"
#include "widgets/form/sectioncard.h"

#include <QApplication>
#include <QScrollBar>

namespace redraft {

void FormView::setTheme(const Theme& theme)
{
    FormStyle style = m_style;
    style.theme = theme;
    setStyle(style);
}

void FormView::setZoom(int percent)
{
    FormStyle style = m_style;
    style.zoom = std::clamp(percent, 50, 300);
    if (!(style == m_style))
        setStyle(style);
}

void FormView::setStyle(const FormStyle& style)
{
    flush(); // the cards are made anew
    const SectionCard* edited = editedCard();
    const std::optional<TextRange> place = edited ? std::optional(edited->selection()) : std::nullopt;
    const QString fieldId = metadataCard() ? metadataCard()->focusedField() : QString();
    m_style = style;
    m_column->setStyleSheet(formStyleSheet(style));
    m_column->setFont(style.textFont());
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, style.theme.window);
    palette.setColor(QPalette::Text, style.theme.text);
    palette.setColor(QPalette::WindowText, style.theme.text);
    palette.setColor(QPalette::Base, style.theme.surface);
    palette.setColor(QPalette::PlaceholderText, style.theme.muted);
    setPalette(palette);
    viewport()->setAutoFillBackground(true);
    viewport()->setPalette(palette);
    m_column->setPalette(palette);
    m_column->setFormStyle(style);
    placeCards();
    if (place)
        goTo(*place);
    else if (!fieldId.isEmpty())
        goToField(fieldId);
}

void FormView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    placeCards();
}

/// The last section that begins at or before the position, or null.
SectionCard* FormView::cardOf(qsizetype position) const
{
    SectionCard* found = nullptr;
    for (Card* card : m_column->cards()) {
        auto* section = qobject_cast<SectionCard*>(card);
        if (section && std::min(section->headingRange().start, section->textRange().start) <= position)
            found = section;
    }
    return found;
}

void FormView::goTo(TextRange range, Arrival arrival)
{
    SectionCard* target = cardOf(range.start);
    MetadataCard* metadata = metadataCard();
    if (metadata && (!target || metadata->holds(range))) {
        ensureWidgetVisible(metadata);
        if (QWidget* control = metadata->goTo(range))
            ensureWidgetVisible(control, 0, m_style.px(60));
        return;
    }
    if (!target)
        return;
    target->build();
    placeCards();
    if (arrival == Arrival::AtTop)
        verticalScrollBar()->setValue(target->y() - m_style.px(16));
    target->goTo(range);
    placeCards();
    showCursor(*target);
}

void FormView::goToField(const QString& fieldId)
{
    MetadataCard* metadata = metadataCard();
    if (!metadata)
        return;
    metadata->build();
    metadata->wantField(fieldId);
    placeCards();
    if (QWidget* control = metadata->fieldControl(fieldId)) {
        control->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(control, 0, m_style.px(60));
    }
}

void FormView::showCursor(const SectionCard& card)
{
    const QRect cursor = card.cursorRectangle().translated(card.pos());
    ensureVisible(cursor.center().x(), cursor.center().y(), 0, cursor.height() + m_style.px(12));
}

void FormView::leaveCard(Card* card, int direction)
{
    const auto& cards = m_column->cards();
    auto at = std::find(cards.begin(), cards.end(), card) - cards.begin() + direction;
    for (; at >= 0 && at < std::ssize(cards); at += direction) {
        auto* section = qobject_cast<SectionCard*>(cards[size_t(at)]);
        if (!section)
            continue;
        section->build();
        placeCards();
        section->goTo({direction > 0 ? section->textRange().start : section->textRange().end(), 0});
        return;
    }
}

void FormView::goToCard(int direction)
{
    const std::vector<Card*>& cards = m_column->cards();
    const auto hasFocus = [](const Card* card) { return card->isAncestorOf(QApplication::focusWidget()); };
    const auto current = std::find_if(cards.begin(), cards.end(), hasFocus);
    Card* target = m_column->cardAt(verticalScrollBar()->value());
    if (current != cards.end()) {
        const auto next = current - cards.begin() + direction;
        if (next < 0 || next >= std::ssize(cards))
            return;
        target = cards[size_t(next)];
    }
    if (!target)
        return;
    target->build();
    placeCards();
    ensureVisible(0, target->geometry().bottom(), 0, m_style.px(16));
    ensureVisible(0, target->y(), 0, m_style.px(16));
    // As by Tab it would select what the field holds, and the next key would replace it.
    if (QWidget* control = target->firstControl())
        control->setFocus(Qt::OtherFocusReason);
}

SectionCard* FormView::lastEditedCard() const
{
    // Menus, the tool bar and the palette take the focus for a moment; here it is kept which editor had it.
    const QWidget* last = m_column->focusWidget();
    for (Card* card : m_column->cards()) {
        auto* section = qobject_cast<SectionCard*>(card);
        if (section && last && section->isText(*last))
            return section;
    }
    return nullptr;
}

std::optional<TextRange> FormView::selectedRange() const
{
    const SectionCard* card = lastEditedCard();
    return card ? std::optional(card->selection()) : std::nullopt;
}

bool FormView::select(TextRange range)
{
    SectionCard* card = lastEditedCard();
    if (!card || range.start < card->textRange().start || range.end() > card->textRange().end())
        return false;
    card->goTo(range);
    placeCards();
    showCursor(*card);
    return true;
}

void FormView::focusMoved(QWidget* now)
{
    for (Card* card : m_column->cards())
        card->setCurrent(now && card->isAncestorOf(now));
    for (Card* card : m_column->cards()) {
        auto* section = qobject_cast<SectionCard*>(card);
        if (section && now && section->isAncestorOf(now))
            section->noteFocus();
    }
    const MetadataCard* metadata = metadataCard();
    const bool hasPlace = m_analysis && m_analysis->metadata->syntax != MetadataSyntax::None;
    if (metadata && now && metadata->isAncestorOf(now) && hasPlace)
        emit positionChanged(m_analysis->metadata->range.start);
}

void FormView::setReadOnly(bool isReadOnly)
{
    for (Card* card : m_column->cards())
        card->setReadOnly(isReadOnly);
}

} // namespace redraft
