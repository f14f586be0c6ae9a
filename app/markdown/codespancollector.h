#pragma once

#include "app/markdown/codehighlighter.h"

#ifdef REDRAFT_HAS_SYNTAX_HIGHLIGHTING

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>
#include <QList>

namespace redraft {

/// Collects what the library finds in lines of code as spans of our own styles.
class CodeSpanCollector : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    /// Appends the spans of `line`, moved by `offset`, to `spans`; `state` is that at its start, the result
    /// that at its end. The line must be valid UTF-16.
    KSyntaxHighlighting::State readLine(QStringView line, const KSyntaxHighlighting::State& state,
                                        qsizetype offset, QList<CodeSpan>& spans);

protected:
    void applyFormat(int start, int length, const KSyntaxHighlighting::Format& format) override;

private:
    QStringView m_line;
    int m_offset = 0;
    QList<CodeSpan>* m_spans = nullptr;
};

} // namespace redraft

#endif
