#include "widgets/checklist/checklistheader.h"

#include <QPainter>

namespace redraft {

namespace {

constexpr int margin = 16;
constexpr int ringSize = 38;
constexpr qreal ringLine = 4.5;

} // namespace

ChecklistHeader::ChecklistHeader(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChecklistHeader::setReport(const Report& report, const QString& templateName)
{
    m_passed = report.passed;
    m_total = report.total;
    m_count = tr("%1 of %Ln checks", "", report.total).arg(QLocale().toString(report.passed));
    const QString troubles = report.errors == 1     ? tr("1 error")
                             : report.errors > 1    ? tr("%Ln errors", "", report.errors)
                             : report.warnings == 1 ? tr("1 warning")
                             : report.warnings > 1  ? tr("%Ln warnings", "", report.warnings)
                             : report.total == 0    ? tr("nothing to check")
                                                    : tr("all done");
    m_detail = templateName.isEmpty() ? troubles : tr("%1 · %2").arg(templateName, troubles);
    setAccessibleName(m_count);
    setAccessibleDescription(m_detail);
    setToolTip(m_detail);
    update();
}

void ChecklistHeader::setTheme(const Theme& theme)
{
    m_theme = theme;
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
    const int width = qMax(0, this->width() - left - margin / 2);
    const int top = (height() - countMetrics.height() - detailMetrics.height()) / 2;
    painter.setFont(countFont);
    painter.setPen(m_theme.text);
    painter.drawText(left, top + countMetrics.ascent(),
                     countMetrics.elidedText(m_count, Qt::ElideRight, width));
    painter.setFont(detailFont);
    painter.setPen(m_theme.muted);
    painter.drawText(left, top + countMetrics.height() + detailMetrics.ascent(),
                     detailMetrics.elidedText(m_detail, Qt::ElideRight, width));
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
