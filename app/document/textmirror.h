#pragma once

#include "app/text/edit.h"
#include "app/text/lineindex.h"

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

    const QString& text() const { return m_text; }
    const LineIndex& lines() const { return m_lines; }
    /// Deltas as in Edit: sorted, not overlapping, in coordinates before all of them.
    void patch(const QList<TextDelta>& deltas);

private:
    QString m_text;
    LineIndex m_lines;
};

} // namespace redraft
