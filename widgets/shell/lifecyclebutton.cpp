#include "widgets/shell/lifecyclebutton.h"

#include "app/editing/transition.h"
#include "app/exporting/shownstatus.h"
#include "widgets/common/chip.h"
#include "widgets/common/findingmark.h"
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
    m_fault = addLabel(*this, QStringLiteral("statusFault"));
    m_next = addLabel(*this, QStringLiteral("nextState"));
    m_blockers = addLabel(*this, QStringLiteral("blockers"));
    setRole(m_next, Role::Muted);
    setRole(m_blockers, Role::Problem);
    showParts();
}

void LifecycleButton::setAnalysis(const Analysis& analysis)
{
    showStatus(analysis);
    showFault(analysis);
    showNext(analysis);
    showParts();
}

void LifecycleButton::showStatus(const Analysis& analysis)
{
    const ShownStatus status = shownStatus(*analysis.metadata, analysis.documentTemplate.get());
    const bool isBroken = analysis.metadata->error.has_value();
    const QString none = isBroken ? tr("Broken metadata") : tr("No status");
    const QString text = status.text.isEmpty() ? none : status.text;
    m_chip->setTone(isBroken ? Tone::Error : toneOf(status.tone));
    m_chip->setText(fontMetrics().elidedText(text.toUpper(), Qt::ElideRight, widestStatus));
    setAccessibleName(tr("Status: %1").arg(text));
}

/// What is wrong with the status, as the checklist says it: the worst of it.
void LifecycleButton::showFault(const Analysis& analysis)
{
    m_fault->clear();
    m_faultText.clear();
    const SectionReport* metadata = analysis.report->byId(QStringLiteral("metadata"));
    for (const Finding& finding : metadata ? metadata->findings : std::vector<Finding>()) {
        const bool isMeant = finding.fieldId == u"status" && finding.counts();
        if (!isMeant || (!m_faultText.isEmpty() && finding.severity >= m_severity))
            continue;
        m_severity = finding.severity;
        m_faultText = finding.message;
        m_fault->setText(signOf(markOf(finding)));
    }
    colorFault();
}

void LifecycleButton::colorFault()
{
    const QColor color = colorOf(FindingMark::Warning, m_severity, m_theme);
    m_fault->setStyleSheet(QStringLiteral("color: %1; font-weight: 600;").arg(color.name()));
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
    if (!m_faultText.isEmpty())
        setToolTip(m_faultText + u'\n' + toolTip());
    setAccessibleDescription(toolTip());
}

void LifecycleButton::showParts()
{
    m_next->setVisible(m_detail == Detail::Next && !m_next->text().isEmpty());
    m_fault->setVisible(!m_faultText.isEmpty());
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
    m_theme = theme;
    m_chip->setTheme(theme);
    colorFault();
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
