#include "widgets/shell/openingpage.h"

#include "widgets/common/style.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace redraft {

namespace {

constexpr int columnWidth = 460;

} // namespace

OpeningPage::OpeningPage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_message(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(addButton(tr("&Cancel"), QStringLiteral("cancelOpening")))
    , m_create(addButton(tr("&Create it"), QStringLiteral("createFile")))
    , m_open(addButton(tr("&Open another…"), QStringLiteral("openAnother")))
    , m_new(addButton(tr("&New from template"), QStringLiteral("newFromTemplate")))
{
    for (QLabel* label : {m_title, m_message}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFixedWidth(columnWidth);
    }
    setRole(m_title, Role::Heading);
    setRole(m_message, Role::Muted);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setFixedWidth(columnWidth);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_create, m_open, m_new, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_message, m_progress})
        column->addWidget(part);
    column->addLayout(buttons);
    column->addStretch(3);
    auto* centred = new QHBoxLayout(this);
    centred->addStretch();
    centred->addLayout(column);
    centred->addStretch();
    connect(m_cancel, &QPushButton::clicked, this, &OpeningPage::cancelRequested);
    connect(m_create, &QPushButton::clicked, this, &OpeningPage::createRequested);
    connect(m_open, &QPushButton::clicked, this, &OpeningPage::openRequested);
    connect(m_new, &QPushButton::clicked, this, &OpeningPage::newRequested);
}

QPushButton* OpeningPage::addButton(const QString& text, const QString& name)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(true);
    return button;
}

void OpeningPage::showOpening(const QString& fileName)
{
    m_title->setText(tr("Opening %1…").arg(fileName));
    m_progress->setValue(0);
    showParts(true, false);
}

void OpeningPage::setProgress(int percent)
{
    m_progress->setValue(percent);
}

void OpeningPage::showProblem(const QString& title, const QString& message, bool canCreate)
{
    m_title->setText(title);
    m_message->setText(message);
    showParts(false, canCreate);
}

void OpeningPage::showParts(bool isOpening, bool canCreate)
{
    m_message->setVisible(!isOpening);
    m_progress->setVisible(isOpening);
    m_cancel->setVisible(isOpening);
    m_create->setVisible(!isOpening && canCreate);
    m_open->setVisible(!isOpening);
    m_new->setVisible(!isOpening);
    QPushButton* first = isOpening ? m_cancel : canCreate ? m_create : m_open;
    for (QPushButton* button : {m_create, m_open})
        button->setDefault(button == first);
    setRole(canCreate ? m_create : m_open, Role::Primary);
    clearRole(canCreate ? m_open : m_create);
    setFocusProxy(first);
    setAccessibleName(m_title->text());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString OpeningPage::title() const
{
    return m_title->text();
}

QString OpeningPage::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

} // namespace redraft
