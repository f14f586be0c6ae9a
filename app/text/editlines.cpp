#include "app/text/editlines.h"

#include <algorithm>

namespace redraft {

namespace {

/// Lines that change together, and what becomes of them.
struct Change
{
    int first = 0; ///< line before
    int end = 0;   ///< line before, behind the last one
    QStringList after;
};

/// The lines of the change with the deltas inside of them applied.
QStringList appliedLines(const TextSnapshot& before, const Change& change, const QList<TextDelta>& deltas)
{
    const qsizetype start = before.lines.startOf(change.first);
    const qsizetype end = before.lines.rangeOf(change.end - 1).end();
    Edit inside;
    for (TextDelta delta : deltas) {
        delta.position -= start;
        inside.deltas += delta;
    }
    return applied(inside, before.text.mid(start, end - start)).split(u'\n');
}

QStringView lineAt(const TextSnapshot& before, int line)
{
    return before.view(before.lines.rangeOf(line));
}

/// Leaves out lines at both ends that stay the same.
void trim(const TextSnapshot& before, Change& change)
{
    while (change.end > change.first && !change.after.isEmpty() &&
           lineAt(before, change.end - 1) == change.after.back()) {
        --change.end;
        change.after.removeLast();
    }
    while (change.end > change.first && !change.after.isEmpty() &&
           lineAt(before, change.first) == change.after.front()) {
        ++change.first;
        change.after.removeFirst();
    }
}

std::vector<Change> changesOf(const TextSnapshot& before, const Edit& edit)
{
    std::vector<Change> changes;
    QList<TextDelta> deltas;
    int reached = 0;
    const auto finish = [&] {
        if (!changes.empty()) {
            changes.back().after = appliedLines(before, changes.back(), deltas);
            trim(before, changes.back());
        }
        deltas.clear();
    };
    for (const TextDelta& delta : edit.deltas) {
        const int first = before.lines.lineOf(delta.position);
        const int end = before.lines.lineOf(delta.position + delta.removed) + 1;
        if (changes.empty() || first >= reached) {
            finish();
            changes.push_back({first, end, {}});
        }
        reached = changes.back().end = std::max(end, changes.back().end);
        deltas += delta;
    }
    finish();
    return changes;
}

/// Writes the lines one after the other.
class LineWriter
{
public:
    LineWriter(const TextSnapshot& before, int context)
        : m_before(before)
        , m_context(context)
    {
    }

    std::vector<EditLine> run(const std::vector<Change>& changes)
    {
        for (const Change& change : changes) {
            goTo(change.first);
            write(change);
        }
        const int rest = m_before.lines.lineCount() - m_line;
        writeSame(std::min(rest, m_isStarted ? m_context : 0));
        skip(m_before.lines.lineCount() - m_line);
        return std::move(m_lines);
    }

private:
    void goTo(int line)
    {
        const int between = line - m_line;
        const int behind = m_isStarted ? m_context : 0;
        if (between <= behind + m_context + 1) {
            writeSame(between);
            return;
        }
        writeSame(behind);
        skip(line - m_context - m_line);
        writeSame(m_context);
    }

    void write(const Change& change)
    {
        m_isStarted = true;
        while (m_line < change.end) {
            m_lines.push_back({EditLine::Kind::Removed, m_line, textOf(m_line)});
            ++m_line;
            --m_growth;
        }
        for (const QString& text : change.after)
            m_lines.push_back({EditLine::Kind::Added, m_line + m_growth++, text});
    }

    void writeSame(int count)
    {
        for (; count > 0; --count, ++m_line)
            m_lines.push_back({EditLine::Kind::Same, m_line, textOf(m_line)});
    }

    void skip(int count)
    {
        if (count > 0)
            m_lines.push_back({EditLine::Kind::Skipped, count, {}});
        m_line += std::max(count, 0);
    }

    QString textOf(int line) const { return lineAt(m_before, line).toString(); }

    const TextSnapshot& m_before;
    const int m_context;
    std::vector<EditLine> m_lines;
    int m_line = 0;   ///< next line of the text before
    int m_growth = 0; ///< lines that the text after has more so far
    bool m_isStarted = false;
};

} // namespace

std::vector<EditLine> linesOfEdit(const TextSnapshot& before, const Edit& edit, int context)
{
    return LineWriter(before, context).run(changesOf(before, edit));
}

} // namespace redraft
