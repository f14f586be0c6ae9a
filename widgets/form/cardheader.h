#pragma once

#include "widgets/form/cardplan.h"
#include "widgets/form/formstyle.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace redraft {

class Chip;
class StateMark;

/// The first line of a card: state, heading, badge, and what the card puts at the right.
class CardHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CardHeader(const FormStyle& style, QWidget* parent = nullptr);
    void showPlan(const CardPlan& plan);
    /// A muted word at the right.
    void setNote(const QString& note);
    /// A quiet text button at the right; owned by the header.
    QToolButton* addButton(const QString& text, const QColor& color);
    /// A text button of the same look for other places of a card.
    static QToolButton* makeButton(const FormStyle& style, const QColor& color, QWidget* parent);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitTitle();
    FormStyle m_style;
    StateMark* m_mark;
    QLabel* m_title;
    Chip* m_badge;
    QLabel* m_note;
    QHBoxLayout* m_row;
};

} // namespace redraft
