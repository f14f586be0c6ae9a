// The part of FormView that shows what a search has found.
#include "widgets/form/cardcolumn.h"
#include "widgets/form/fieldbox.h"
#include "widgets/form/formview.h"
#include "widgets/form/metadatacard.h"
#include "widgets/form/sectioncard.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace redraft {

namespace {

FieldBox* boxAround(QWidget* widget)
{
    while (widget && !qobject_cast<FieldBox*>(widget))
        widget = widget->parentWidget();
    return qobject_cast<FieldBox*>(widget);
}

} // namespace

void FormView::showMatch(TextRange range, MatchFocus focus)
{
    forgetMatch();
    const QPointer<QWidget> before = QApplication::focusWidget();
    const bool isLeft = focus == MatchFocus::Leave && before && !isAncestorOf(before);
    if (range.isEmpty()) {
        QWidget* last = m_column->focusWidget();
        if (focus == MatchFocus::Take)
            last ? last->setFocus(Qt::OtherFocusReason) : goToCard(1);
        return;
    }
    goTo({range.start, 0}, Arrival::InSight);
    selectMatch(range);
    QWidget* found = QApplication::focusWidget();
    if (!found || !isAncestorOf(found))
        return;
    m_found = found;
    if (!isLeft || !before)
        return;
    if (FieldBox* box = boxAround(found))
        box->setFound(true);
    auto* line = qobject_cast<QLineEdit*>(found); // which gives up its selection with the focus
    const int start = line ? line->selectionStart() : -1;
    const int length = line ? line->selectionLength() : 0;
    before->setFocus(Qt::OtherFocusReason);
    if (start >= 0)
        line->setSelection(start, length);
    for (Card* card : m_column->cards())
        card->setCurrent(card->isAncestorOf(found));
}

/// What was selected for a match is so no longer.
void FormView::forgetMatch()
{
    QWidget* found = std::exchange(m_found, nullptr);
    if (FieldBox* box = boxAround(found))
        box->setFound(false);
    if (auto* line = qobject_cast<QLineEdit*>(found))
        line->deselect();
    if (auto* table = qobject_cast<QAbstractItemView*>(found))
        table->clearSelection();
    auto* text = qobject_cast<QPlainTextEdit*>(found);
    if (!text)
        return;
    QTextCursor cursor = text->textCursor();
    cursor.clearSelection();
    text->setTextCursor(cursor);
}

void FormView::selectMatch(TextRange range)
{
    SectionCard* section = cardOf(range.start);
    MetadataCard* metadata = metadataCard();
    if (metadata && (!section || metadata->holds(range)))
        return metadata->selectWords(range);
    if (!section)
        return;
    section->selectWords(range);
    placeCards();
    showCursor(*section);
}

} // namespace redraft
