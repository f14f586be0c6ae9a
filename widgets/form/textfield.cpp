#include "widgets/form/textfield.h"

#include "widgets/common/icon.h"
#include "widgets/form/fieldlineedit.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace redraft {

namespace {

void styleButton(QToolButton& button, const FormStyle& style)
{
    button.setCursor(Qt::PointingHandCursor);
    button.setFocusPolicy(Qt::TabFocus);
    button.setFont(style.textFont(9));
    button.setStyleSheet(QStringLiteral("QToolButton { color: %1; background: transparent; border: 1px solid"
                                        " transparent; border-radius: 4px; padding: 1px; }"
                                        "QToolButton:hover { background: %2; }"
                                        "QToolButton:focus { border-color: %1; }")
                             .arg(style.theme.accent.name(), style.theme.raised.name()));
}

} // namespace

TextField::TextField(const FormStyle& style, QWidget* parent)
    : FieldControl(style, parent)
    , m_edit(new FieldLineEdit)
    , m_row(new QHBoxLayout(&box()))
{
    m_row->setContentsMargins(style.px(10), style.px(3), style.px(4), style.px(3));
    m_row->setSpacing(style.px(2));
    m_edit->setFont(style.textFont());
    m_row->addWidget(m_edit);
    box().followFocusOf(m_edit);
    connect(&box(), &FieldBox::pressed, m_edit, [this] { m_edit->setFocus(Qt::MouseFocusReason); });
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        textShown(text);
        emit edited(items());
    });
    connect(m_edit, &FieldLineEdit::focusLeft, this, &TextField::focusLeft);
    connect(m_edit, &FieldLineEdit::undoRequested, this, &TextField::undoRequested);
    connect(m_edit, &FieldLineEdit::redoRequested, this, &TextField::redoRequested);
}

QStringList TextField::items() const
{
    return m_edit->text().isEmpty() ? QStringList() : QStringList{m_edit->text()};
}

void TextField::setReadOnly(bool isReadOnly)
{
    if (m_edit->isReadOnly() != isReadOnly)
        m_edit->setReadOnly(isReadOnly);
    box().setFlat(isReadOnly);
}

QList<QWidget*> TextField::controls() const
{
    QList<QWidget*> controls{m_edit};
    for (QWidget* button : m_buttons) {
        if (!button->isHidden())
            controls += button;
    }
    return controls;
}

void TextField::offerSource()
{
    if (m_sourceButton)
        return;
    m_sourceButton = new QToolButton;
    nameSourceButton();
    styleButton(*m_sourceButton, formStyle());
    m_row->addWidget(m_sourceButton);
    m_buttons += m_sourceButton;
    connect(m_sourceButton, &QToolButton::clicked, this, &TextField::sourceRequested);
}

/// A narrow field has no room for both the value and the whole name.
void TextField::nameSourceButton()
{
    if (m_sourceButton)
        m_sourceButton->setText(width() < formStyle().px(240) ? tr("Source") : tr("Edit in source"));
}

void TextField::resizeEvent(QResizeEvent* event)
{
    FieldControl::resizeEvent(event);
    nameSourceButton();
}

void TextField::showItems(const FieldPlan& plan)
{
    m_edit->patchText(plan.value().simplified() == plan.value() || !plan.isReadOnly
                          ? plan.value()
                          : plan.value().simplified());
    textShown(m_edit->text());
}

void TextField::setNames(const QString& name, const QString& description, const QString& placeholder)
{
    m_edit->setAccessibleName(name);
    m_edit->setAccessibleDescription(description);
    m_edit->setPlaceholderText(placeholder);
    if (m_sourceButton)
        m_sourceButton->setAccessibleName(tr("Edit %1 in source").arg(name));
}

QToolButton* TextField::addButton(const QString& iconName, const QString& name)
{
    auto* button = new QToolButton;
    button->setIcon(icon(iconName, formStyle().theme.muted));
    button->setIconSize(QSize(formStyle().px(16), formStyle().px(16)));
    button->setToolTip(name);
    button->setAccessibleName(name);
    styleButton(*button, formStyle());
    m_row->addWidget(button);
    m_buttons += button;
    return button;
}

} // namespace redraft
