#include "widgets/shell/documentpanes.h"

#include "app/markdown/markdownstate.h"
#include "widgets/checklist/checklistpanel.h"
#include "widgets/editor/sourceeditor.h"
#include "widgets/form/formview.h"
#include "widgets/outline/outlinepanel.h"
#include "widgets/preview/previewview.h"
#include "widgets/shell/formpane.h"
#include "widgets/shell/scrolllink.h"
#include "widgets/shell/sidebar.h"
#include "widgets/shell/sourcepane.h"

#include <QScopedValueRollback>
#include <QStackedWidget>
#include <utility>

namespace redraft {

DocumentPanes::DocumentPanes(Document& document, const CodeHighlighter& highlighter, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_document(document)
    , m_highlighter(highlighter)
    , m_sidebar(new Sidebar(this))
    , m_editors(new QStackedWidget(this))
    , m_formPane(new FormPane(document))
    , m_form(&m_formPane->form())
    , m_preview(new PreviewView(highlighter, this))
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    m_editors->addWidget(m_formPane);
    m_editors->setMinimumWidth(220);
    m_preview->setMinimumWidth(200);
    addWidget(m_sidebar);
    addWidget(m_editors);
    addWidget(m_preview);
    for (const auto& [pane, stretch] : {std::pair{0, 0}, std::pair{1, 11}, std::pair{2, 10}})
        setStretchFactor(pane, stretch);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_isDividedByUser = true; });
    m_preview->setAccessibleName(tr("Preview"));
    connectSidebar();
    connectForm();
    connectPreview();
    new ScrollLink(*m_form, *m_preview, this);
    connect(&m_document, &Document::selectionRequested, this, &DocumentPanes::showSelection);
    connect(&m_document, &Document::loaded, this, [this] {
        m_position = 0;
        m_awaitedMark.reset();
    });
}

void DocumentPanes::restoreSizes(const QList<int>& sizes)
{
    m_isDividedByUser = true;
    setSizes(sizes);
}

void DocumentPanes::resizeEvent(QResizeEvent* event)
{
    QSplitter::resizeEvent(event);
    divide();
}

/// A narrow window takes from the sidebar first, and from source and preview alike.
void DocumentPanes::divide()
{
    if (m_isDividedByUser)
        return;
    const int sidebar = qBound(256, width() * 21 / 100, 300);
    const int rest = width() - (m_sidebar->isHidden() ? 0 : sidebar);
    const int spare = qBound(0, width() - 1024, 416) / 17; // up to 24 px, for line numbers
    const int preview = m_preview->isHidden() ? 0 : rest / 2 - spare;
    setSizes({sidebar, rest - preview, preview > 0 ? preview : rest / 2});
}

void DocumentPanes::connectSidebar()
{
    ChecklistPanel& checklist = m_sidebar->checklist();
    connect(&checklist, &ChecklistPanel::navigateRequested, this,
            // Only the cursor: what would be selected, the next key would replace.
            [this](TextRange range) {
                goTo({range.start, 0}, analysedRevision());
            });
    connect(&checklist, &ChecklistPanel::fieldRequested, this, &DocumentPanes::goToField);
    connect(&checklist, &ChecklistPanel::editRequested, this, &DocumentPanes::editRequested);
    connect(&m_sidebar->outline(), &OutlinePanel::navigateRequested, this,
            [this](TextRange title, int revision) {
                goTo({title.start, 0}, revision);
            });
}

void DocumentPanes::connectForm()
{
    connect(m_form, &FormView::editRequested, this, [this](const Edit& edit) {
        // The form keeps its cursor itself.
        const QScopedValueRollback<bool> own(m_isFormEditing, true);
        emit editRequested(edit, m_document.revision());
    });
    connect(m_form, &FormView::companionEditRequested, this, &DocumentPanes::companionEditRequested);
    connect(m_form, &FormView::undoRequested, this, &DocumentPanes::undoRequested);
    connect(m_form, &FormView::redoRequested, this, &DocumentPanes::redoRequested);
    connect(m_form, &FormView::positionChanged, this, &DocumentPanes::onPositionChanged);
    connect(m_form, &FormView::sourceRequested, this, [this](qsizetype position) {
        emit viewRequested(View::Split);
        showInEditor({position, 0});
    });
}

void DocumentPanes::setCompanion(const Document& companion, const QString& name)
{
    m_form->setCompanion(companion, name);
}

void DocumentPanes::setStatusHooks(const StatusHooks& hooks)
{
    m_form->setStatusHooks(hooks);
}

void DocumentPanes::connectPreview()
{
    connect(&m_document, &Document::loaded, m_preview, &PreviewView::forgetDocument);
    connect(m_preview, &PreviewView::editRequested, this,
            [this](const Edit& edit) { emit editRequested(edit, parsedRevision()); });
    connect(m_preview, &PreviewView::linkActivated, this, &DocumentPanes::linkActivated);
    connect(m_preview, &PreviewView::leaving, this, &DocumentPanes::leaving);
    connect(m_preview, &PreviewView::pictureCompleted, this, &DocumentPanes::pictureCompleted);
    connect(m_preview, &PreviewView::navigateRequested, this, [this](qsizetype position) {
        if (const std::optional<TextRange> range = presentRange({position, 0}, parsedRevision()))
            showInEditor(*range);
    });
    connect(m_preview, &PreviewView::topLineChanged, this, [this](qreal line) {
        if (m_view == View::Split && m_source)
            m_source->editor().scrollToLine(leadingLine(*m_preview, line, m_source->editor().blockCount()));
    });
}

SourcePane& DocumentPanes::source()
{
    if (!m_source) {
        m_source = new SourcePane(m_document, m_highlighter, m_editors);
        m_editors->addWidget(m_source);
        m_source->setTheme(m_theme);
        m_source->editor().setZoom(m_zoom);
        connectSource();
    }
    return *m_source;
}

void DocumentPanes::connectSource()
{
    SourceEditor& editor = m_source->editor();
    connect(&editor, &SourceEditor::zoomRequested, this, &DocumentPanes::zoomRequested);
    connect(&editor, &SourceEditor::positionChanged, this, &DocumentPanes::onPositionChanged);
    connect(&editor, &SourceEditor::topLineChanged, this, [this, &editor](qreal line) {
        if (m_preview->isVisible())
            m_preview->scrollToLine(leadingLine(editor, line, editor.blockCount()));
    });
}

void DocumentPanes::setView(View view)
{
    if (view == m_view)
        return;
    const qsizetype position = m_position; // the pane to come may have the focus elsewhere
    const bool hadFocus = m_editors->isAncestorOf(QWidget::focusWidget());
    m_view = view;
    m_editors->setCurrentWidget(isSourceShown() ? static_cast<QWidget*>(&source()) : m_formPane);
    updateVisibility();
    deliverParsed();
    deliverAnalysis();
    if (position > 0)
        showInEditor({position, 0});
    if (hadFocus)
        focusEditor();
    emit viewChanged();
}

void DocumentPanes::setSidebarShown(bool isShown)
{
    m_sidebar->setVisible(isShown);
    divide();
}

void DocumentPanes::setPreviewShown(bool isShown)
{
    m_isPreviewWanted = isShown;
    updateVisibility();
    deliverParsed();
}

void DocumentPanes::updateVisibility()
{
    m_preview->setVisible(m_isPreviewWanted && m_view != View::Source);
    divide();
}

void DocumentPanes::setParsed(const std::shared_ptr<const ParsedDocument>& parsed)
{
    m_parsed = parsed;
    deliverParsed();
}

void DocumentPanes::setAnalysis(const std::shared_ptr<const Analysis>& analysis)
{
    m_analysis = analysis;
    deliverAnalysis();
    if (m_awaitedSelection && !isSourceShown() && analysedRevision() == m_document.revision())
        m_form->goTo(*std::exchange(m_awaitedSelection, std::nullopt), Arrival::InSight);
    if (isPictureComplete())
        emit pictureCompleted();
}

void DocumentPanes::deliverParsed()
{
    if (m_parsed && !m_preview->isHidden()) {
        m_preview->setDocument(m_parsed);
        markAwaited();
    }
    if (m_parsed && isSourceShown())
        source().editor().setDefinitions(m_parsed->tree->state->definitions);
}

void DocumentPanes::deliverAnalysis()
{
    if (!m_analysis)
        return;
    m_sidebar->setAnalysis(m_analysis);
    if (!isSourceShown())
        m_form->setAnalysis(m_analysis);
}

void DocumentPanes::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_sidebar->setTheme(theme);
    m_formPane->setTheme(theme);
    m_preview->setTheme(theme);
    if (m_source)
        m_source->setTheme(theme);
}

void DocumentPanes::setZoom(int percent)
{
    m_zoom = percent;
    m_form->setZoom(percent);
    m_preview->setZoom(percent);
    if (m_source)
        m_source->editor().setZoom(percent);
}

void DocumentPanes::setDocumentFolder(const QString& folder)
{
    m_preview->setDocumentFolder(folder);
}

bool DocumentPanes::isPictureComplete() const
{
    return analysedRevision() == m_document.revision() && parsedRevision() == m_document.revision() &&
           (m_preview->isHidden() || m_preview->isPictureComplete());
}

int DocumentPanes::analysedRevision() const
{
    return m_analysis ? m_analysis->snapshot.revision : -1;
}

int DocumentPanes::parsedRevision() const
{
    return m_parsed ? m_parsed->snapshot.revision : -1;
}

} // namespace redraft
