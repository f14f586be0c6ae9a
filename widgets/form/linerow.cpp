#include "widgets/form/linerow.h"

#include "widgets/form/entrybuttons.h"
#include "widgets/form/grip.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/valueeditor.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QToolButton>

namespace redraft {

namespace {

const QString noMark = QStringLiteral(" ");

} // namespace

LineRow::LineRow(const FormStyle& style, LineMarks marks, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_marks(marks)
    , m_editor(new ValueEditor(style, ValueLines::Many))
    , m_remove(makeIconButton(style, QStringLiteral("close"), tr("Remove")))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style.px(6));
    makeMark();
    m_editor->setEnterFinishes();
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_remove, 0, Qt::AlignTop);
    QSizePolicy policy = m_remove->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_remove->setSizePolicy(policy);
    // Keys empty the line. By Tab the button would take the blank of who types on.
    m_remove->setFocusPolicy(Qt::NoFocus);
    m_remove->setToolTip(tr("Remove (Backspace in the empty line)"));
    m_remove->hide();
    connect(m_remove, &QToolButton::clicked, this, &LineRow::removeRequested);
}

void LineRow::makeMark()
{
    auto* line = qobject_cast<QHBoxLayout*>(layout());
    m_grip = new Grip(m_style, Qt::Vertical, m_marks == LineMarks::Boxes ? noMark : QStringLiteral("+"));
    m_grip->setFixedSize(m_style.px(10), m_style.px(28));
    m_grip->setEnabled(false);
    connect(m_grip, &Grip::dragged, this, &LineRow::dragged);
    connect(m_grip, &Grip::dropped, this, &LineRow::dropped);
    line->addWidget(m_grip, 0, Qt::AlignTop);
    if (m_marks != LineMarks::Boxes)
        return;
    m_box = new QCheckBox;
    m_box->setContentsMargins(0, m_style.px(5), 0, 0);
    m_box->setMinimumHeight(m_style.px(28));
    m_box->setEnabled(false);
    connect(m_box, &QCheckBox::clicked, this, &LineRow::toggled);
    line->addWidget(m_box, 0, Qt::AlignTop);
}

void LineRow::adopt()
{
    if (!m_box)
        m_grip->setMark(QStringLiteral("•"));
    setReadOnly(false);
}

/// A box says nothing of being movable, so the grip beside it shows up for the whole line.
void LineRow::enterEvent(QEnterEvent*)
{
    if (m_box)
        m_grip->setMark(QString());
}

void LineRow::leaveEvent(QEvent*)
{
    if (m_box)
        m_grip->setMark(noMark);
}

void LineRow::setReadOnly(bool isReadOnly)
{
    m_editor->setReadOnly(isReadOnly);
    m_remove->setVisible(!isReadOnly);
    m_grip->setEnabled(!isReadOnly);
    if (m_box)
        m_box->setEnabled(!isReadOnly);
}

bool LineRow::isOf(const ListLine& line) const
{
    return m_editor->hasFault() ? m_shown == line.text : m_editor->value().trimmed() == line.text.trimmed();
}

void LineRow::showLine(const ListLine& line, const QString& listName, int index)
{
    const bool isHeld = m_editor->hasFault() && m_shown == line.text;
    m_shown = line.text;
    if (!isHeld) {
        m_editor->setValue(line.text);
        m_editor->setFault(QString());
    }
    m_editor->setNames(tr("%1, line %2").arg(listName, QString::number(index + 1)), QString(), QString());
    m_remove->setAccessibleName(tr("Remove line %1 of %2").arg(index + 1).arg(listName));
    if (m_box) {
        m_box->setChecked(line.isDone);
        m_box->setAccessibleName(line.text);
    }
}

void LineRow::hold(const QString& text, const QString& reason)
{
    m_editor->setValue(text);
    m_editor->setFault(reason);
}

QList<QWidget*> LineRow::controls() const
{
    QList<QWidget*> controls;
    if (m_box)
        controls += m_box;
    return controls + QList<QWidget*>{&m_editor->editor()};
}

} // namespace redraft
