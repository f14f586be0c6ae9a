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
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    setRole(m_problem, Role::Muted);
    m_problem->hide();
    rows->addWidget(m_problem);
    m_replaceRow = makeReplaceRow();
    rows->addWidget(m_replaceRow);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &FindBar::dismiss);
    connect(&m_document, &Document::changed, this, [this] {
        if (isVisible())
            search();
    });
    connect(&m_editor, &QPlainTextEdit::selectionChanged, this, &FindBar::markCurrent);
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
    addToggles(*layout);
    m_count = new QLabel(row);
    m_count->setMinimumWidth(64);
    m_count->setAlignment(Qt::AlignCenter);
    setRole(m_count, Role::Muted);
    layout->addWidget(m_count);
    addButtons(*layout);
    connect(m_pattern, &QLineEdit::textChanged, this, &FindBar::searchAndSelect);
    return row;
}

void FindBar::addToggles(QHBoxLayout& layout)
{
    m_case = makeButton(QStringLiteral("Aa"), tr("Match case"));
    m_words = makeButton(QStringLiteral("W"), tr("Whole words"));
    m_expression = makeButton(QStringLiteral(".*"), tr("Regular expression"));
    for (QToolButton* toggle : {m_case, m_words, m_expression}) {
        toggle->setCheckable(true);
        connect(toggle, &QToolButton::toggled, this, &FindBar::searchAndSelect);
        layout.addWidget(toggle);
    }
}

void FindBar::addButtons(QHBoxLayout& layout)
{
    m_previous = makeButton({}, tr("Previous match (Shift+Enter)"));
    m_next = makeButton({}, tr("Next match (Enter)"));
    m_close = makeButton({}, tr("Close (Escape)"));
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &FindBar::dismiss);
    for (QToolButton* button : {m_previous, m_next, m_close})
        layout.addWidget(button);
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
    m_matches = found ? MatchList(*found) : MatchList();
    m_problem->setText(found ? QString() : found.error().message);
    m_problem->setVisible(!found);
    m_current = m_matches.indexOf(m_editor.selectedRange());
    if (isVisible())
        m_editor.setMatches(m_matches.ranges(), m_current);
    showCount();
}

void FindBar::searchAndSelect()
{
    search();
    if (!m_matches.isEmpty())
        goToMatch(m_matches.firstFrom(m_editor.selectedRange().start));
}

/// Keeps the count true when the selection goes elsewhere: by undo, a click, or another view.
void FindBar::markCurrent()
{
    const int current = isVisible() ? m_matches.indexOf(m_editor.selectedRange()) : m_current;
    if (current == m_current)
        return;
    m_current = current;
    m_editor.setMatches(m_matches.ranges(), m_current);
    showCount();
}

void FindBar::showCount()
{
    const int count = m_matches.count();
    if (m_pattern->text().isEmpty())
        m_count->clear();
    else if (!m_problem->text().isEmpty())
        m_count->setText(tr("Not valid"));
    else if (count == 0)
        m_count->setText(tr("No match"));
    else if (m_matches.isCutOff())
        m_count->setText(m_current < 0 ? tr("More than %Ln match(es)", nullptr, count)
                                       : tr("%1 of more than %2").arg(m_current + 1).arg(count));
    else if (m_current < 0)
        m_count->setText(tr("%Ln match(es)", nullptr, count));
    else
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(count));
    if (count > 0 || m_pattern->text().isEmpty())
        clearRole(m_pattern);
    else
        setRole(m_pattern, Role::Warned);
}

void FindBar::goToMatch(int index)
{
    m_current = index;
    m_editor.select(m_matches.ranges()[index]);
    if (isVisible())
        m_editor.setMatches(m_matches.ranges(), m_current);
    showCount();
}

void FindBar::step(Direction direction)
{
    if (m_pattern->text().isEmpty())
        return open(Mode::Find);
    if (!isVisible())
        search();
    if (m_matches.isEmpty())
        return;
    const TextRange selection = m_editor.selectedRange();
    const bool isOnMatch = m_matches.indexOf(selection) >= 0;
    goToMatch(direction == Direction::Backward ? m_matches.lastBefore(selection.start)
                                               : m_matches.firstFrom(selection.start + (isOnMatch ? 1 : 0)));
}

void FindBar::findNext()
{
    step(Direction::Forward);
}

void FindBar::findPrevious()
{
    step(Direction::Backward);
}

void FindBar::replaceCurrent()
{
    if (m_current < 0)
        return step(Direction::Forward);
    const TextRange match = m_matches.ranges()[m_current];
    const QString text = replacementFor(m_document.snapshot().text, match, query(), m_replacement->text());
    Edit edit = Edit::replace(match, text, tr("Replace"));
    edit.selection = TextRange{match.start + text.size(), 0};
    // A replacement that changes nothing is no edit, but the next match is wanted all the same.
    m_document.apply(edit);
    if (!m_matches.isEmpty())
        goToMatch(m_matches.firstFrom(match.start + text.size()));
}

void FindBar::replaceAll()
{
    const QString text = m_document.snapshot().text;
    const Result<SearchResult> all = findAll(text, query(), std::numeric_limits<int>::max());
    if (!all || all->matches.isEmpty())
        return;
    const int count = int(all->matches.size());
    if (m_document.apply(replaceMatches(text, all->matches, query(), m_replacement->text())))
        m_count->setText(tr("%Ln replaced", nullptr, count));
}

void FindBar::dismiss()
{
    hide();
    m_editor.setFocus(Qt::OtherFocusReason);
    emit closed();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape) {
        dismiss();
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

void FindBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    search();
}

void FindBar::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_editor.setMatches({}, -1);
}

} // namespace redraft
