#pragma once

#include "app/document/analysis.h"
#include "app/document/document.h"
#include "app/rendering/theme.h"
#include "widgets/shell/paneplace.h"
#include "widgets/shell/view.h"

#include <QSplitter>

class QStackedWidget;

namespace redraft {

class CodeHighlighter;
struct StatusHooks;
class FormPane;
class FormView;
class PreviewView;
class Sidebar;
class SourcePane;

/// Side bar, form or source, and preview in one splitter. Shows each analysis in the panes that are visible,
/// leads to places, and keeps editor and preview at the same place. GUI thread.
class DocumentPanes : public QSplitter
{
    Q_OBJECT

public:
    /// Both must outlive the panes.
    DocumentPanes(Document& document, const CodeHighlighter& highlighter, QWidget* parent = nullptr);

    void setView(View view);
    View view() const { return m_view; }
    /// Wishes of the user; the source view never shows the preview.
    void setSidebarShown(bool isShown);
    void setPreviewShown(bool isShown);
    /// The panes as they were in another session; until then, and until the user moves a handle, they share
    /// the window by its width.
    void restoreSizes(const QList<int>& sizes);
    bool isDividedByUser() const { return m_isDividedByUser; }
    /// For what shows the text itself; comes before the analysis of the same revision.
    void setParsed(const std::shared_ptr<const ParsedDocument>& parsed);
    void setAnalysis(const std::shared_ptr<const Analysis>& analysis);
    /// See FormView::flush().
    int flush();
    void setTheme(const Theme& theme);
    void setZoom(int percent);
    void setDocumentFolder(const QString& folder);

    Sidebar& sidebar() { return *m_sidebar; }
    PreviewView& preview() { return *m_preview; }
    /// Where the form or the source is.
    QWidget& editors() const;
    /// Made at the first call.
    SourcePane& source();
    FormPane& formPane() { return *m_formPane; }
    /// Leads to a place of the analysed revision in every visible pane; gives the editor the focus.
    void goTo(TextRange range, int revision);
    void goToField(const QString& fieldId);
    /// The selection of the editor that is shown, in the present text; none if no section of the form had the
    /// focus last.
    std::optional<TextRange> selectedRange() const;
    /// What is in sight now, and the way back to it. Neither focus nor text change.
    PanePlace place();
    void restore(const PanePlace& place);
    /// In the form view: to the next card (1) or the one before (-1).
    void goToCard(int direction);
    void focusEditor();
    /// True once the newest analysis is shown and everything in sight is drawn.
    bool isPictureComplete() const;

    /// The file that holds the document's metadata, and its name; "" if there is none. It must outlive this.
    void setCompanion(const Document& companion, const QString& name);
    /// Who changes the status in place of the form.
    void setStatusHooks(const StatusHooks& hooks);

signals:
    void editRequested(const redraft::Edit& edit, int revision);
    /// For the present text of the file beside the document: see setCompanion().
    void companionEditRequested(const redraft::Edit& edit);
    void undoRequested();
    void redoRequested();
    void linkActivated(const QString& destination);
    /// A link leads to another place of this document; nothing has moved yet.
    void leaving();
    /// A pane asked for a view that is not shown: the source of a place.
    void viewRequested(redraft::View view);
    void pictureCompleted();
    void viewChanged();
    /// The user turned the wheel with Ctrl; steps are positive for larger.
    void zoomRequested(int steps);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void divide();
    void connectSidebar();
    void connectForm();
    void connectPreview();
    void connectSource();
    void onPositionChanged(qsizetype position);
    void showInEditor(TextRange range);
    void showSelection(TextRange selection);
    void updateVisibility();
    void deliverParsed();
    void markAwaited();
    void deliverAnalysis();
    bool isSourceShown() const { return m_view != View::Form; }
    int analysedRevision() const;
    int parsedRevision() const;
    std::optional<TextRange> presentRange(TextRange range, int revision) const;

    Document& m_document;
    const CodeHighlighter& m_highlighter;
    Sidebar* m_sidebar;
    QStackedWidget* m_editors;
    FormPane* m_formPane;
    FormView* m_form;
    SourcePane* m_source = nullptr;
    PreviewView* m_preview;
    View m_view = View::Form;
    bool m_isPreviewWanted = true;
    bool m_isDividedByUser = false;
    Theme m_theme = Theme::light();
    int m_zoom = 100;
    qsizetype m_position = 0;
    std::optional<int> m_awaitedMark; ///< the revision of m_position, until the preview shows that text
    bool m_isFormEditing = false;
    std::optional<TextRange> m_awaitedSelection; ///< of an edit, for the form, once it is analysed
    std::shared_ptr<const ParsedDocument> m_parsed;
    std::shared_ptr<const Analysis> m_analysis;
};

} // namespace redraft
