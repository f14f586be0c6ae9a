#include "widgets/common/searchrow.h"

#include "widgets/common/icon.h"
#include "widgets/common/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace redraft {

SearchRow::SearchRow(SearchQuery::Options options, QWidget* parent)
    : QWidget(parent)
    , m_pattern(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    using Option = SearchQuery::Option;
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_pattern->setPlaceholderText(tr("Find"));
    m_pattern->setAccessibleName(tr("Find"));
    m_pattern->setMinimumWidth(140);
    m_pattern->installEventFilter(this);
    layout->addWidget(m_pattern, 1);
    if (options.testFlag(Option::CaseSensitive))
        addToggle(Option::CaseSensitive, QStringLiteral("Aa"), tr("Match case"));
    if (options.testFlag(Option::WholeWords))
        addToggle(Option::WholeWords, QStringLiteral("W"), tr("Whole words"));
    if (options.testFlag(Option::RegularExpression))
        addToggle(Option::RegularExpression, QStringLiteral(".*"), tr("Regular expression"));
    m_count->setMinimumWidth(64);
    m_count->setAlignment(Qt::AlignCenter);
    setRole(m_count, Role::Muted);
    layout->addWidget(m_count);
    m_previous = addButton({}, tr("Previous match (Shift+Enter)"));
    m_next = addButton({}, tr("Next match (Enter)"));
    m_close = addButton({}, tr("Close (Escape)"));
    connect(m_previous, &QToolButton::clicked, this, &SearchRow::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &SearchRow::nextRequested);
    connect(m_close, &QToolButton::clicked, this, &SearchRow::dismissed);
    connect(m_pattern, &QLineEdit::textChanged, this, &SearchRow::queryChanged);
}

QToolButton* SearchRow::addButton(const QString& text, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void SearchRow::addToggle(SearchQuery::Option option, const QString& text, const QString& name)
{
    QToolButton* toggle = addButton(text, name);
    toggle->setCheckable(true);
    connect(toggle, &QToolButton::toggled, this, &SearchRow::queryChanged);
    m_toggles.append({option, toggle});
}

void SearchRow::setTheme(const Theme& theme)
{
    m_previous->setIcon(icon(QStringLiteral("arrow-up"), theme));
    m_next->setIcon(icon(QStringLiteral("arrow-down"), theme));
    m_close->setIcon(icon(QStringLiteral("close"), theme));
}

SearchQuery SearchRow::query() const
{
    SearchQuery query{m_pattern->text(), {}};
    for (const auto& [option, toggle] : m_toggles)
        query.options.setFlag(option, toggle->isChecked());
    return query;
}

void SearchRow::setQuery(const SearchQuery& query)
{
    const QSignalBlocker blocker(this);
    m_pattern->setText(query.pattern);
    for (const auto& [option, toggle] : m_toggles)
        toggle->setChecked(query.options.testFlag(option));
}

void SearchRow::setPattern(const QString& pattern)
{
    m_pattern->setText(pattern);
}

void SearchRow::focusPattern()
{
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    m_pattern->selectAll();
}

void SearchRow::showCount(const Count& count)
{
    const bool isEmpty = m_pattern->text().isEmpty();
    if (isEmpty || (count.total == 0 && count.isMore))
        m_count->clear();
    else if (count.total == 0)
        m_count->setText(tr("No match"));
    else if (count.isMore)
        m_count->setText(count.current < 0
                             ? tr("More than %Ln match(es)", nullptr, count.total)
                             : tr("%L1 of more than %L2").arg(count.current + 1).arg(count.total));
    else if (count.current < 0)
        m_count->setText(tr("%Ln match(es)", nullptr, count.total));
    else
        m_count->setText(tr("%L1 of %L2").arg(count.current + 1).arg(count.total));
    if (count.total > 0 || isEmpty || count.isMore)
        clearRole(m_pattern);
    else
        setRole(m_pattern, Role::Warned);
}

void SearchRow::showFault()
{
    m_count->setText(tr("Not valid"));
    setRole(m_pattern, Role::Warned);
}

void SearchRow::showNote(const QString& note)
{
    m_count->setText(note);
}

bool SearchRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape)
        emit dismissed();
    else if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    else if (key->modifiers() & Qt::ShiftModifier)
        emit previousRequested();
    else
        emit nextRequested();
    return true;
}

} // namespace redraft
