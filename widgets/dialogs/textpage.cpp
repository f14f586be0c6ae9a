#include "widgets/dialogs/textpage.h"

#include "widgets/common/style.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace redraft {

TextPage::TextPage(const QString& explanation, QWidget* parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_message(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    auto* label = new QLabel(explanation, this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setRole(label, Role::Muted);
    setRole(m_message, Role::Muted);
    m_message->setTextFormat(Qt::PlainText);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleDescription(explanation);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(label);
    column->addWidget(m_text, 1);
    column->addLayout(m_buttons);
    m_buttons->addWidget(m_message, 1);
}

QPushButton* TextPage::addButton(const QString& label)
{
    auto* button = new QPushButton(label, this);
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void TextPage::say(const QString& message)
{
    m_message->setText(message);
    m_message->setToolTip(message);
    QAccessibleEvent event(m_message, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace redraft
