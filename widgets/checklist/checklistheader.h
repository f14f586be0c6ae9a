#pragma once

#include "app/checklist/report.h"
#include "app/rendering/theme.h"

#include "widgets/checklist/checklistrow.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace redraft {

/// The summary above the checklist: a ring with the share of passed checks, their count, template and errors;
/// a menu that chooses which findings are shown and mends all that can be mended safely.
class ChecklistHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistHeader(QWidget* parent = nullptr);
    void setReport(const Report& report, const QString& templateName);
    /// Puts a submenu before the other entries of the menu.
    void addMenu(QMenu& menu);
    void setTheme(const Theme& theme);
    /// The line below the count as it fits into `width` px: the name of the template gives way, the number of
    /// findings does not.
    QString shownDetail(const QFontMetrics& metrics, int width) const;
    QSize sizeHint() const override;

signals:
    void filterChosen(redraft::ChecklistFilter filter);
    void fixAllChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRing(QPainter& painter) const;
    void makeMenu();
    void choose(ChecklistFilter filter);

    int m_passed = 0;
    int m_total = 0;
    QString m_count;
    QString m_templateName;
    QString m_troubles; ///< "18 warnings"
    ChecklistFilter m_filter = ChecklistFilter::All;
    QToolButton* m_more;
    QAction* m_fixAll = nullptr;
    Theme m_theme = Theme::light();
};

} // namespace redraft
