#include "widgets/editor/findbar.h"

#include "widgets/common/searchrow.h"
#include "widgets/common/style.h"
#include "widgets/editor/findtarget.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace redraft {

FindBar::FindBar(FindTarget& target, Document& document, QWidget* parent)
    : QWidget(parent)
    , m_target(target)
    , m_document(document)
    , m_row(new SearchRow({SearchQuery::Option::CaseSensitive, SearchQuery::Option::WholeWords,
                           SearchQuery::Option::RegularExpression},
                          this))
    , m_problem(new QLabel(this))
{
    setAccessibleName(tr("Find and replace"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(8);
    rows->addWidget(m_row);
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
    connectRow();
    connect(&m_document, &Document::changed, this, [this] {
        if (isVisible())
            search();
    });
    connect(&m_target, &FindTarget::selectionChanged, this, &FindBar::markCurrent);
    hide();
}

void FindBar::connectRow()
{
    connect(m_row, &SearchRow::queryChanged, this, &FindBar::searchAndSelect);
    connect(m_row, &SearchRow::nextRequested, this, &FindBar::findNext);
    connect(m_row, &SearchRow::previousRequested, this, &FindBar::findPrevious);
    connect(m_row, &SearchRow::dismissed, this, &FindBar::dismiss);
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
    m_row->setTheme(theme);
}

SearchQuery FindBar::query() const
{
    return m_row->query();
}

void FindBar::setQuery(const SearchQuery& query)
{
    m_row->setQuery(query);
}

void FindBar::open(Mode mode)
{
    m_replaceRow->setVisible(mode == Mode::Replace && !m_document.isReadOnly());
    const QString selected = m_document.snapshot().view(m_target.selectedRange()).toString();
    show();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_row->setPattern(selected);
    search();
    m_row->focusPattern();
}

void FindBar::search()
{
    const Result<SearchResult> found = findAll(m_document.snapshot().text, m_row->query());
    m_matches = found ? MatchList(*found) : MatchList();
    m_problem->setText(found ? QString() : found.error().message);
    m_problem->setVisible(!found);
    m_current = m_matches.indexOf(m_target.selectedRange());
    if (isVisible())
        m_target.setMatches(m_matches.ranges(), m_current);
    showCount();
}

void FindBar::searchAndSelect()
{
    search();
    if (!m_matches.isEmpty())
        goToMatch(m_matches.firstFrom(m_target.selectedRange().start));
}

/// Keeps the count true when the selection goes elsewhere: by undo, a click, or another view.
void FindBar::markCurrent()
{
    const int current = isVisible() ? m_matches.indexOf(m_target.selectedRange()) : m_current;
    if (current == m_current)
        return;
    m_current = current;
    m_target.setMatches(m_matches.ranges(), m_current);
    showCount();
}

void FindBar::showCount()
{
    if (!m_problem->text().isEmpty())
        m_row->showFault();
    else
        m_row->showCount({m_current, m_matches.count(), m_matches.isCutOff()});
}

void FindBar::goToMatch(int index)
{
    m_current = index;
    m_target.select(m_matches.ranges()[index]);
    if (isVisible())
        m_target.setMatches(m_matches.ranges(), m_current);
    showCount();
}

void FindBar::step(Direction direction)
{
    if (m_row->query().pattern.isEmpty())
        return open(Mode::Find);
    if (!isVisible())
        search();
    if (m_matches.isEmpty())
        return;
    const TextRange selection = m_target.selectedRange();
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
    const QString text =
        replacementFor(m_document.snapshot().text, match, m_row->query(), m_replacement->text());
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
    const Result<SearchResult> all = findAll(text, m_row->query(), std::numeric_limits<int>::max());
    if (!all || all->matches.isEmpty())
        return;
    const int count = int(all->matches.size());
    if (m_document.apply(replaceMatches(text, all->matches, m_row->query(), m_replacement->text())))
        m_row->showNote(tr("%Ln replaced", nullptr, count));
}

void FindBar::dismiss()
{
    hide();
    m_target.takeFocus();
    emit closed();
}

/// Of the replacement; Escape is a shortcut of the bar.
bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape)
        dismiss();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        replaceCurrent();
    else
        return QWidget::eventFilter(watched, event);
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
    m_target.setMatches({}, -1);
}

} // namespace redraft
