#include "widgets/editor/findbar.h"

#include "widgets/common/icon.h"
#include "widgets/common/style.h"
#include "widgets/editor/sourceeditor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace redraft {

FindBar::FindBar(SourceEditor& editor, Document& document, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_document(document)
{
    setAccessibleName(tr("Find and replace"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(8);
    rows->addWidget(makeFindRow());
    m_replaceRow = makeReplaceRow();
    rows->addWidget(m_replaceRow);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &QWidget::hide);
    connect(&m_document, &Document::changed, this, [this] {
        if (isVisible())
            search();
    });
    hide();
}

QToolButton* FindBar::makeButton(const QString& text, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QWidget* FindBar::makeFindRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_pattern = new QLineEdit(row);
    m_pattern->setPlaceholderText(tr("Find"));
    m_pattern->setAccessibleName(tr("Find"));
    m_pattern->setMinimumWidth(140);
    m_pattern->installEventFilter(this);
    layout->addWidget(m_pattern, 1);
    m_case = makeButton(QStringLiteral("Aa"), tr("Match case"));
    m_words = makeButton(QStringLiteral("W"), tr("Whole words"));
    m_expression = makeButton(QStringLiteral(".*"), tr("Regular expression"));
    for (QToolButton* toggle : {m_case, m_words, m_expression}) {
        toggle->setCheckable(true);
        connect(toggle, &QToolButton::toggled, this, &FindBar::search);
        layout->addWidget(toggle);
    }
    m_count = new QLabel(row);
    m_count->setMinimumWidth(64);
    m_count->setAlignment(Qt::AlignCenter);
    setRole(m_count, Role::Muted);
    layout->addWidget(m_count);
    m_previous = makeButton({}, tr("Previous match (Shift+Enter)"));
    m_next = makeButton({}, tr("Next match (Enter)"));
    m_close = makeButton({}, tr("Close (Escape)"));
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_close);
    connect(m_pattern, &QLineEdit::textChanged, this, [this] {
        search();
        if (!m_result.matches.isEmpty())
            goToMatch(m_current);
    });
    return row;
}

QWidget* FindBar::makeReplaceRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_replacement = new QLineEdit(row);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replacement->installEventFilter(this);
    auto* one = new QPushButton(tr("Replace"), row);
    auto* all = new QPushButton(tr("Replace all"), row);
    connect(one, &QPushButton::clicked, this, &FindBar::replaceCurrent);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
    layout->addWidget(m_replacement, 1);
    layout->addWidget(one);
    layout->addWidget(all);
    return row;
}

void FindBar::setTheme(const Theme& theme)
{
    m_previous->setIcon(icon(QStringLiteral("arrow-up"), theme));
    m_next->setIcon(icon(QStringLiteral("arrow-down"), theme));
    m_close->setIcon(icon(QStringLiteral("close"), theme));
}

void FindBar::open(Mode mode)
{
    m_replaceRow->setVisible(mode == Mode::Replace && !m_document.isReadOnly());
    const QString selected = m_document.snapshot().view(m_editor.selectedRange()).toString();
    show();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_pattern->setText(selected);
    search();
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    m_pattern->selectAll();
}

SearchQuery FindBar::query() const
{
    using Option = SearchQuery::Option;
    SearchQuery query{m_pattern->text(), {}};
    query.options.setFlag(Option::CaseSensitive, m_case->isChecked());
    query.options.setFlag(Option::WholeWords, m_words->isChecked());
    query.options.setFlag(Option::RegularExpression, m_expression->isChecked());
    return query;
}

void FindBar::search()
{
    const Result<SearchResult> found = findAll(m_document.snapshot().text, query());
    m_result = found ? *found : SearchResult();
    m_problem = found ? QString() : found.error().message;
    const qsizetype cursor = m_editor.selectedRange().start;
    m_current = m_result.matches.isEmpty() ? -1 : 0;
    for (int i = 0; i < m_result.matches.size(); ++i) {
        if (m_result.matches[i].start >= cursor) {
            m_current = i;
            break;
        }
    }
    m_editor.setMatches(m_result.matches, m_current);
    showCount();
}

void FindBar::showCount()
{
    m_count->setToolTip(m_problem);
    if (!m_problem.isEmpty())
        m_count->setText(tr("Not an expression"));
    else if (m_pattern->text().isEmpty())
        m_count->clear();
    else if (m_result.matches.isEmpty())
        m_count->setText(tr("No match"));
    else if (m_result.isCutOff)
        m_count->setText(tr("%1 of more than %2").arg(m_current + 1).arg(m_result.matches.size()));
    else
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_result.matches.size()));
    if (m_problem.isEmpty() && (m_result.matches.size() > 0 || m_pattern->text().isEmpty()))
        clearRole(m_pattern);
    else
        setRole(m_pattern, Role::Warned);
}

void FindBar::goToMatch(int index)
{
    m_current = index;
    m_editor.select(m_result.matches[index]);
    m_editor.setMatches(m_result.matches, m_current);
    showCount();
}

void FindBar::step(int by)
{
    if (m_result.matches.isEmpty())
        return;
    const bool isOnMatch = m_editor.selectedRange() == m_result.matches[m_current];
    const int count = int(m_result.matches.size());
    goToMatch(isOnMatch || by < 0 ? (m_current + by + count) % count : m_current);
}

void FindBar::findNext()
{
    if (!isVisible())
        search();
    step(1);
}

void FindBar::findPrevious()
{
    if (!isVisible())
        search();
    step(-1);
}

void FindBar::replaceCurrent()
{
    if (m_current < 0)
        return;
    const TextRange match = m_result.matches[m_current];
    if (m_editor.selectedRange() != match)
        return goToMatch(m_current);
    const QString text = replacementFor(m_document.snapshot().text, match, query(), m_replacement->text());
    Edit edit = Edit::replace(match, text, tr("Replace"));
    edit.selection = TextRange{match.start + text.size(), 0};
    if (m_document.apply(edit) && m_current >= 0)
        goToMatch(m_current);
}

void FindBar::replaceAll()
{
    const QString text = m_document.snapshot().text;
    const Result<SearchResult> all = findAll(text, query(), std::numeric_limits<int>::max());
    if (!all || all->matches.isEmpty())
        return;
    const int count = int(all->matches.size());
    if (m_document.apply(replaceMatches(text, all->matches, query(), m_replacement->text())))
        m_count->setText(tr("%n replaced", nullptr, count));
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape) {
        hide();
        return true;
    }
    if (!isEnter)
        return QWidget::eventFilter(watched, event);
    if (watched == m_replacement)
        replaceCurrent();
    else if (key->modifiers() & Qt::ShiftModifier)
        findPrevious();
    else
        findNext();
    return true;
}

void FindBar::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_editor.setMatches({}, -1);
    m_editor.setFocus();
}

} // namespace redraft
