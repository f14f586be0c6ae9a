#pragma once

#include "app/checklist/finding.h"
#include "app/document/allsafefixes.h"
#include "app/rendering/theme.h"

#include <QPointer>
#include <QWidget>

class QMenu;

namespace redraft {

class ChecklistDelegate;
class ChecklistHeader;
class ChecklistModel;
class ChecklistPrompter;
class ChecklistView;
class SafeFixing;
enum class RowAction;

/// The sidebar's checklist: progress ring, a row a section with its state, its findings with their fixes
/// below it.
class ChecklistPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistPanel(QWidget* parent = nullptr);
    ~ChecklistPanel() override;

    /// Who asks before unsafe fixes and for reasons; dialogs where nobody else is set. Must outlive the
    /// panel.
    void setPrompter(ChecklistPrompter& prompter) { m_prompter = &prompter; }
    void setAnalysis(const std::shared_ptr<const Analysis>& analysis);
    /// Puts the menu of templates before the other entries of the header's menu; the remark that no template
    /// fits opens it, too. It must outlive the panel or be deleted.
    void setTemplateMenu(QMenu& menu);
    /// All fixes that are safe, in one step.
    void fixAll();
    ChecklistView& list() const { return *m_view; }
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
    void doAction(int row, RowAction action, int fix);
    void goToRow(int row);
    void doFix(int row, int fix);
    void showPage(int row);
    void waive(int row);
    void removeWaiver(int row);
    void fixSection(int row);
    QString placeOfWaiver(const Finding& finding) const;
    void announce(const QString& spoken);
    void markCurrent();
    int sectionAtPosition() const;

    ChecklistModel* m_model;
    ChecklistDelegate* m_delegate;
    ChecklistHeader* m_header;
    ChecklistView* m_view;
    ChecklistPrompter* m_prompter;
    SafeFixing* m_fixing;
    QPointer<QMenu> m_templates;
    Theme m_theme = Theme::light();
    std::shared_ptr<const Analysis> m_analysis;
    qsizetype m_position = 0;
};

} // namespace redraft
