#include "widgets/form/freetext.h"

#include "app/editing/markdownedits.h"
#include "app/templates/entryparts.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/sectionpieces.h"

namespace redraft {

FreeText::FreeText(const FormStyle& style, AskForEdit ask, QWidget* parent)
    : ValueEditor(style, ValueLines::Many, parent)
    , m_ask(std::move(ask))
{
    setTextFont(style.codeFont());
    connect(this, &ValueEditor::edited, this, &FreeText::write);
    connect(&editor(), &SectionEditor::lineBreakRequested, this, &FreeText::breakLine);
}

void FreeText::setPlace(const ReadSection& section, const EntryText& place)
{
    const QString shown = shownText(section.snapshot, place);
    const QString own = value();
    // Blanks at the ends are in the document too, but nothing that reads it counts them in.
    const qsizetype leading = own.indexOf(shown);
    const bool isGoingOn = isEditing() && leading >= 0 && own.trimmed() == shown.trimmed();
    if (!isGoingOn) {
        m_place = place;
        setValue(shown);
        return;
    }
    if (place.prefix.isEmpty() && !shown.isEmpty())
        m_place = {{place.range.start - leading, own.size()}, QString()};
    else if (own == shown || shown.isEmpty())
        m_place = place;
}

void FreeText::showPiece(const ReadSection& section, int number)
{
    setPlace(section, section.texts[size_t(number)]);
    setNames(tr("Text of %1").arg(section.section().title), QString(), tr("Text below the table"));
}

QList<QWidget*> FreeText::controls() const
{
    return {&editor()};
}

void FreeText::focusPlace(qsizetype position)
{
    editor().setFocus(Qt::OtherFocusReason);
    const qsizetype at = position - m_place.range.start;
    editor().setCursorPosition(at, at);
}

TextRange FreeText::selection() const
{
    const QTextCursor cursor = editor().textCursor();
    return TextRange::fromBounds(m_place.range.start + cursor.selectionStart(),
                                 m_place.range.start + cursor.selectionEnd());
}

void FreeText::select(TextRange range)
{
    const qsizetype start = range.start - m_place.range.start;
    editor().setCursorPosition(start, start + range.length);
}

void FreeText::selectWords(const ReadSection& section, TextRange range)
{
    const TextRange shown = shownRange(section.snapshot, m_place, range);
    editor().setCursorPosition(shown.start, shown.end());
}

void FreeText::write()
{
    m_ask([this](const ReadSection& section, int) -> Result<Edit> {
        const TextDelta delta = m_place.range.isEmpty() && m_place.prefix.isEmpty()
                                    ? begun(section)
                                    : changedText(section.snapshot, m_place, value());
        if (delta.isEmpty())
            return Edit{};
        m_place.range.length += delta.growth();
        return Edit{{delta}, TextRange{delta.position + delta.inserted.size(), 0}, QString(), {}};
    });
}

/// The first words where there were none: a blank line divides them from what stands above.
TextDelta FreeText::begun(const ReadSection& section)
{
    QString text = value();
    while (text.startsWith(u'\n'))
        text.remove(0, 1);
    const qsizetype start = m_place.range.start;
    const QStringView above = QStringView(section.snapshot.text).left(start);
    if (text.trimmed().isEmpty() || above.endsWith(u"\n\n"))
        return {start, 0, text.trimmed().isEmpty() ? QString() : text};
    const QString gap = above.endsWith(u'\n') ? QStringLiteral("\n") : QStringLiteral("\n\n");
    m_place.range = {start + gap.size(), -gap.size()}; // grows by all that is put in
    return {start, 0, gap + text};
}

/// Enter goes on with a list as it does in the source.
void FreeText::breakLine(bool* isDone)
{
    Edit edit;
    const QTextCursor cursor = editor().textCursor();
    if (cursor.hasSelection() || m_place.range.isEmpty() || !m_place.prefix.isEmpty())
        return;
    m_ask([&](const ReadSection& section, int) -> Result<Edit> {
        edit = continueList(section.snapshot, m_place.range.start + cursor.position());
        return Edit{};
    });
    for (const TextDelta& delta : edit.deltas) {
        if (delta.position < m_place.range.start || delta.position + delta.removed > m_place.range.end())
            return;
    }
    if (edit.isEmpty() || !edit.selection)
        return;
    *isDone = true;
    const qsizetype start = m_place.range.start;
    for (auto delta = edit.deltas.rbegin(); delta != edit.deltas.rend(); ++delta)
        editor().patch({delta->position - start, delta->removed, delta->inserted});
    editor().setCursorPosition(edit.selection->end() - start, edit.selection->start - start);
    write();
}

} // namespace redraft
