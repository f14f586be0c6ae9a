// The part of SectionCard that knows where its text stands, in the document and on the screen.
#include "widgets/form/sectioncard.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/structuredview.h"

namespace redraft {

void SectionCard::goTo(TextRange range)
{
    if (!m_editor)
        return;
    if (m_isStructured)
        return m_view->goTo(range);
    m_editor->setFocus(Qt::OtherFocusReason);
    const qsizetype start = range.start - m_place.text.start;
    m_editor->setCursorPosition(start, start + range.length);
}

void SectionCard::selectWords(TextRange range)
{
    if (m_isStructured)
        return m_view->selectWords(range);
    // The heading is no part of the text.
    const qsizetype start = std::clamp(range.start, m_place.text.start, m_place.text.end());
    goTo(TextRange::fromBounds(start, std::clamp(range.end(), start, m_place.text.end())));
}

TextRange SectionCard::selection() const
{
    if (!m_editor)
        return m_place.text;
    if (m_isStructured)
        return m_view->focusedRange();
    const QTextCursor cursor = m_editor->textCursor();
    return TextRange::fromBounds(m_place.text.start + cursor.selectionStart(),
                                 m_place.text.start + cursor.selectionEnd());
}

QList<std::pair<int, int>> SectionCard::linePlaces() const
{
    QList<std::pair<int, int>> places;
    if (!m_editor)
        return places;
    if (m_isStructured) {
        const LineIndex lines = m_document.snapshot().lines;
        const int above = lines.lineOf(m_place.text.start) - lines.lineOf(m_place.heading.start);
        for (const auto& [line, y] : m_view->linePlaces()) {
            if (line >= above)
                places.append({line - above, m_view->y() + m_view->parentWidget()->y() + y});
        }
        return places;
    }
    const int top = m_editor->viewport()->mapTo(const_cast<SectionCard*>(this), QPoint()).y();
    for (const auto& [line, y] : m_editor->linePlaces())
        places.append({line, top + y});
    return places;
}

QRect SectionCard::cursorRectangle() const
{
    if (!m_editor)
        return rect();
    if (m_isStructured)
        return m_view->focusRectangle().translated(m_view->mapTo(const_cast<SectionCard*>(this), QPoint()));
    const QRect cursor = m_editor->cursorRect();
    return {m_editor->viewport()->mapTo(const_cast<SectionCard*>(this), cursor.topLeft()), cursor.size()};
}

void SectionCard::noteCursor()
{
    // While a key is being handled the ranges are not yet those of the new text.
    if (m_isStructured && m_view->isEditing())
        emit cursorMoved(m_view->focusedRange().start);
    else if (!m_isOrigin && m_editor && m_editor->hasFocus())
        emit cursorMoved(m_place.text.start + m_editor->textCursor().position());
}

} // namespace redraft
