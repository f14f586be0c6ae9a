#include "widgets/form/cardheader.h"

#include "widgets/common/chip.h"
#include "widgets/common/statemark.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace redraft {

namespace {

Tone toneOf(const CardPlan& plan)
{
    if (plan.kind == CardKind::Missing) {
        return plan.requirement == Requirement::Required      ? Tone::Error
               : plan.requirement == Requirement::Recommended ? Tone::Warning
                                                              : Tone::Neutral;
    }
    switch (plan.state) {
    case SectionState::Done:
        return Tone::Ok;
    case SectionState::Partial:
        return Tone::Warning;
    case SectionState::Failed:
    case SectionState::Missing:
        break;
    }
    return Tone::Error;
}

QString badgeText(const CardPlan& plan)
{
    if (plan.kind != CardKind::Missing)
        return plan.total > 0 ? QStringLiteral("%1/%2").arg(plan.passed).arg(plan.total) : QString();
    switch (plan.requirement) {
    case Requirement::Required:
        return CardHeader::tr("missing");
    case Requirement::Recommended:
        return CardHeader::tr("recommended");
    case Requirement::Optional:
        break;
    }
    return CardHeader::tr("optional");
}

} // namespace

CardHeader::CardHeader(const FormStyle& style, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_mark(new StateMark(this))
    , m_title(new QLabel(this))
    , m_badge(new Chip(this))
    , m_note(new QLabel(this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(style.px(10));
    m_mark->setTheme(style.theme);
    m_badge->setTheme(style.theme);
    m_badge->setFont(style.textFont(8, QFont::DemiBold));
    styleLabel(*m_title, style.textFont(11, QFont::DemiBold), style.theme.text);
    styleLabel(*m_note, style.textFont(9), style.theme.muted);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_row->addWidget(m_mark, 0);
    m_row->addWidget(m_title, 0);
    m_row->addWidget(m_badge, 0);
    m_row->addStretch(1);
    m_row->addWidget(m_note, 0);
    m_note->hide();
    setMinimumHeight(style.px(24));
}

void CardHeader::showPlan(const CardPlan& plan)
{
    m_mark->setState(plan.state);
    const bool hasState = plan.total > 0 || plan.kind == CardKind::Missing;
    m_mark->setVisible(hasState);
    m_title->setText(plan.title.isEmpty() ? tr("Untitled section") : plan.title);
    const QString badge = badgeText(plan);
    m_badge->setText(badge);
    m_badge->setTone(toneOf(plan));
    m_badge->setVisible(!badge.isEmpty());
    const QString state = stateText(plan.state);
    m_badge->setAccessibleName(plan.total > 0 ? tr("%1 of %2 checks passed").arg(plan.passed).arg(plan.total)
                                              : state);
    m_mark->setAccessibleName(state);
    m_mark->setToolTip(state);
    fitTitle();
}

void CardHeader::fitTitle()
{
    // A wrapped label asks for little; so the heading gets the width of its text, or what the others leave.
    int room = width();
    for (int i = 0; i < m_row->count(); ++i) {
        const QWidget* other = m_row->itemAt(i)->widget();
        if (other && other != m_title && !other->isHidden())
            room -= other->sizeHint().width() + m_row->spacing();
    }
    const int wanted = m_title->fontMetrics().horizontalAdvance(m_title->text()) + 2;
    const int given = std::clamp(room, std::min(wanted, m_style.px(80)), wanted);
    // A label asks for a new layout whatever it is told, also for what it knows: that would never end.
    if (m_title->wordWrap() != (given < wanted))
        m_title->setWordWrap(given < wanted);
    if (m_title->minimumWidth() != given || m_title->maximumWidth() != given)
        m_title->setFixedWidth(given);
}

void CardHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitTitle();
}

bool CardHeader::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) // something beside the heading came, went or changed
        fitTitle();
    return QWidget::event(event);
}

void CardHeader::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    fitTitle();
}

QToolButton* CardHeader::makeButton(const FormStyle& style, const QColor& color, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setFocusPolicy(Qt::TabFocus);
    button->setCursor(Qt::PointingHandCursor);
    button->setFont(style.textFont(9, color == style.theme.accent ? QFont::DemiBold : QFont::Normal));
    button->setStyleSheet(QStringLiteral("QToolButton { color: %1; background: transparent; border: 1px solid"
                                         " transparent; border-radius: 4px; padding: 1px 4px; }"
                                         "QToolButton:hover { background: %2; }"
                                         "QToolButton:focus { border-color: %3; }")
                              .arg(color.name(), style.theme.raised.name(), style.theme.accent.name()));
    return button;
}

QToolButton* CardHeader::addButton(const QString& text, const QColor& color)
{
    QToolButton* button = makeButton(m_style, color, this);
    button->setText(text);
    m_row->addWidget(button);
    fitTitle();
    return button;
}

} // namespace redraft
