#include "app/checklist/indexentries.h"
#include "app/checklist/lifecycletiers.h"
#include "app/checklist/linktarget.h"
#include "app/checklist/nearestname.h"
#include "app/checklist/placeholders.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/siblingnumbers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace redraft::rules {

namespace {

/// An entry and the document that it is about.
struct Listed
{
    IndexEntry entry;
    NeighbourFacts facts;
};

class IndexInStep final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(IndexInStep)

public:
    QString id() const override { return QStringLiteral("INDEX-SYNC"); }
    QString title() const override { return tr("The list of documents says what they say"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        if (!input.neighbourhood || !isIndexPage(input.neighbourhood->ownPath()))
            return {};
        const std::shared_ptr<const SiblingNumbers> numbers = input.neighbourhood->numbers();
        const std::vector<Listed> listed = listedDocuments(input, *numbers);
        if (listed.size() < 2)
            return {};
        std::vector<Finding> findings;
        for (const Listed& each : listed) {
            compareTitle(each, findings);
            compareStatus(input, each, findings);
            compareSummary(each, findings);
        }
        checkOrder(listed, findings);
        addMissing(input, listed, findings);
        return findings;
    }

private:
    static std::vector<Listed> listedDocuments(const CheckInput& input, const SiblingNumbers& numbers)
    {
        std::vector<Listed> listed;
        for (const IndexEntry& entry : indexEntries(input)) {
            const LinkTarget target = linkTarget(entry.destination, input.neighbourhood->ownPath());
            const QString path = existingFile(target, *input.neighbourhood);
            std::optional<NeighbourFacts> facts;
            if (path != input.neighbourhood->ownPath() && !path.isEmpty() && target.anchor.isEmpty())
                facts = input.neighbourhood->facts(path);
            const DocumentNumber inLink = numberInFileName(target.path);
            for (const DocumentNumber& number : {entry.number, inLink}) {
                const NeighbourFacts* found = facts || !number.isValid() ? nullptr : numbers.find(number);
                if (found)
                    facts = *found;
            }
            if (facts)
                listed.push_back({entry, *facts});
        }
        return listed;
    }

    Finding differing(const QString& message, TextRange place, const QString& written,
                      const QString& wanted) const
    {
        Finding finding = found(Severity::Error, message, place);
        const QString label = tr("Write what the document says");
        if (place.length == written.size() && !written.isEmpty())
            finding.fixes.push_back({label, Edit::replace(place, wanted, label), FixSafety::Unsafe});
        return finding;
    }

    void compareTitle(const Listed& each, std::vector<Finding>& findings) const
    {
        const QString& said = each.entry.title;
        if (said.isEmpty() || isPlaceholder(each.facts.title) || each.facts.title.startsWith(u'{') ||
            isSameButSpelling(withoutNumber(said), withoutNumber(each.facts.title)))
            return;
        findings.push_back(differing(tr("The title of %1 is “%2”").arg(nameOf(each), each.facts.title),
                                     each.entry.titleRange, said, each.facts.title));
    }

    /// "Aries RFC 0003: Protocols" and "0003: Protocols" are the same title.
    static QString withoutNumber(const QString& title)
    {
        static const QRegularExpression number(QStringLiteral("^[\\w ]{0,20}?\\d+[:.] +"));
        return QString(title).remove(number);
    }

    void compareStatus(const CheckInput& input, const Listed& each, std::vector<Finding>& findings) const
    {
        const QString& said = each.entry.status;
        if (said.isEmpty() || each.facts.status.isEmpty() || isSameButSpelling(said, each.facts.status))
            return;
        const Lifecycle& lifecycle = input.documentTemplate.lifecycle;
        const LifecycleState* state = lifecycle.find(said);
        if (state && state == lifecycle.find(each.facts.status))
            return;
        findings.push_back(differing(tr("The status of %1 is %2").arg(nameOf(each), each.facts.status),
                                     each.entry.statusRange, said, each.facts.status));
    }

    void compareSummary(const Listed& each, std::vector<Finding>& findings) const
    {
        const QString& said = each.entry.summary;
        if (said.isEmpty() || each.facts.summary.isEmpty() || isSameButSpelling(said, each.facts.summary))
            return;
        findings.push_back(found(Severity::Warning, tr("The summary of %1 reads otherwise").arg(nameOf(each)),
                                 each.entry.place));
    }

    static QString nameOf(const Listed& each)
    {
        const QFileInfo info(each.facts.path);
        return isFolderPage(each.facts.path) ? info.dir().dirName() : info.fileName();
    }

    /// Rising or falling, as most of the entries are.
    void checkOrder(const std::vector<Listed>& listed, std::vector<Finding>& findings) const
    {
        int rising = 0;
        for (size_t i = 1; i < listed.size(); ++i)
            rising +=
                isSameGroup(listed[i - 1], listed[i]) ? (step(listed[i - 1], listed[i]) > 0 ? 1 : -1) : 0;
        for (size_t i = 1; i < listed.size(); ++i) {
            const int next = step(listed[i - 1], listed[i]);
            const bool isWrong = rising >= 0 ? next < 0 : next > 0;
            if (!isSameGroup(listed[i - 1], listed[i]) || !isWrong)
                continue;
            findings.push_back(found(Severity::Warning, tr("%1 is out of order").arg(nameOf(listed[i])),
                                     listed[i].entry.place));
            return;
        }
    }

    static bool isSameGroup(const Listed& one, const Listed& other)
    {
        return one.entry.group == other.entry.group;
    }

    static int step(const Listed& one, const Listed& other)
    {
        return SiblingNumbers::of(other.facts).value() - SiblingNumbers::of(one.facts).value();
    }

    /// Only where the page lists a good part of what there is: it may be about something else.
    void addMissing(const CheckInput& input, const std::vector<Listed>& listed,
                    std::vector<Finding>& findings) const
    {
        QSet<QString> paths;
        for (const Listed& each : listed)
            paths += each.facts.path;
        QStringList missing;
        int present = 0;
        for (const NeighbourFacts& facts : input.neighbourhood->siblings()) {
            const DocumentNumber number = SiblingNumbers::of(facts);
            if (paths.contains(facts.path))
                ++present;
            else if (number.isValid() && number.value() > 0)
                missing += QFileInfo(facts.path).fileName();
        }
        if (present < 2 || present * 4 < missing.size())
            return;
        for (const QString& name : missing)
            findings.push_back(found(Severity::Error, tr("%1 is not listed").arg(name),
                                     {listed.back().entry.place.end(), 0}));
    }
};

} // namespace

const DocumentCheck& indexInStep()
{
    static const IndexInStep rule;
    return rule;
}

} // namespace redraft::rules
