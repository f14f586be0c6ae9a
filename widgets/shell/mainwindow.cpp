#include "widgets/shell/mainwindow.h"

#include "widgets/checklist/checklistpanel.h"
#include "widgets/common/style.h"
#include "widgets/shell/branchname.h"
#include "widgets/shell/checklistcommands.h"
#include "widgets/shell/dialogs.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/documentmenus.h"
#include "widgets/shell/documentpanes.h"
#include "widgets/shell/documentstatusbar.h"
#include "widgets/shell/editcommands.h"
#include "widgets/shell/exportcommands.h"
#include "widgets/shell/findcommands.h"
#include "widgets/shell/firstfocus.h"
#include "widgets/shell/history.h"
#include "widgets/shell/linkopener.h"
#include "widgets/shell/messagebar.h"
#include "widgets/shell/newdocumentcommand.h"
#include "widgets/shell/openingpage.h"
#include "widgets/shell/panefocus.h"
#include "widgets/shell/sidebar.h"
#include "widgets/shell/sourcecommands.h"
#include "widgets/shell/statuscommands.h"
#include "widgets/shell/templatemenu.h"
#include "widgets/shell/themecontroller.h"
#include "widgets/shell/toolbar.h"
#include "widgets/shell/viewcommands.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QUrl>

namespace redraft {

MainWindow::MainWindow(const WindowServices& services, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_session(services.settings)
    , m_themes(new ThemeController(m_session.themeChoice(), this))
    , m_actions(new ActionTable(this))
    , m_controller(new DocumentController(services.prompter, m_session, this))
    , m_panes(new DocumentPanes(m_controller->document(), services.highlighter))
    , m_links(std::make_unique<LinkOpener>(*m_controller, m_panes->preview()))
    , m_opening(new OpeningPage)
    , m_commands(new EditCommands(*m_controller, *m_panes, this))
    , m_views(new ViewCommands(*m_actions, *m_panes, m_session, *m_themes, this))
    , m_history(new History(*m_actions, *m_controller, *m_panes, this))
    , m_firstFocus(new FirstFocus(*m_controller, *m_panes, this))
    , m_export(new ExportCommands(*m_actions,
                                  {*m_controller, m_session, services.highlighter, services.prompter}, this))
    , m_dialogs(new Dialogs(*m_actions, *m_controller, *m_commands, m_session, this))
    , m_messages(new MessageBar)
    , m_status(new DocumentStatusBar)
{
    setAcceptDrops(true);
    setMinimumSize(640, 400);
    buildCentre();
    connectController();
    connectOpening();
    connectPanes();
    connectStatusBar();
    connectFileActions();
    connectEditActions();
    connectInsertActions();
    restoreSession();
    applyTheme(m_themes->theme());
    m_panes->focusEditor();
}

MainWindow::~MainWindow()
{
    // The panes show the controller's document, so they go first; the controller ends the worker thread.
    m_controller->disconnect();
    delete centralWidget(); // not taken out first: each card would get its style anew
    delete m_controller;
}

void MainWindow::buildCentre()
{
    m_actions->fill(*menuBar());
    new DocumentMenus(*m_actions, *m_controller, *m_commands, m_session, this);
    new NewDocumentCommand(*m_actions, *m_controller, m_session, m_services, this);
    auto* templates = new TemplateMenu(*m_controller, this);
    m_actions->menu(MenuId::File)->insertMenu(m_actions->menu(MenuId::Export)->menuAction(), templates);
    m_panes->sidebar().checklist().setTemplateMenu(*templates);
    m_fileName = new QLabel(menuBar());
    m_fileName->setObjectName(QStringLiteral("fileName"));
    m_fileName->setContentsMargins(8, 0, 14, 0);
    m_fileName->setFixedHeight(menuBar()->sizeHint().height() - 1);
    setRole(m_fileName, Role::Muted);
    menuBar()->setCornerWidget(m_fileName, Qt::TopRightCorner);
    m_toolBar = new ToolBar(*m_actions, this);
    addToolBar(m_toolBar);
    new PaneFocus(*m_actions, *m_toolBar, *m_panes, this);

    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    m_centre = new QStackedWidget(centre);
    m_centre->addWidget(m_panes);
    m_centre->addWidget(m_opening);
    layout->addWidget(m_centre, 1);
    m_status->setFixedHeight(29);
    layout->addWidget(m_status);
    setCentralWidget(centre);
}

void MainWindow::restoreSession()
{
    // A frame and a panel need room too: the first window must not reach beyond the screen.
    const QSize available = screen()->availableSize() - QSize(32, 64);
    resize(QSize(1440, 900).boundedTo(available));
    if (!m_session.geometry().isEmpty())
        restoreGeometry(m_session.geometry());
    m_views->restore();
}

Result<Done> MainWindow::openFile(const QString& path)
{
    return m_controller->openNow(path);
}

void MainWindow::beginOpening(const QString& path)
{
    m_controller->beginOpening(path);
}

void MainWindow::setView(View view)
{
    m_views->setView(view);
}

void MainWindow::setColorScheme(ColorScheme scheme)
{
    m_themes->setChoice(scheme == ColorScheme::Dark ? ThemeChoice::Dark : ThemeChoice::Light);
}

bool MainWindow::isPictureComplete() const
{
    return m_controller->state() != DocumentState::Opening && m_panes->isPictureComplete();
}

void MainWindow::connectController()
{
    connect(m_controller, &DocumentController::fileStateChanged, this, &MainWindow::updateFileState);
    connect(m_controller, &DocumentController::messagePosted, m_messages, &MessageBar::show);
    connect(m_controller, &DocumentController::messageSettled, m_messages, &MessageBar::remove);
    connect(m_export, &ExportCommands::messagePosted, m_messages, &MessageBar::show);
    connect(m_messages, &MessageBar::actionChosen, this, &MainWindow::showMessageAction);
    connect(m_themes, &ThemeController::themeChanged, this, &MainWindow::applyTheme);
    connect(&m_controller->document(), &Document::loaded, m_actions->action(ActionId::ShowOutsideImages),
            [this] { m_actions->action(ActionId::ShowOutsideImages)->setChecked(false); });
    connect(&m_controller->undoOrder(), &UndoOrder::changed, this, &MainWindow::updateUndo);
    connect(&m_controller->document(), &Document::readOnlyChanged, this, &MainWindow::updateUndo);
    connect(&m_controller->runner(), &AnalysisRunner::parsed, m_panes, &DocumentPanes::setParsed);
    connect(&m_controller->runner(), &AnalysisRunner::analysed, this,
            [this](const std::shared_ptr<const Analysis>& analysis) {
                m_status->setAnalysis(analysis);
                m_panes->setAnalysis(analysis);
                showLinkProblem(m_links->leadToAnchor(*analysis));
                m_history->arrive(*analysis);
                m_firstFocus->arrive(*analysis);
            });
    updateUndo();
}

void MainWindow::connectOpening()
{
    connect(m_controller, &DocumentController::stateChanged, this, &MainWindow::updateState);
    connect(m_controller, &DocumentController::openingProgressed, m_opening, &OpeningPage::setProgress);
    connect(m_opening, &OpeningPage::cancelRequested, m_controller, &DocumentController::cancelOpening);
    connect(m_opening, &OpeningPage::createRequested, m_controller, &DocumentController::createMissing);
    connect(m_opening, &OpeningPage::openRequested, m_actions->action(ActionId::Open), &QAction::trigger);
    connect(m_opening, &OpeningPage::newRequested, m_actions->action(ActionId::New), &QAction::trigger);
}

void MainWindow::updateState()
{
    const DocumentState state = m_controller->state();
    const bool isShown = state == DocumentState::Shown;
    const OpeningProblem& problem = m_controller->problem();
    if (state == DocumentState::Opening)
        m_opening->showOpening(QFileInfo(m_controller->openingPath()).fileName());
    else if (!isShown)
        m_opening->showProblem(problem.title, problem.message, problem.isMissing);
    const bool wasShown = m_centre->currentWidget() == m_panes;
    m_centre->setCurrentWidget(isShown ? static_cast<QWidget*>(m_panes) : m_opening);
    m_status->setVisible(isShown);
    if (!isShown)
        m_opening->setFocus();
    else if (!wasShown)
        m_panes->focusEditor();
    updateFileState();
    updateUndo();
}

void MainWindow::connectPanes()
{
    connect(m_panes, &DocumentPanes::editRequested, this,
            [this](const Edit& edit, int revision) { m_controller->applyEdit(edit, revision); });
    connect(m_panes, &DocumentPanes::companionEditRequested, m_controller,
            &DocumentController::applyCompanionEdit);
    new ChecklistCommands(*m_actions, *m_controller, *m_panes, this);
    CompanionDocument& companion = m_controller->companion();
    connect(&companion, &CompanionDocument::changed, m_panes,
            [this, &companion] { m_panes->setCompanion(companion.document(), companion.name()); });
    connect(m_panes, &DocumentPanes::undoRequested, &m_controller->undoOrder(), &UndoOrder::undo);
    connect(m_panes, &DocumentPanes::redoRequested, &m_controller->undoOrder(), &UndoOrder::redo);
    connect(m_panes, &DocumentPanes::linkActivated, this, &MainWindow::openLink);
    connect(m_panes, &DocumentPanes::pictureCompleted, this, [this] {
        if (isPictureComplete())
            emit pictureCompleted();
    });
}

void MainWindow::connectStatusBar()
{
    const auto* status = new StatusCommands(*m_actions, *m_controller, *m_panes, *m_status, this);
    connect(status, &StatusCommands::messagePosted, m_messages, &MessageBar::show);
    connect(&m_controller->document(), &Document::changed, m_messages,
            [this] { m_messages->remove(MessageTopic::Lifecycle); });
    connect(m_status, &DocumentStatusBar::checklistRequested, m_actions->action(ActionId::FocusChecklist),
            &QAction::trigger);
    connect(m_status, &DocumentStatusBar::zoomResetRequested, m_actions->action(ActionId::ZoomReset),
            &QAction::trigger);
    connect(m_views, &ViewCommands::zoomChanged, m_status, &DocumentStatusBar::setZoom);
}

void MainWindow::on(ActionId id, const std::function<void()>& handler)
{
    connect(m_actions->action(id), &QAction::triggered, this, [handler] { handler(); });
}

void MainWindow::connectFileActions()
{
    on(ActionId::New, [this] { m_controller->newDocument(); });
    on(ActionId::Open, [this] { m_controller->openWithQuestion(); });
    on(ActionId::Save, [this] { m_controller->save(); });
    on(ActionId::SaveAs, [this] { m_controller->saveAs(); });
    on(ActionId::Close, [this] { close(); });
    on(ActionId::Quit, [] { QApplication::closeAllWindows(); });
}

void MainWindow::connectEditActions()
{
    on(ActionId::Undo, [this] { m_controller->undoOrder().undo(); });
    on(ActionId::Redo, [this] { m_controller->undoOrder().redo(); });
    on(ActionId::Cut, [] { EditCommands::sendToFocus("cut"); });
    on(ActionId::Copy, [] { EditCommands::sendToFocus("copy"); });
    on(ActionId::Paste, [] { EditCommands::sendToFocus("paste"); });
    on(ActionId::SelectAll, [] { EditCommands::sendToFocus("selectAll"); });
    new FindCommands(*m_actions, *m_panes, this);
    const auto* lines = new SourceCommands(*m_actions, m_controller->document(), *m_panes, this);
    connect(lines, &SourceCommands::sourceRequested, this, [this] {
        if (m_panes->view() == View::Form)
            m_views->setView(View::Split);
    });
    on(ActionId::CommandPalette, [this] { m_dialogs->openPalette(); });
    on(ActionId::ChooseTemplate, [this] { m_dialogs->openTemplates(); });
}

void MainWindow::connectInsertActions()
{
    for (const ActionId id : {ActionId::InsertDiagram, ActionId::InsertTable, ActionId::InsertLink,
                              ActionId::Bold, ActionId::Italic, ActionId::InlineCode})
        on(id, [this, id] { m_commands->insert(id); });
    connect(m_commands, &EditCommands::messagePosted, m_messages, &MessageBar::show);
    on(ActionId::KeyboardShortcuts, [this] { m_dialogs->openShortcuts(); });
    on(ActionId::About, [this] { m_dialogs->openAbout(); });
}

void MainWindow::showMessageAction(MessageTopic, MessageAction action)
{
    switch (action) {
    case MessageAction::SaveAs:
        m_controller->saveAs();
        break;
    case MessageAction::SaveAgain:
        m_controller->save();
        break;
    case MessageAction::Reload:
        m_controller->reload();
        break;
    case MessageAction::KeepMine:
        m_controller->keepMine();
        break;
    case MessageAction::Undo:
        m_controller->undoOrder().undo();
        break;
    case MessageAction::OpenExported:
        m_export->openExported();
        break;
    }
}

void MainWindow::updateFileState()
{
    const bool isShown = m_controller->state() == DocumentState::Shown;
    const QString name = m_controller->titleName();
    const bool isModified = isShown && m_controller->isModified();
    setWindowTitle(tr("%1[*] – Redraft").arg(name));
    setWindowModified(isModified);
    setWindowFilePath(m_controller->path());
    m_fileName->setText(
        m_fileName->fontMetrics().elidedText(isModified ? tr("%1 •").arg(name) : name, Qt::ElideMiddle, 420));
    m_fileName->setToolTip(m_controller->path());
    menuBar()->setCornerWidget(m_fileName, Qt::TopRightCorner);
    m_status->setReadOnly(m_controller->document().isReadOnly());
    m_status->setSaved(isModified, m_controller->savedAt());
    m_status->setFormat(m_controller->format());
    m_status->setBranch(branchName(m_controller->folder()));
    m_panes->setDocumentFolder(m_controller->folder());
}

void MainWindow::updateUndo()
{
    const Document& document = m_controller->document();
    const bool isShown = m_controller->state() == DocumentState::Shown;
    m_actions->setRule(ActionRule::HasDocument, isShown);
    const UndoOrder& steps = m_controller->undoOrder();
    m_actions->setRule(ActionRule::CanUndo, isShown && steps.canUndo());
    m_actions->setRule(ActionRule::CanRedo, isShown && steps.canRedo());
    m_actions->setRule(ActionRule::Writable, isShown && !document.isReadOnly());
    const auto label = [](const QString& plain, const QString& step) {
        return step.isEmpty() ? plain : QStringLiteral("%1 “%2”").arg(plain, step);
    };
    m_actions->action(ActionId::Undo)->setText(label(tr("&Undo"), steps.undoLabel()));
    m_actions->action(ActionId::Redo)->setText(label(tr("&Redo"), steps.redoLabel()));
}

void MainWindow::applyTheme(const Theme& theme)
{
    m_actions->setTheme(theme);
    m_toolBar->setTheme(theme);
    m_messages->setTheme(theme);
    m_status->setTheme(theme);
    m_panes->setTheme(theme);
}

void MainWindow::openLink(const QString& destination)
{
    const HistoryPlace before = m_history->here();
    showLinkProblem(m_links->open(destination));
    m_history->noteIfLeft(before);
}

void MainWindow::showLinkProblem(const QString& problem)
{
    if (!problem.isEmpty())
        m_messages->show({MessageTopic::Opening, MessageTone::Note, problem, {}});
}

void MainWindow::showEvent(QShowEvent* event)
{
    if (m_controller->state() == DocumentState::Empty)
        m_controller->newDocument();
    QMainWindow::showEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_session.setGeometry(saveGeometry());
    if (m_panes->view() != View::Source && m_panes->isDividedByUser())
        m_session.setPaneSizes(m_panes->sizes());
    event->setAccepted(m_controller->mayClose());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty() || !urls.first().isLocalFile())
        return;
    event->acceptProposedAction();
    m_controller->open(urls.first().toLocalFile());
}

} // namespace redraft
