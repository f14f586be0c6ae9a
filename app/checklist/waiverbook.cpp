#include "app/checklist/waiverbook.h"

#include "app/checklist/check.h"
#include "app/text/nearestword.h"

#include <QCoreApplication>

namespace redraft {

namespace {

struct WaiverMessages
{
    Q_DECLARE_TR_FUNCTIONS(Waivers)
};

Finding about(const char* id, Severity severity, const QString& message, TextRange range)
{
    return {QString::fromLatin1(id), severity, message, range, QString(), {}};
}

Finding unknownCheck(const Waiver& waiver)
{
    Finding finding =
        about("WAIVE-UNKNOWN", Severity::Note,
              WaiverMessages::tr("There is no check %1 to waive").arg(waiver.checkId), waiver.idRange);
    const QString meant = nearestWord(waiver.checkId, ruleIds());
    if (!meant.isEmpty())
        finding.fixes.push_back({WaiverMessages::tr("Use %1").arg(meant),
                                 Edit::replace(waiver.idRange, meant, WaiverMessages::tr("Set Waiver")),
                                 FixSafety::Unsafe});
    return finding;
}

} // namespace

bool needsDocumentWaiver(const Finding& finding)
{
    return !finding.fieldId.isEmpty() || finding.checkId == QStringLiteral("SEC-MISSING") ||
           finding.checkId.startsWith(QStringLiteral("META-"));
}

bool covers(const Waiver& waiver, const Finding& finding, const QString& sectionId)
{
    if (waiver.checkId != finding.checkId)
        return false;
    const QString& target = waiver.target;
    if (!target.isEmpty() && target != finding.fieldId && target != sectionId)
        return false;
    return waiver.isDocumentWide ||
           (!needsDocumentWaiver(finding) && waiver.scope.contains(finding.range.start));
}

WaiverBook::WaiverBook(std::vector<Waiver> waivers)
    : m_waivers(std::move(waivers))
    , m_isUsed(m_waivers.size())
{
}

void WaiverBook::apply(std::vector<Finding>& findings, const QString& sectionId)
{
    for (size_t i = 0; i < m_waivers.size(); ++i) {
        if (!m_waivers[i].hasReason())
            continue;
        for (Finding& finding : findings) {
            if (!covers(m_waivers[i], finding, sectionId))
                continue;
            m_isUsed[i] = true;
            finding.waiver = m_waivers[i].reason;
            finding.state = ItemState::NotApplicable;
        }
    }
}

std::vector<Finding> WaiverBook::findings() const
{
    static const QStringList known = ruleIds();
    std::vector<Finding> findings;
    for (size_t i = 0; i < m_waivers.size(); ++i) {
        const Waiver& waiver = m_waivers[i];
        if (!waiver.hasReason())
            findings.push_back(about("WAIVE-REASON", Severity::Warning,
                                     WaiverMessages::tr("%1 is waived without a reason").arg(waiver.checkId),
                                     waiver.statement));
        else if (!m_isUsed[i] && !known.contains(waiver.checkId))
            findings.push_back(unknownCheck(waiver));
        else if (!m_isUsed[i])
            findings.push_back(about("WAIVE-UNUSED", Severity::Note,
                                     WaiverMessages::tr("%1 has nothing to waive here").arg(waiver.checkId),
                                     waiver.statement));
    }
    return findings;
}

} // namespace redraft
