#include "app/document/textmirror.h"

namespace redraft {

namespace {

/// From that many deltas on one new text is cheaper than moving the tail once for each.
constexpr qsizetype fewDeltas = 4;

} // namespace

void TextMirror::patch(const QList<TextDelta>& deltas)
{
    if (deltas.size() > fewDeltas) {
        *this = TextMirror(applied({deltas, std::nullopt, {}}, m_text));
        return;
    }
    for (auto delta = deltas.crbegin(); delta != deltas.crend(); ++delta) {
        m_text.replace(delta->position, delta->removed, delta->inserted);
        m_lines.update(*delta);
    }
}

TextSnapshot TextMirror::snapshot(int revision) const
{
    TextSnapshot snapshot;
    snapshot.revision = revision;
    snapshot.text = m_text;
    snapshot.lines = m_lines;
    return snapshot;
}

} // namespace redraft
