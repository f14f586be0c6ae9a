#include "widgets/form/choicefield.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace redraft {

/// A list of choices that something else may open in place of the list.
class ChoiceBox : public QComboBox
{
public:
    std::function<bool(const QPoint&)> opener;

    void showPopup() override
    {
        if (!opener || !opener(mapToGlobal(rect().bottomLeft())))
            QComboBox::showPopup();
    }
};

ChoiceField::ChoiceField(const FormStyle& style, QWidget* parent)
    : FieldControl(style, parent)
    , m_combo(new ChoiceBox)
{
    auto* row = new QHBoxLayout(&box());
    row->setContentsMargins(style.px(10), style.px(3), style.px(6), style.px(3));
    row->addWidget(m_combo);
    m_combo->setFont(style.textFont());
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(4);
    m_combo->installEventFilter(this);
    box().followFocusOf(m_combo);
    box().setCursor(Qt::ArrowCursor);
    connect(&box(), &FieldBox::pressed, m_combo, [this] {
        if (m_combo->isEnabled())
            m_combo->showPopup();
    });
    connect(m_combo, &QComboBox::activated, this, [this] { emit edited(items()); });
}

void ChoiceField::setOpener(const std::function<bool(const QPoint& place)>& opener)
{
    m_combo->opener = opener;
}

QStringList ChoiceField::items() const
{
    return m_combo->currentText().isEmpty() ? QStringList() : QStringList{m_combo->currentText()};
}

void ChoiceField::setReadOnly(bool isReadOnly)
{
    m_combo->setEnabled(!isReadOnly);
    box().setFlat(isReadOnly);
}

QList<QWidget*> ChoiceField::controls() const
{
    return {m_combo};
}

void ChoiceField::showItems(const FieldPlan& plan)
{
    const QString value = plan.value();
    QStringList choices = plan.choices;
    qsizetype at = -1;
    for (qsizetype i = 0; i < choices.size() && !value.isEmpty(); ++i) {
        if (choices[i].compare(value, Qt::CaseInsensitive) == 0)
            choices[at = i] = value;
    }
    if (at < 0 && !value.isEmpty()) {
        at = 0; // the keys lead on to the choices
        choices.prepend(value);
    }
    const QSignalBlocker blocker(m_combo);
    QStringList shown;
    for (int i = 0; i < m_combo->count(); ++i)
        shown += m_combo->itemText(i);
    if (shown != choices) {
        m_combo->clear();
        m_combo->addItems(choices);
    }
    m_combo->setCurrentIndex(int(at));
}

void ChoiceField::setNames(const QString& name, const QString& description, const QString& placeholder)
{
    m_combo->setAccessibleName(name);
    m_combo->setAccessibleDescription(description);
    m_combo->setPlaceholderText(placeholder.isEmpty() ? tr("Choose…") : placeholder);
}

bool ChoiceField::eventFilter(QObject* watched, QEvent* event)
{
    // Scrolling over the form must not change a value.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return FieldControl::eventFilter(watched, event);
}

} // namespace redraft
