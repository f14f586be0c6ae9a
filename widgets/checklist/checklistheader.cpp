#include "widgets/checklist/checklistheader.h"

#include "app/checklist/safefixes.h"
#include "widgets/checklist/checklistlegend.h"
#include "widgets/common/icon.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace redraft {

namespace {

constexpr int margin = 16;
constexpr int ringSize = 38;
constexpr qreal ringLine = 4.5;

} // namespace

ChecklistHeader::ChecklistHeader(QWidget* parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("Show and fix"));
    m_more->setToolTip(tr("Choose the template and which findings are shown; fix all that is safe"));
    m_more->setIcon(icon(QStringLiteral("more"), m_theme));
    m_more->setFocusPolicy(Qt::StrongFocus);
    makeMenu();
}

void ChecklistHeader::makeMenu()
{
    auto* menu = new QMenu(m_more);
    auto* group = new QActionGroup(menu);
    const auto add = [this, menu, group](const QString& text, ChecklistFilter filter) {
        QAction* action = menu->addAction(text, this, [this, filter] { choose(filter); });
        action->setCheckable(true);
        action->setChecked(filter == m_filter);
        group->addAction(action);
    };
    add(tr("Show &all"), ChecklistFilter::All);
    add(tr("Show what is &unmet"), ChecklistFilter::Unmet);
    add(tr("Show &errors"), ChecklistFilter::Errors);
    menu->addSeparator();
    m_fixAll = menu->addAction(QString(), this, &ChecklistHeader::fixAllChosen);
    auto* legend = menu->addMenu(tr("What the &marks mean"));
    connect(legend, &QMenu::aboutToShow, this, [this, legend] { fillLegend(*legend, m_theme); });
    fillLegend(*legend, m_theme);
    m_more->setMenu(menu);
}

void ChecklistHeader::choose(ChecklistFilter filter)
{
    m_filter = filter;
    update();
    emit filterChosen(filter);
}

/// What is hidden must be said: a list without findings would look like a document without faults. Where room
/// is scarce, the name of the template goes: the number is what changes.
QString ChecklistHeader::shownDetail(const QFontMetrics& metrics, int width) const
{
    switch (m_filter) {
    case ChecklistFilter::Unmet:
        return metrics.elidedText(tr("Only what is unmet · %1").arg(m_troubles), Qt::ElideRight, width);
    case ChecklistFilter::Errors:
        return metrics.elidedText(tr("Errors only · %1").arg(m_troubles), Qt::ElideRight, width);
    case ChecklistFilter::All:
        break;
    }
    if (m_templateName.isEmpty())
        return metrics.elidedText(m_troubles, Qt::ElideRight, width);
    const int left = width - metrics.horizontalAdvance(tr("%1 · %2").arg(QString(), m_troubles));
    const QString name = metrics.elidedText(m_templateName, Qt::ElideRight, qMax(0, left));
    const bool isWord = name.size() > 3;
    return metrics.elidedText(isWord ? tr("%1 · %2").arg(name, m_troubles) : m_troubles, Qt::ElideRight,
                              width);
}

void ChecklistHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const QSize size(28, 28);
    m_more->setGeometry(QRect({width() - size.width() - 8, (height() - size.height()) / 2}, size));
}

void ChecklistHeader::setReport(const Report& report, const QString& templateName)
{
    m_passed = report.passed;
    m_total = report.total;
    m_count = tr("%1 of %Ln checks", "", report.total).arg(QLocale().toString(report.passed));
    m_troubles = report.errors == 1     ? tr("1 error")
                 : report.errors > 1    ? tr("%Ln errors", "", report.errors)
                 : report.warnings == 1 ? tr("1 warning")
                 : report.warnings > 1  ? tr("%Ln warnings", "", report.warnings)
                 : report.total == 0    ? tr("nothing to check")
                                        : tr("all done");
    int fixes = 0;
    for (const SectionReport& section : report.sections)
        fixes += countSafeFixes(section.findings);
    m_fixAll->setText(tr("&Fix all that is safe (%Ln)", "", fixes));
    m_fixAll->setEnabled(fixes > 0);
    m_templateName = templateName;
    const QString detail = templateName.isEmpty() ? m_troubles : tr("%1 · %2").arg(templateName, m_troubles);
    setAccessibleName(m_count);
    setAccessibleDescription(detail);
    setToolTip(
        tr("%1 · %2\nCounted are the checks of the metadata and of each section; those of the whole document "
           "only where there are no others. A check that fails at several places counts at each; notes do "
           "not count.")
            .arg(m_count, detail));
    update();
}

void ChecklistHeader::addMenu(QMenu& menu)
{
    QAction* first = m_more->menu()->actions().constFirst();
    m_more->menu()->insertMenu(first, &menu);
    m_more->menu()->insertSeparator(first);
}

void ChecklistHeader::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_more->setIcon(icon(QStringLiteral("more"), theme));
    update();
}

QSize ChecklistHeader::sizeHint() const
{
    return {200, ringSize + 26};
}

void ChecklistHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRing(painter);
    QFont countFont = font();
    countFont.setPointSizeF(font().pointSizeF() * 1.12);
    countFont.setWeight(QFont::Bold);
    QFont detailFont = font();
    detailFont.setPointSizeF(font().pointSizeF() * 0.9);
    const QFontMetrics countMetrics(countFont);
    const QFontMetrics detailMetrics(detailFont);
    const int left = margin + ringSize + 14;
    const int width = qMax(0, m_more->x() - left - 4);
    const int top = (height() - countMetrics.height() - detailMetrics.height()) / 2;
    painter.setFont(countFont);
    painter.setPen(m_theme.text);
    painter.drawText(left, top + countMetrics.ascent(),
                     countMetrics.elidedText(m_count, Qt::ElideRight, width));
    painter.setFont(detailFont);
    painter.setPen(m_theme.muted);
    painter.drawText(left, top + countMetrics.height() + detailMetrics.ascent(),
                     shownDetail(detailMetrics, width));
}

void ChecklistHeader::paintRing(QPainter& painter) const
{
    const qreal inset = ringLine / 2;
    const QRectF ring(margin + inset, (height() - ringSize) / 2.0 + inset, ringSize - ringLine,
                      ringSize - ringLine);
    painter.setPen(QPen(m_theme.border, ringLine));
    painter.drawEllipse(ring);
    if (m_total <= 0 || m_passed <= 0)
        return;
    const bool isComplete = m_passed >= m_total;
    painter.setPen(QPen(isComplete ? m_theme.ok : m_theme.accent, ringLine, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, 90 * 16, -qRound(360.0 * 16 * m_passed / m_total));
}

} // namespace redraft
