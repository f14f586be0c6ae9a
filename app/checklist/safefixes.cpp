#include "app/checklist/safefixes.h"

#include "app/text/lineindex.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <limits>
#include <map>

namespace redraft {

namespace {

/// What is missing in one place is added one after the other: a round each.
constexpr int mostRounds = 50;

/// Where fixes change a text. Two that touch are not applied at once: who of them comes first would matter.
class TouchedPlaces
{
public:
    /// False, and nothing is noted, if any of the deltas touches one that was noted.
    bool add(const QList<TextDelta>& deltas)
    {
        const bool isFree = std::none_of(deltas.begin(), deltas.end(),
                                         [this](const TextDelta& delta) { return isTouched(delta); });
        for (const TextDelta& delta : deltas) {
            if (isFree)
                noteEnd(delta);
        }
        return isFree;
    }

private:
    /// Deltas of one fix may begin at the same place.
    void noteEnd(const TextDelta& delta)
    {
        qsizetype& end = m_ends[delta.position];
        end = std::max(end, delta.position + delta.removed);
    }

    /// Places do not touch each other, so that only the last one that begins before the end of the delta can.
    bool isTouched(const TextDelta& delta) const
    {
        const auto behind = m_ends.upper_bound(delta.position + delta.removed);
        return behind != m_ends.begin() && std::prev(behind)->second >= delta.position;
    }

    std::map<qsizetype, qsizetype> m_ends; ///< by start
};

const Fix* safeFix(const Finding& finding, qsizetype length)
{
    if (!finding.counts())
        return nullptr;
    for (const Fix& fix : finding.fixes) {
        if (fix.safety == FixSafety::Safe && !fix.edit.isEmpty() && isApplicable(fix.edit, length))
            return &fix;
    }
    return nullptr;
}

void sortByPosition(Edit& edit)
{
    std::sort(edit.deltas.begin(), edit.deltas.end(),
              [](const TextDelta& one, const TextDelta& other) { return one.position < other.position; });
}

/// Findings that say the same are told apart by their number only.
QString keyOf(const Finding& finding)
{
    return finding.checkId + u'\n' + finding.message;
}

QHash<QString, int> countsOf(const std::vector<Finding>& findings)
{
    QHash<QString, int> counts;
    for (const Finding& finding : findings)
        ++counts[keyOf(finding)];
    return counts;
}

/// Fixes that are applied at once.
struct Round
{
    Edit edit;
    QStringList done;
    QSet<QString> tried; ///< keys of their findings
};

class FixRounds
{
public:
    FixRounds(const QString& text, const FindingsOf& examine)
        : m_examine(examine)
    {
        m_result.text = text;
    }

    FixedText run()
    {
        std::vector<Finding> findings = m_examine(m_result.text);
        for (int round = 0; round < mostRounds; ++round) {
            const Round fixes = collect(findings);
            if (fixes.edit.isEmpty())
                break;
            const QString text = applied(fixes.edit, m_result.text);
            std::vector<Finding> left = m_examine(text);
            if (giveUpWhatDoesNotHelp(fixes, findings, left))
                continue; // the same round again, without them
            m_result.text = text;
            m_result.rounds.push_back(fixes.edit);
            m_result.done += fixes.done;
            findings = std::move(left);
        }
        return std::move(m_result);
    }

private:
    bool giveUpWhatDoesNotHelp(const Round& round, const std::vector<Finding>& before,
                               const std::vector<Finding>& after)
    {
        const QHash<QString, int> had = countsOf(before);
        const QHash<QString, int> have = countsOf(after);
        const qsizetype known = m_givenUp.size();
        for (const QString& key : round.tried) {
            if (have.value(key) >= had.value(key))
                m_givenUp.insert(key);
        }
        return m_givenUp.size() > known;
    }

    Round collect(const std::vector<Finding>& findings) const
    {
        Round round;
        TouchedPlaces touched;
        const LineIndex lines(m_result.text);
        for (const Finding& finding : findings) {
            const Fix* fix =
                m_givenUp.contains(keyOf(finding)) ? nullptr : safeFix(finding, m_result.text.size());
            if (!fix || !touched.add(fix->edit.deltas))
                continue;
            round.edit.deltas += fix->edit.deltas;
            round.tried.insert(keyOf(finding));
            round.done += QCoreApplication::translate("SafeFixes", "line %1: %2 [%3]")
                              .arg(lines.lineOf(finding.range.start) + 1)
                              .arg(finding.message, finding.checkId);
        }
        sortByPosition(round.edit);
        return round;
    }

    const FindingsOf& m_examine;
    FixedText m_result;
    QSet<QString> m_givenUp; ///< keys
};

} // namespace

int countSafeFixes(const std::vector<Finding>& findings)
{
    return int(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return safeFix(finding, std::numeric_limits<qsizetype>::max()) != nullptr;
    }));
}

FixedText withSafeFixes(const QString& text, const FindingsOf& examine)
{
    return FixRounds(text, examine).run();
}

} // namespace redraft
