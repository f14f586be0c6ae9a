#include "widgets/form/formview.h"

#include "widgets/form/cardcolumn.h"
#include "widgets/form/metadatacard.h"
#include "widgets/form/sectioncard.h"

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
    const SectionCard* edited = editedCard();
    const std::optional<TextRange> place = edited ? std::optional(edited->selection()) : std::nullopt;
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
}

void FormView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    placeCards();
}

void FormView::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    if (!m_isPlacing)
        buildVisible();
}

void FormView::buildVisible()
{
    const QRect visible(0, -m_column->y(), viewport()->width(), viewport()->height());
    if (m_column->buildNear(visible))
        placeCards();
}

void FormView::placeCards()
{
    if (m_isPlacing || viewport()->width() < 40)
        return;
    m_isPlacing = true;
    // What the user looks at stays where it is: the card with the cursor, else the first one in sight.
    QScrollBar* bar = verticalScrollBar();
    Card* anchor = editedCard();
    if (!anchor || anchor->geometry().bottom() < bar->value() ||
        anchor->geometry().top() > bar->value() + viewport()->height())
        anchor = m_column->cardAt(bar->value());
    for (int pass = 0; pass < 4; ++pass) {
        const int before = anchor ? anchor->y() : 0;
        m_column->place(viewport()->width());
        if (anchor && bar->value() > 0)
            bar->setValue(bar->value() + anchor->y() - before);
        if (!m_column->buildNear({0, bar->value(), viewport()->width(), viewport()->height()}))
            break;
    }
    m_isPlacing = false;
}

void FormView::goTo(TextRange range)
{
    SectionCard* target = nullptr;
    for (Card* card : m_column->cards()) {
        auto* section = qobject_cast<SectionCard*>(card);
        if (section && std::min(section->headingRange().start, section->textRange().start) <= range.start)
            target = section;
    }
    MetadataCard* metadata = metadataCard();
    if (metadata && (!target || metadata->holds(range))) {
        ensureWidgetVisible(metadata);
        metadata->goTo(range);
        return;
    }
    if (!target)
        return;
    target->build();
    placeCards();
    verticalScrollBar()->setValue(target->y() - m_style.px(16));
    target->goTo(range);
    showCursor(*target);
}

void FormView::goToField(const QString& fieldId)
{
    MetadataCard* metadata = metadataCard();
    if (!metadata)
        return;
    metadata->build();
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

void FormView::focusMoved(QWidget* now)
{
    for (Card* card : m_column->cards())
        card->setCurrent(now && card->isAncestorOf(now));
}

void FormView::setReadOnly(bool isReadOnly)
{
    for (Card* card : m_column->cards())
        card->setReadOnly(isReadOnly);
}

} // namespace redraft
