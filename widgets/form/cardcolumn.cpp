#include "widgets/form/cardcolumn.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSet>

namespace redraft {

namespace {

constexpr int widestColumn = 920; ///< px at 100 %: lines of text stay readable
constexpr int mostBuiltCards = 60;

} // namespace

CardColumn::CardColumn(QWidget* parent)
    : QWidget(parent)
{
}

void CardColumn::setCards(std::vector<Card*> cards)
{
    if (cards == m_cards)
        return;
    const QSet<Card*> kept(cards.begin(), cards.end());
    const QSet<Card*> known(m_cards.begin(), m_cards.end());
    for (Card* card : m_cards) {
        if (kept.contains(card))
            continue;
        // Not at once: the card may be the sender of the signal that led here.
        card->hide();
        card->disconnect();
        card->deleteLater();
    }
    for (Card* card : cards) {
        if (!known.contains(card))
            connectCard(card);
    }
    m_cards = std::move(cards);
    m_isChainOld = true;
    requestPlace();
}

void CardColumn::connectCard(Card* card)
{
    connect(card, &Card::heightChanged, this, &CardColumn::requestPlace);
    connect(card, &Card::controlsChanged, this, [this] {
        m_isChainOld = true;
        requestPlace();
    });
}

void CardColumn::setFormStyle(const FormStyle& style)
{
    m_style = style;
    for (Card* card : m_cards)
        card->setStyle(style);
    m_isChainOld = true;
    requestPlace();
}

void CardColumn::requestPlace()
{
    if (m_isPlaceRequested)
        return;
    m_isPlaceRequested = true;
    QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
}

bool CardColumn::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        if (std::exchange(m_isPlaceRequested, false))
            emit placeRequested();
        return true;
    }
    return QWidget::event(event);
}

void CardColumn::place(int width)
{
    const int margin = m_style.px(width < m_style.px(420) ? 12 : 20);
    const int cardWidth = std::min(width - 2 * margin, m_style.px(widestColumn));
    const int x = (width - cardWidth) / 2;
    int y = m_style.px(16);
    for (Card* card : m_cards) {
        const QRect place(x, y, cardWidth, card->heightFor(cardWidth));
        if (card->geometry() != place)
            card->setGeometry(place);
        y += place.height() + m_style.px(14);
    }
    resize(width, y + m_style.px(10));
}

bool CardColumn::buildNear(const QRect& visible)
{
    const QRect near = visible.adjusted(0, -visible.height() / 2, 0, visible.height() / 2);
    bool isChanged = false;
    for (Card* card : m_cards) {
        if (!card->geometry().intersects(near))
            continue;
        card->show();
        if (card->isBuilt())
            continue;
        card->build();
        isChanged = true;
    }
    if (isChanged)
        releaseFar(visible);
    if (isChanged || m_isChainOld)
        chainFocus();
    return isChanged;
}

void CardColumn::releaseFar(const QRect& visible)
{
    const auto built =
        std::count_if(m_cards.begin(), m_cards.end(), [](Card* card) { return card->isBuilt(); });
    if (built <= mostBuiltCards)
        return;
    const QRect kept = visible.adjusted(0, -3 * visible.height(), 0, 3 * visible.height());
    for (Card* card : m_cards) {
        const bool hasFocus = card->focusWidget() && card->focusWidget()->hasFocus();
        if (card->isBuilt() && !hasFocus && card->plan().kind != CardKind::Metadata &&
            !card->geometry().intersects(kept) && card->flush() == 0)
            card->release();
    }
}

void CardColumn::chainFocus()
{
    m_isChainOld = false;
    QWidget* last = nullptr;
    for (Card* card : m_cards) {
        const QList<QWidget*> controls = card->controls();
        for (QWidget* control : controls) {
            if (last)
                setTabOrder(last, control);
            last = control;
        }
    }
}

Card* CardColumn::cardAt(int y) const
{
    for (Card* card : m_cards) {
        if (card->geometry().bottom() >= y)
            return card;
    }
    return nullptr;
}

} // namespace redraft
