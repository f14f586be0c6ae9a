#include "widgets/dialogs/newdocumentform.h"

#include "widgets/common/plaintext.h"
#include "widgets/common/style.h"

#include <QBoxLayout>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace redraft {

namespace {

constexpr int highestNumber = 999999;
constexpr int fileNameWidth = 260;

} // namespace

NewDocumentForm::NewDocumentForm(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLineEdit(this))
    , m_number(new QSpinBox(this))
    , m_author(new QLineEdit(this))
    , m_fileName(new QLabel(this))
    , m_folder(new QLabel(this))
{
    m_title->setPlaceholderText(tr("What changes, in one line"));
    m_number->setRange(1, highestNumber);
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_fileName->setTextFormat(Qt::PlainText);
    m_fileName->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folder->setObjectName(QStringLiteral("newFolder"));
    m_folder->setTextFormat(Qt::PlainText);
    m_folder->setWordWrap(true);
    setRole(m_folder, Role::Muted);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* lines = new QFormLayout;
    lines->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    lines->setHorizontalSpacing(12);
    lines->setVerticalSpacing(8);
    addLine(*lines, tr("T&itle"), m_title);
    addLine(*lines, tr("&Author"), m_author);
    addLine(*lines, tr("N&umber"), m_number);
    addLine(*lines, tr("File"), m_fileName);
    lines->addRow(QString(), m_folder);
    column->addLayout(lines);
    addAnswer(BriefAnswer::Problem, tr("&Problem"),
              tr("What is wrong today, for whom, how often, and how you know"));
    addAnswer(BriefAnswer::Context, tr("&System context"),
              tr("The parts that take part, their load and their limits"));
    addAnswer(BriefAnswer::Constraints, tr("C&onstraints"),
              tr("What must hold, whatever is done: dates, budgets, contracts"));
    connect(m_title, &QLineEdit::textChanged, this, &NewDocumentForm::changed);
    connect(m_author, &QLineEdit::textChanged, this, &NewDocumentForm::changed);
    connect(m_number, &QSpinBox::valueChanged, this, [this] {
        m_isNumberChanged = true;
        emit changed();
    });
    setTabOrder(m_title, m_author);
    setTabOrder(m_author, m_number);
    setFocusProxy(m_title);
}

void NewDocumentForm::addLine(QFormLayout& layout, const QString& label, QWidget* field)
{
    layout.addRow(label, field);
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
}

void NewDocumentForm::addAnswer(BriefAnswer answer, const QString& label, const QString& hint)
{
    auto* text = new QPlainTextEdit(this);
    text->setPlaceholderText(hint);
    text->setTabChangesFocus(true);
    text->setMinimumHeight(56);
    text->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    auto* name = new QLabel(label, this);
    name->setBuddy(text);
    layout()->addWidget(name);
    static_cast<QVBoxLayout*>(layout())->addWidget(text, 1);
    m_answers.insert(answer, text);
    connect(text, &QPlainTextEdit::textChanged, this, &NewDocumentForm::changed);
}

NewDocumentRequest NewDocumentForm::request() const
{
    NewDocumentRequest request;
    request.title = m_title->text();
    request.author = m_author->text();
    request.number = m_number->isEnabled() ? m_number->value() : 0;
    for (auto answer = m_answers.begin(); answer != m_answers.end(); ++answer)
        request.answers.insert(answer.key(), plainTextOf(*answer.value()));
    return request;
}

void NewDocumentForm::setAuthor(const QString& author)
{
    m_author->setText(author);
}

void NewDocumentForm::setFreeNumber(int number)
{
    const QSignalBlocker blocker(m_number);
    m_number->setEnabled(number > 0);
    m_number->setVisible(number > 0);
    if (auto* lines = qobject_cast<QFormLayout*>(layout()->itemAt(0)->layout()))
        lines->labelForField(m_number)->setVisible(number > 0);
    if (number > 0 && !m_isNumberChanged)
        m_number->setValue(number);
}

void NewDocumentForm::setFileName(const QString& name, const QString& folder)
{
    const QFontMetrics metrics = m_fileName->fontMetrics();
    m_fileName->setText(metrics.elidedText(name, Qt::ElideMiddle, fileNameWidth));
    m_fileName->setToolTip(name);
    m_fileName->setAccessibleDescription(name);
    const QString shown = QDir::toNativeSeparators(folder);
    const bool isNext = m_number->isEnabled() && !m_isNumberChanged && !folder.isEmpty();
    const QString text = folder.isEmpty() ? tr("The folder is asked for when it is saved")
                         : isNext         ? tr("In %1; %2 is the next free number there")
                                        .arg(shown, QLocale::c().toString(m_number->value()))
                                  : tr("In %1").arg(shown);
    m_folder->setText(text);
    m_folder->setToolTip(shown);
    auto* lines = qobject_cast<QFormLayout*>(layout()->itemAt(0)->layout());
    for (QWidget* widget : {static_cast<QWidget*>(m_fileName), static_cast<QWidget*>(m_folder)})
        widget->setVisible(!name.isEmpty());
    lines->labelForField(m_fileName)->setVisible(!name.isEmpty());
}

} // namespace redraft
