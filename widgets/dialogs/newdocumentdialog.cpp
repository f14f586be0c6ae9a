#include "widgets/dialogs/newdocumentdialog.h"

#include "app/document/documentfile.h"
#include "app/editing/writingprompt.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/prompter.h"
#include "widgets/common/style.h"
#include "widgets/dialogs/newdocumentform.h"
#include "widgets/dialogs/templatelist.h"
#include "widgets/dialogs/textpage.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTabBar>
#include <QUuid>

namespace redraft {

namespace {

constexpr int formWidth = 330;

} // namespace

NewDocumentDialog::NewDocumentDialog(Input input, QWidget* picture, Prompter& prompter, QWidget* parent)
    : QDialog(parent)
    , m_input(std::move(input))
    , m_prompter(prompter)
    , m_uuid(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_numbers(m_input.folder)
    , m_templates(new TemplateList(m_input.library, m_input.templateId, this))
    , m_form(new NewDocumentForm(this))
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_prompt(new TextPage(
          tr("Everything that somebody, or a language model, needs to write this document."), this))
    , m_answer(new TextPage(
          tr("Paste a written document here. A fence around it is taken off; fences in it stay."), this))
    , m_hindrance(new QLabel(this))
    , m_create(new QPushButton(tr("&Create"), this))
{
    setWindowTitle(tr("New RFC"));
    buildPages(picture);
    build();
    m_form->setAuthor(m_input.author);
    connect(m_form, &NewDocumentForm::changed, this, &NewDocumentDialog::refresh);
    connect(m_templates, &TemplateList::chosenChanged, this, &NewDocumentDialog::showTemplate);
    showTemplate();
    m_form->setFocus();
}

void NewDocumentDialog::buildPages(QWidget* picture)
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setAccessibleName(tr("Pages"));
    for (const QString& name : {tr("DOCUMENT"), tr("WRITING PROMPT"), tr("PASTED ANSWER")})
        m_tabs->addTab(name);
    m_pages->addWidget(picture);
    m_pages->addWidget(m_prompt);
    m_pages->addWidget(m_answer);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_prompt->text().setReadOnly(true);
    connect(m_prompt->addButton(tr("Cop&y")), &QPushButton::clicked, this, &NewDocumentDialog::copyPrompt);
    connect(m_prompt->addButton(tr("&Save…")), &QPushButton::clicked, this, &NewDocumentDialog::savePrompt);
    connect(m_answer->addButton(tr("Pas&te")), &QPushButton::clicked, &m_answer->text(),
            &QPlainTextEdit::paste);
    connect(m_answer->addButton(tr("C&lear")), &QPushButton::clicked, &m_answer->text(),
            &QPlainTextEdit::clear);
    connect(&m_answer->text(), &QPlainTextEdit::textChanged, this, &NewDocumentDialog::refresh);
}

void NewDocumentDialog::build()
{
    m_form->setFixedWidth(formWidth);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(m_tabs);
    auto* frame = new QFrame(this);
    setRole(frame, Role::Card);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_pages);
    right->addWidget(frame, 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(m_templates);
    columns->addWidget(m_form);
    columns->addLayout(right, 1);
    auto* cancel = new QPushButton(tr("Ca&ncel"), this);
    cancel->setAutoDefault(false);
    setRole(m_create, Role::Primary);
    m_create->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_hindrance);
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 16);
    rows->setSpacing(14);
    rows->addLayout(columns, 1);
    rows->addLayout(buttons);
    orderTabs(*cancel);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_hindrance->setObjectName(QStringLiteral("hindrance"));
    setRole(m_hindrance, Role::Problem);
    connect(m_create, &QPushButton::clicked, this, &NewDocumentDialog::create);
    resize(QSize(1120, 720).boundedTo(screen()->availableSize() - QSize(48, 80)));
}

/// The picture came from outside, and the button that creates is older than the pages.
void NewDocumentDialog::orderTabs(QWidget& cancel)
{
    QWidget* picture = m_pages->widget(0);
    setTabOrder(m_tabs, picture);
    setTabOrder(picture, &m_prompt->text());
    setTabOrder(m_answer->findChildren<QPushButton*>().constLast(), &cancel);
    setTabOrder(&cancel, m_create);
}

std::shared_ptr<const Template> NewDocumentDialog::documentTemplate() const
{
    return m_templates->chosen();
}

NewDocumentRequest NewDocumentDialog::request() const
{
    NewDocumentRequest request = m_form->request();
    request.today = m_input.today;
    request.uuid = m_uuid;
    return request;
}

NewDocument NewDocumentDialog::document() const
{
    const auto made = newDocument(*documentTemplate(), request());
    NewDocument document = made ? *made : NewDocument();
    const QString pasted = documentFromAnswer(plainTextOf(m_answer->text()));
    if (!pasted.isEmpty())
        document.text = pasted;
    return document;
}

QString NewDocumentDialog::proposedPath() const
{
    const QString name = newFileName(*documentTemplate(), request());
    return name.isEmpty() || m_input.folder.isEmpty() ? name : QDir(m_input.folder).filePath(name);
}

/// Only where nothing is lacking: a button that cannot be pressed would not say why.
void NewDocumentDialog::create()
{
    if (!m_form->title().text().trimmed().isEmpty() || !plainTextOf(m_answer->text()).trimmed().isEmpty())
        return accept();
    m_hindrance->setText(tr("Give the document a title first"));
    m_form->title().setFocus();
}

void NewDocumentDialog::showTemplate()
{
    const auto value = documentTemplate();
    if (!value)
        return;
    m_form->setFreeNumber(isNumbered(*value) ? m_numbers.next(value->form.file) : 0);
    refresh();
}

void NewDocumentDialog::refresh()
{
    const auto value = documentTemplate();
    if (!value)
        return;
    m_form->setFileName(QDir::toNativeSeparators(newFileName(*value, request())), m_input.folder);
    m_prompt->text().setPlainText(writingPrompt(*value, request()));
    m_prompt->say({});
    m_hindrance->clear();
    emit pictureChanged(document().text);
}

void NewDocumentDialog::copyPrompt()
{
    QGuiApplication::clipboard()->setText(plainTextOf(m_prompt->text()));
    m_prompt->say(tr("Copied"));
}

void NewDocumentDialog::savePrompt()
{
    const QString start = QDir(m_input.folder.isEmpty() ? QDir::homePath() : m_input.folder)
                              .filePath(QStringLiteral("prompt.md"));
    const QString path =
        m_prompter.saveFileName(this, start, tr("Markdown (*.md *.markdown);;All files (*)"));
    if (path.isEmpty())
        return;
    const Result<Done> written = writeDocumentFile(path, plainTextOf(m_prompt->text()).toUtf8());
    m_prompt->say(written ? tr("Saved as %1").arg(QDir::toNativeSeparators(path)) : written.error().message);
}

} // namespace redraft
