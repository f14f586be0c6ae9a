#pragma once

#include "app/checklist/report.h"
#include "app/rendering/theme.h"

#include <QWidget>

namespace redraft {

/// The summary above the checklist: a ring with the share of passed checks, their count, template and errors.
class ChecklistHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistHeader(QWidget* parent = nullptr);
    void setReport(const Report& report, const QString& templateName);
    void setTheme(const Theme& theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRing(QPainter& painter) const;

    int m_passed = 0;
    int m_total = 0;
    QString m_count;
    QString m_detail;
    Theme m_theme = Theme::light();
};

} // namespace redraft
