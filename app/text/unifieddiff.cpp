#include "app/text/unifieddiff.h"

#include "app/text/lineindex.h"

#include <algorithm>
#include <vector>

namespace redraft {

namespace {

constexpr int context = 3;

/// The lines of a text with their line ends; the last one may have none.
QStringList linesOf(const QString& text)
{
    QStringList lines;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf(u'\n', start);
        lines += text.mid(start, end < 0 ? -1 : end + 1 - start);
        start = end < 0 ? text.size() : end + 1;
    }
    return lines;
}

/// Lines that are replaced, and by what.
struct Change
{
    qsizetype first = 0; ///< line before, from 0
    QStringList removed;
    QStringList added;

    qsizetype end() const { return first + removed.size(); }
};

class ChangeReader
{
public:
    ChangeReader(const QString& before, const Edit& edit)
        : m_before(before)
        , m_lines(before)
    {
        qsizetype reached = -1;
        for (const TextDelta& delta : edit.deltas) {
            const qsizetype start = m_lines.startOf(m_lines.lineOf(delta.position));
            if (start >= reached && reached >= 0)
                finish(reached);
            if (m_inside.deltas.isEmpty())
                m_start = start;
            m_inside.deltas += TextDelta{delta.position - m_start, delta.removed, delta.inserted};
            reached = endOfLine(delta.position + delta.removed);
        }
        if (reached >= 0)
            finish(reached);
    }

    std::vector<Change> takeChanges() { return std::move(m_changes); }

private:
    qsizetype endOfLine(qsizetype position) const
    {
        const qsizetype end = m_before.indexOf(u'\n', position);
        return end < 0 ? m_before.size() : end + 1;
    }

    void finish(qsizetype end)
    {
        const QString old = m_before.mid(m_start, end - m_start);
        Change change{m_lines.lineOf(m_start), linesOf(old), linesOf(applied(m_inside, old))};
        while (!change.removed.isEmpty() && !change.added.isEmpty() &&
               change.removed.back() == change.added.back()) {
            change.removed.removeLast();
            change.added.removeLast();
        }
        while (!change.removed.isEmpty() && !change.added.isEmpty() &&
               change.removed.front() == change.added.front()) {
            change.removed.removeFirst();
            change.added.removeFirst();
            ++change.first;
        }
        if (!change.removed.isEmpty() || !change.added.isEmpty())
            m_changes.push_back(change);
        m_inside.deltas.clear();
    }

    const QString& m_before;
    LineIndex m_lines;
    Edit m_inside;         ///< deltas of the change that is read, from m_start on
    qsizetype m_start = 0; ///< of its first line
    std::vector<Change> m_changes;
};

class HunkWriter
{
public:
    HunkWriter(const QString& before, const QString& lineEnd)
        : m_lines(linesOf(before))
        , m_lineEnd(lineEnd)
    {
    }

    /// Changes that stand close to each other make one hunk.
    void write(const std::vector<Change>& changes)
    {
        for (size_t first = 0; first < changes.size();) {
            size_t end = first + 1;
            while (end < changes.size() && changes[end].first - changes[end - 1].end() <= 2 * context)
                ++end;
            writeHunk({changes.begin() + std::ptrdiff_t(first), changes.begin() + std::ptrdiff_t(end)});
            first = end;
        }
    }

    QString text() const { return m_text; }

private:
    void writeHunk(const std::vector<Change>& changes)
    {
        const qsizetype start = std::max<qsizetype>(0, changes.front().first - context);
        const qsizetype end = std::min(m_lines.size(), changes.back().end() + context);
        qsizetype growth = 0;
        QString body;
        qsizetype line = start;
        for (const Change& change : changes) {
            add(body, u' ', m_lines.mid(line, change.first - line));
            add(body, u'-', change.removed);
            add(body, u'+', change.added);
            line = change.end();
            growth += change.added.size() - change.removed.size();
        }
        add(body, u' ', m_lines.mid(line, end - line));
        m_text += QStringLiteral("@@ -%1 +%2 @@\n")
                      .arg(place(start, end - start), place(start + m_growth, end - start + growth)) +
                  body;
        m_growth += growth;
    }

    /// An empty stretch is named by the line before it.
    static QString place(qsizetype start, qsizetype count)
    {
        return QStringLiteral("%1,%2").arg(count == 0 ? start : start + 1).arg(count);
    }

    void add(QString& body, QChar mark, const QStringList& lines) const
    {
        for (const QString& line : lines) {
            const bool isEnded = line.endsWith(u'\n');
            body += mark + (isEnded ? line.chopped(1) + m_lineEnd : line + u'\n');
            if (!isEnded)
                body += QStringLiteral("\\ No newline at end of file\n");
        }
    }

    QStringList m_lines;
    QString m_lineEnd;
    QString m_text;
    qsizetype m_growth = 0;
};

} // namespace

QString unifiedDiff(const QString& name, const QString& before, const Edit& edit, const QString& lineEnd)
{
    HunkWriter writer(before, lineEnd);
    writer.write(ChangeReader(before, edit).takeChanges());
    if (writer.text().isEmpty())
        return {};
    return QStringLiteral("--- %1\n+++ %1\n").arg(name) + writer.text();
}

} // namespace redraft
