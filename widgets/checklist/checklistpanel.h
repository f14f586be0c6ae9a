#pragma once

#include "app/checklist/finding.h"
#include "app/document/analysis.h"
#include "app/rendering/theme.h"

#include <QWidget>

namespace redraft {

class ChecklistDelegate;
class ChecklistHeader;
class ChecklistModel;
class ChecklistView;

/// The sidebar's checklist: progress ring, a row a section with its state, its findings with their fixes
/// below it.
class ChecklistPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistPanel(QWidget* parent = nullptr);
    ~ChecklistPanel() override;

    void setAnalysis(const std::shared_ptr<const Analysis>& analysis);
    void setTheme(const Theme& theme);
    /// Marks the row of the section at this position of the document.
    void showPosition(qsizetype position);

signals:
    void navigateRequested(redraft::TextRange range);
    /// A finding about a metadata field was chosen, or a fix that only leads there.
    void fieldRequested(const QString& fieldId);
    /// `revision` is that of the analysis for which the edit was made.
    void editRequested(const redraft::Edit& edit, int revision);

private:
    void goToRow(int row);
    void doFix(int row, int fix);
    void announce(const QString& spoken);
    void markCurrent();
    int sectionAtPosition() const;

    ChecklistModel* m_model;
    ChecklistDelegate* m_delegate;
    ChecklistHeader* m_header;
    ChecklistView* m_view;
    std::shared_ptr<const Analysis> m_analysis;
    qsizetype m_position = 0;
};

} // namespace redraft
