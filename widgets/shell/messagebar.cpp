#include "widgets/shell/messagebar.h"

#include "widgets/common/icon.h"
#include "widgets/common/style.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace redraft {

namespace {

QString labelOf(MessageAction action)
{
    switch (action) {
    case MessageAction::SaveAs:
        return MessageBar::tr("Save as…");
    case MessageAction::SaveAgain:
        return MessageBar::tr("Try again");
    case MessageAction::Reload:
        return MessageBar::tr("Load the file again");
    case MessageAction::KeepMine:
        return MessageBar::tr("Keep my text");
    case MessageAction::Undo:
        return MessageBar::tr("Undo");
    case MessageAction::OpenExported:
        return MessageBar::tr("Open");
    }
    return {};
}

QString iconNameOf(MessageTone tone)
{
    switch (tone) {
    case MessageTone::Error:
        return QStringLiteral("error");
    case MessageTone::Warning:
        return QStringLiteral("warning");
    case MessageTone::Note:
        break;
    }
    return QStringLiteral("info");
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setAccessibleName(tr("Messages"));
    hide();
}

void MessageBar::show(const Message& message)
{
    remove(message.topic);
    QWidget* row = makeRow(message);
    m_rows.emplace(message.topic, Row{message, row});
    m_layout->addWidget(row);
    QWidget::show();
    QAccessibleEvent event(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::remove(MessageTopic topic)
{
    const auto row = m_rows.find(topic);
    if (row == m_rows.end())
        return;
    row->second.widget->hide();
    row->second.widget->deleteLater();
    m_rows.erase(row);
    setVisible(!m_rows.empty());
}

void MessageBar::removeAll()
{
    while (!m_rows.empty())
        remove(m_rows.begin()->first);
}

void MessageBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (const auto& [topic, row] : m_rows)
        dress(row.widget, row.message);
}

QString MessageBar::text(MessageTopic topic) const
{
    const auto row = m_rows.find(topic);
    return row == m_rows.end() ? QString() : row->second.message.text;
}

QWidget* MessageBar::makeRow(const Message& message)
{
    auto* row = new QFrame(this);
    row->setObjectName(QStringLiteral("message"));
    row->setAccessibleName(message.text);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(8);
    auto* sign = new QLabel(row);
    sign->setObjectName(QStringLiteral("sign"));
    layout->addWidget(sign, 0, Qt::AlignVCenter);
    auto* label = new QLabel(message.text, row);
    label->setObjectName(QStringLiteral("text"));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label, 1);
    addActions(row, message);
    dress(row, message);
    return row;
}

void MessageBar::addActions(QWidget* row, const Message& message)
{
    const MessageTopic topic = message.topic;
    for (const MessageAction action : message.actions) {
        auto* button = new QPushButton(labelOf(action), row);
        setRole(button, Role::Link);
        connect(button, &QPushButton::clicked, this,
                [this, topic, action] { emit actionChosen(topic, action); });
        row->layout()->addWidget(button);
    }
    auto* close = new QToolButton(row);
    close->setObjectName(QStringLiteral("close"));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, [this, topic] { remove(topic); });
    row->layout()->addWidget(close);
}

void MessageBar::dress(QWidget* row, const Message& message)
{
    const bool isError = message.tone == MessageTone::Error;
    const bool isWarning = message.tone == MessageTone::Warning;
    const QColor background = isError ? m_theme.errorTint : isWarning ? m_theme.warningTint : m_theme.raised;
    const QColor color = isError ? m_theme.error : isWarning ? m_theme.warning : m_theme.accent;
    QPalette colors = row->palette();
    colors.setColor(QPalette::Window, background);
    row->setPalette(colors);
    row->setAutoFillBackground(true);
    row->findChild<QLabel*>(QStringLiteral("sign"))
        ->setPixmap(icon(iconNameOf(message.tone), color).pixmap(20, 20));
    auto* close = row->findChild<QToolButton*>(QStringLiteral("close"));
    close->setIcon(icon(QStringLiteral("close"), m_theme));
}

} // namespace redraft
