#pragma once

#include "app/document/analysis.h"
#include "app/rendering/theme.h"

#include <QTreeWidget>

namespace redraft {

/// The headings of the document as a tree; a click or Enter jumps there. GUI thread.
class OutlinePanel : public QTreeWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget* parent = nullptr);

    void setAnalysis(const std::shared_ptr<const Analysis>& analysis);
    void setTheme(const Theme& theme);
    /// Marks the innermost heading above this position of the document.
    void showPosition(qsizetype position);

signals:
    /// In coordinates of the analysis that is shown, whose revision is `revision`.
    void navigateRequested(redraft::TextRange range, int revision);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void rebuild();
    bool sameStructure(const Outline& outline) const;
    void choose(QTreeWidgetItem* item);
    void markCurrent();

    std::shared_ptr<const Analysis> m_analysis;
    std::shared_ptr<const Outline> m_shown;
    std::vector<QTreeWidgetItem*> m_items; ///< by section index
    qsizetype m_position = 0;
    Theme m_theme = Theme::light();
};

} // namespace redraft
