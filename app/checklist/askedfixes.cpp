#include "app/checklist/askedfixes.h"

#include <QCoreApplication>
#include <QSet>

namespace redraft {

namespace {

class FixAsker
{
public:
    FixAsker(const QString& text, const FindingsOf& examine, const DecideFix& decide)
        : m_examine(examine)
        , m_decide(decide)
    {
        m_result.text = text;
    }

    FixedText run()
    {
        while (!m_isStopped && askOnce()) {
        }
        return std::move(m_result);
    }

private:
    /// True after a fix was applied: places are others now.
    bool askOnce()
    {
        const TextSnapshot snapshot(m_result.text);
        for (const Finding& finding : m_examine(m_result.text)) {
            for (const Fix& fix : finding.fixes) {
                if (m_isStopped || !finding.counts() || !isQuestion(finding, fix))
                    continue;
                const FixAnswer answer = m_decide(snapshot, finding, fix);
                m_isStopped = answer == FixAnswer::Stop;
                if (answer != FixAnswer::Apply)
                    continue;
                apply(snapshot, finding, fix);
                return true;
            }
        }
        return false;
    }

    /// The same fix of the same finding is known again by what it writes, wherever it has moved.
    bool isQuestion(const Finding& finding, const Fix& fix)
    {
        if (fix.safety != FixSafety::Unsafe || fix.edit.isEmpty() ||
            !isApplicable(fix.edit, m_result.text.size()))
            return false;
        QStringList key{finding.checkId, finding.message, fix.label};
        for (const TextDelta& delta : fix.edit.deltas)
            key += m_result.text.mid(delta.position, delta.removed) + u'\v' + delta.inserted;
        const qsizetype known = m_asked.size();
        m_asked.insert(key.join(u'\n'));
        return m_asked.size() > known;
    }

    void apply(const TextSnapshot& snapshot, const Finding& finding, const Fix& fix)
    {
        m_result.text = applied(fix.edit, m_result.text);
        m_result.rounds.push_back(fix.edit);
        m_result.done += QCoreApplication::translate("SafeFixes", "line %1: %2 [%3]")
                             .arg(snapshot.lines.lineOf(finding.range.start) + 1)
                             .arg(finding.message, finding.checkId);
    }

    const FindingsOf& m_examine;
    const DecideFix& m_decide;
    FixedText m_result;
    QSet<QString> m_asked;
    bool m_isStopped = false;
};

} // namespace

FixedText withAskedFixes(const QString& text, const FindingsOf& examine, const DecideFix& decide)
{
    return FixAsker(text, examine, decide).run();
}

} // namespace redraft
