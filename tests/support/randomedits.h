#pragma once

#include "app/text/textdelta.h"

#include <QRandomGenerator>
#include <QStringList>

namespace redraft::test {

/// Makes edits as people and their mishaps do: letters, lines, pieces of Markdown that change the meaning of
/// what follows, deletions, copies from elsewhere. The seed decides which.
class RandomEdits
{
public:
    explicit RandomEdits(quint32 seed)
        : m_random(seed)
    {
    }

    /// An edit of `text`; at most `longest` code units give way or come in.
    TextDelta next(const QString& text, int longest = 400);

private:
    qsizetype place(const QString& text);
    TextDelta lineEnd(const QString& text);
    QString piece(const QString& text, int longest);

    QRandomGenerator m_random;
    qsizetype m_last = 0; ///< where somebody typed last
};

} // namespace redraft::test
