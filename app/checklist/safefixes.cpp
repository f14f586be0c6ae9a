#include "app/checklist/safefixes.h"

#include "app/text/lineindex.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <limits>

namespace redraft {

namespace {

constexpr int mostRounds = 10;

/// True if both change the same place, or places that touch: who of them comes first would matter.
bool doTouch(const TextDelta& one, const TextDelta& other)
{
    return one.position <= other.position + other.removed && other.position <= one.position + one.removed;
}

bool doTouch(const QList<TextDelta>& taken, const QList<TextDelta>& added)
{
    return std::any_of(added.begin(), added.end(), [&taken](const TextDelta& delta) {
        return std::any_of(taken.begin(), taken.end(),
                           [&delta](const TextDelta& other) { return doTouch(delta, other); });
    });
}

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

QHash<QString, int> countsOf(const std::vector<Finding>& findings)
{
    QHash<QString, int> counts;
    for (const Finding& finding : findings)
        ++counts[finding.checkId];
    return counts;
}

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
        for (int round = 0; round < mostRounds; ++round) {
            const std::vector<Finding> findings = m_examine(m_result.text);
            giveUpWhatDoesNotHelp(findings);
            if (!fixSome(findings))
                break;
        }
        return std::move(m_result);
    }

private:
    void giveUpWhatDoesNotHelp(const std::vector<Finding>& findings)
    {
        const QHash<QString, int> counts = countsOf(findings);
        for (const QString& id : std::as_const(m_tried)) {
            if (counts.value(id) >= m_counts.value(id))
                m_givenUp.insert(id);
        }
        m_tried.clear();
        m_counts = counts;
    }

    /// False if nothing could be fixed.
    bool fixSome(const std::vector<Finding>& findings)
    {
        Edit edit;
        const LineIndex lines(m_result.text);
        for (const Finding& finding : findings) {
            const Fix* fix =
                m_givenUp.contains(finding.checkId) ? nullptr : safeFix(finding, m_result.text.size());
            if (!fix || doTouch(edit.deltas, fix->edit.deltas))
                continue;
            edit.deltas += fix->edit.deltas;
            m_tried.insert(finding.checkId);
            m_result.done += QCoreApplication::translate("SafeFixes", "line %1: %2 [%3]")
                                 .arg(lines.lineOf(finding.range.start) + 1)
                                 .arg(finding.message, finding.checkId);
        }
        sortByPosition(edit);
        if (edit.isEmpty())
            return false;
        m_result.text = applied(edit, m_result.text);
        m_result.rounds.push_back(edit);
        return true;
    }

    const FindingsOf& m_examine;
    FixedText m_result;
    QHash<QString, int> m_counts;
    QSet<QString> m_tried;
    QSet<QString> m_givenUp;
};

} // namespace

Edit safeFixesOf(const std::vector<Finding>& findings, qsizetype length)
{
    Edit edit;
    for (const Finding& finding : findings) {
        const Fix* fix = safeFix(finding, length);
        if (fix && !doTouch(edit.deltas, fix->edit.deltas))
            edit.deltas += fix->edit.deltas;
    }
    sortByPosition(edit);
    return edit;
}

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
