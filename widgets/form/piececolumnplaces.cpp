// The part of PieceColumn that knows where things stand, in the section and on the screen.
#include "widgets/form/entrycard.h"
#include "widgets/form/freetext.h"
#include "widgets/form/gridview.h"
#include "widgets/form/piececolumn.h"
#include "widgets/form/sectioneditor.h"

#include <QApplication>

namespace redraft {

/// The arrow keys lead on from the ends of a text.
void PieceColumn::leave(const FreeText& text, int direction)
{
    const auto own = std::find_if(m_shown.begin(), m_shown.end(),
                                  [&](const Shown& shown) { return shown.widget == &text; });
    const qsizetype next = own - m_shown.begin() + direction;
    if (next < 0 || next >= std::ssize(m_shown))
        return emit leaveRequested(direction);
    const Shown& shown = m_shown[size_t(next)];
    if (auto* other = qobject_cast<FreeText*>(shown.widget); other && direction < 0)
        other->focusPlace(other->place().range.end());
    else
        shown.view->focusPlace(shown.position);
}

FreeText* PieceColumn::textWith(const QWidget* widget) const
{
    for (const Shown& shown : m_shown) {
        auto* text = qobject_cast<FreeText*>(shown.widget);
        if (text && widget && text->isAncestorOf(widget))
            return text;
    }
    return nullptr;
}

const PieceColumn::Shown* PieceColumn::pieceAt(qsizetype position) const
{
    const Shown* found = nullptr;
    for (const Shown& shown : m_shown) {
        if (!found || shown.position <= position)
            found = &shown;
    }
    return found;
}

bool PieceColumn::focusPlace(qsizetype position)
{
    const Shown* found = pieceAt(position);
    if (found)
        found->view->focusPlace(position);
    return found;
}

void PieceColumn::selectWords(const ReadSection& section, TextRange range)
{
    if (focusPlace(range.start))
        pieceAt(range.start)->view->selectWords(section, range);
}

qsizetype PieceColumn::focusedPosition() const
{
    const QWidget* focused = QApplication::focusWidget();
    for (const Shown& shown : m_shown) {
        if (!focused || (shown.widget != focused && !shown.widget->isAncestorOf(focused)))
            continue;
        if (const auto* text = qobject_cast<const FreeText*>(shown.widget))
            return text->selection().start;
        const auto* card = qobject_cast<const EntryCard*>(shown.widget);
        const qsizetype part = card ? card->focusedPlace() : -1;
        return part < 0 ? shown.position : part;
    }
    return -1;
}

QRect PieceColumn::focusRectangle() const
{
    const QWidget* focused = QApplication::focusWidget();
    if (!focused || !isAncestorOf(focused))
        return rect();
    QRect place = focused->rect();
    if (const auto* grid = qobject_cast<const GridView*>(focused))
        place = grid->visualRect(grid->currentIndex());
    else if (const auto* editor = qobject_cast<const SectionEditor*>(focused))
        place = editor->cursorRect();
    return {focused->mapTo(const_cast<PieceColumn*>(this), place.topLeft()), place.size()};
}

QList<std::pair<qsizetype, int>> PieceColumn::places() const
{
    QList<std::pair<qsizetype, int>> all;
    for (const Shown& shown : m_shown) {
        all.append({shown.position, shown.widget->y()});
        const auto* text = qobject_cast<const FreeText*>(shown.widget);
        if (!text)
            continue;
        const SectionEditor& editor = text->editor();
        const LineIndex lines(editor.rawText());
        const int top = editor.viewport()->mapTo(const_cast<PieceColumn*>(this), QPoint()).y();
        for (const auto& [line, y] : editor.linePlaces()) {
            if (line > 0 && line < lines.lineCount())
                all.append({text->place().range.start + lines.startOf(line), top + y});
        }
    }
    return all;
}

} // namespace redraft
