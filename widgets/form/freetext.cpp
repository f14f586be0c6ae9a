#include "widgets/form/freetext.h"

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
}

void FreeText::setPlace(const ReadSection& section, const EntryText& place)
{
    const QString shown = shownText(section.snapshot, place);
    const QString own = value();
    const bool isGoingOn = isEditing() && own.trimmed() == shown.trimmed();
    if (!isGoingOn) {
        m_place = place;
        setValue(shown);
        return;
    }
    // Blanks at the ends are in the document too, but nothing that reads it counts them in.
    qsizetype leading = 0;
    while (leading < own.size() && own[leading].isSpace())
        ++leading;
    if (place.prefix.isEmpty())
        m_place = {{place.range.start - leading, own.size()}, QString()};
    else if (own == shown)
        m_place = place;
}

void FreeText::showPiece(const ReadSection& section, int number)
{
    setPlace(section, textPieces(section)[size_t(number)]);
    setNames(tr("Text of %1").arg(section.section().title), QString(), QString());
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

void FreeText::write()
{
    m_ask([this](const ReadSection& section, int) -> Result<Edit> {
        const TextDelta delta = changedText(section.snapshot, m_place, value());
        if (delta.isEmpty())
            return Edit{};
        m_place.range.length += delta.growth();
        return Edit{{delta}, TextRange{delta.position + delta.inserted.size(), 0}, QString(), {}};
    });
}

} // namespace redraft
