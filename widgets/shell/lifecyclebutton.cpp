#include "widgets/shell/lifecyclebutton.h"

#include "app/editing/transition.h"
#include "widgets/common/chip.h"
#include "widgets/common/style.h"

#include <QBoxLayout>
#include <QLabel>
#include <algorithm>

namespace redraft {

namespace {

constexpr int widestStatus = 160;
constexpr qsizetype mostBlockersTold = 6;

QLabel* addLabel(QWidget& button, const QString& name)
{
    auto* label = new QLabel(&button);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    button.layout()->addWidget(label);
    return label;
}

/// What stands in the way of a state, a line each.
QString explanation(const Transition& next)
{
    if (next.blockers.empty())
        return LifecycleButton::tr("Change the status: nothing blocks %1").arg(next.state);
    QStringList lines{LifecycleButton::tr("Change the status. %1 is blocked:").arg(next.state)};
    for (const TransitionBlocker& blocker : next.blockers)
        lines += QStringLiteral("• ") + blocker.text;
    if (lines.size() > mostBlockersTold + 1)
        lines = lines.mid(0, mostBlockersTold + 1) << QStringLiteral("…");
    return lines.join(u'\n');
}

} // namespace

LifecycleButton::LifecycleButton(QWidget* parent)
    : QToolButton(parent)
    , m_chip(new Chip(this))
{
    setObjectName(QStringLiteral("lifecycle"));
    setFocusPolicy(Qt::TabFocus);
    setRole(this, Role::Quiet);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 1, 4, 1);
    row->setSpacing(6);
    row->addWidget(m_chip);
    m_chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_next = addLabel(*this, QStringLiteral("nextState"));
    m_blockers = addLabel(*this, QStringLiteral("blockers"));
    setRole(m_next, Role::Muted);
    setRole(m_blockers, Role::Problem);
    showParts();
}

void LifecycleButton::setAnalysis(const Analysis& analysis)
{
    showStatus(analysis);
    showNext(analysis);
    showParts();
}

void LifecycleButton::showStatus(const Analysis& analysis)
{
    const Metadata& metadata = *analysis.metadata;
    const FieldDefinition* definition = analysis.documentTemplate->field(QStringLiteral("status"));
    const MetadataField* field =
        metadata.find(definition ? definition->names() : QStringList{QStringLiteral("status")});
    const bool isReadable = !metadata.error && (!field || field->shape != ValueShape::Map);
    const bool hasStatus = field && !field->value.isEmpty();
    const QString status = !isReadable ? tr("Broken metadata") : hasStatus ? field->value : tr("No status");
    m_chip->setTone(!isReadable ? Tone::Error : hasStatus ? toneOfStatus(status) : Tone::Neutral);
    m_chip->setText(fontMetrics().elidedText(status.toUpper(), Qt::ElideRight, widestStatus));
    setAccessibleName(tr("Status: %1").arg(status));
}

/// Only where the template knows the status: else any state could come next.
void LifecycleButton::showNext(const Analysis& analysis)
{
    m_next->clear();
    m_blockers->clear();
    setToolTip(tr("Change the status"));
    const bool isKnown = !analysis.metadata->error && presentState(analysis);
    const std::vector<Transition> transitions = isKnown ? transitionsOf(analysis) : std::vector<Transition>();
    const auto forward =
        std::find_if(transitions.begin(), transitions.end(),
                     [](const Transition& transition) { return transition.stage != LifecycleStage::Closed; });
    if (forward != transitions.end()) { // giving up is no next step
        const Transition& next = *forward;
        m_next->setText(QStringLiteral("→ %1").arg(next.state));
        if (!next.blockers.empty())
            m_blockers->setText(tr("%Ln blockers", "", int(next.blockers.size())));
        setToolTip(explanation(next));
    }
    setAccessibleDescription(toolTip());
}

void LifecycleButton::showParts()
{
    m_next->setVisible(m_detail == Detail::Next && !m_next->text().isEmpty());
    m_blockers->setVisible(!m_blockers->text().isEmpty());
    layout()->activate();
    updateGeometry();
}

void LifecycleButton::setDetail(Detail detail)
{
    if (detail == m_detail)
        return;
    m_detail = detail;
    showParts();
}

void LifecycleButton::setTheme(const Theme& theme)
{
    m_chip->setTheme(theme);
}

QSize LifecycleButton::sizeHint() const
{
    return layout()->sizeHint();
}

QSize LifecycleButton::minimumSizeHint() const
{
    return layout()->sizeHint();
}

} // namespace redraft
