#pragma once

#include "widgets/form/card.h"

#include <vector>

namespace redraft {

/// The cards one below the other. Placed by hand, because a layout of hundreds of cards is too slow to type
/// in; builds the cards near the viewport and gives up those far away. Those that were never near stay
/// hidden: Qt needs quadratic time to show many.
class CardColumn : public QWidget
{
    Q_OBJECT

public:
    explicit CardColumn(QWidget* parent = nullptr);

    const std::vector<Card*>& cards() const { return m_cards; }
    /// Takes the cards in this order; those that are no longer there are deleted.
    void setCards(std::vector<Card*> cards);
    void setFormStyle(const FormStyle& style);
    /// Places all cards for the width and resizes the column to their height.
    void place(int width);
    /// Builds and shows cards that overlap `visible` (own coordinates) or are near it. True if heights may
    /// have changed.
    bool buildNear(const QRect& visible);
    /// The first card that reaches below `y`, or null.
    Card* cardAt(int y) const;

signals:
    /// The column is to be placed again.
    void placeRequested();

protected:
    bool event(QEvent* event) override;

private:
    void requestPlace();
    void connectCard(Card* card);
    void chainFocus();
    void releaseFar(const QRect& visible);

    std::vector<Card*> m_cards;
    FormStyle m_style;
    bool m_isPlaceRequested = false;
    bool m_isChainOld = true;
};

} // namespace redraft
