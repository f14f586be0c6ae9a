#pragma once

#include "app/text/edit.h"
#include "app/text/textsnapshot.h"

namespace redraft {

/// The text of a QTextDocument as a plain string with its lines, patched change by change, because asking Qt
/// for the whole text costs too much per keystroke. A value.
class TextMirror
{
public:
    TextMirror() = default;
    explicit TextMirror(const QString& text)
        : m_text(text)
        , m_lines(text)
    {
    }

    explicit TextMirror(const TextSnapshot& snapshot)
        : m_text(snapshot.text)
        , m_lines(snapshot.lines)
    {
    }

    const QString& text() const { return m_text; }
    const LineIndex& lines() const { return m_lines; }
    /// Deltas as in Edit: sorted, not overlapping, in coordinates before all of them.
    void patch(const QList<TextDelta>& deltas);
    /// Shares text and lines with the mirror; as long as it lives, patch() has to copy them first.
    TextSnapshot snapshot(int revision) const;
    /// True while a snapshot, or another mirror, shares the text or the lines.
    bool isShared() const { return !m_text.isDetached() || m_lines.isShared(); }

private:
    QString m_text;
    LineIndex m_lines;
};

} // namespace redraft
