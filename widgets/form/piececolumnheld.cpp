// The part of PieceColumn that keeps what the document refused while the widgets come and go.
#include "widgets/form/entrycard.h"
#include "widgets/form/piececolumn.h"

namespace redraft {

HeldTexts PieceColumn::heldTextsOf(const Shown& shown) const
{
    const auto* card = qobject_cast<const EntryCard*>(shown.widget);
    HeldTexts held = card ? card->heldTexts() : HeldTexts();
    int number = 0;
    for (const Shown& other : m_shown) {
        if (other.widget == shown.widget)
            break;
        number += other.kind == PieceKind::Entry && other.name == shown.name ? 1 : 0;
    }
    for (HeldText& text : held) {
        text.entry = shown.name;
        text.number = number;
    }
    return held;
}

HeldTexts PieceColumn::heldTexts() const
{
    HeldTexts held = m_homeless;
    for (const Shown& shown : m_shown)
        held += heldTextsOf(shown);
    return held;
}

void PieceColumn::hold(const HeldTexts& texts)
{
    for (const HeldText& text : texts) {
        int number = 0;
        const bool isHeld = std::any_of(m_shown.begin(), m_shown.end(), [&](const Shown& shown) {
            auto* card = qobject_cast<EntryCard*>(shown.widget);
            return card && shown.name == text.entry && number++ == text.number && card->hold(text);
        });
        if (!isHeld)
            m_homeless += text;
    }
}

} // namespace redraft
