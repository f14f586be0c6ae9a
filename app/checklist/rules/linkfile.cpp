#include "app/checklist/documentnumber.h"
#include "app/checklist/linktarget.h"
#include "app/checklist/nearestname.h"
#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

namespace redraft::rules {

namespace {

class LinkFile final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(LinkFile)

public:
    QString id() const override { return QStringLiteral("LINK-FILE"); }
    QString title() const override { return tr("Links to files lead to one"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        if (!input.neighbourhood || input.neighbourhood->ownPath().isEmpty())
            return findings;
        const auto blocks = input.tree.blocks.begin();
        for (int block = 0; block < input.blockFacts->size(); ++block) {
            for (const LinkFact& link : input.blockFacts->of(block).links) {
                if (link.kind == NodeKind::FootnoteReference)
                    continue;
                const LinkTarget target = linkTarget(link.destination, input.neighbourhood->ownPath());
                if (isMissing(target, link.destination, *input.neighbourhood))
                    findings.push_back(report(input, blocks[block], link, target));
            }
        }
        return findings;
    }

private:
    static bool isMissing(const LinkTarget& target, const QString& destination, const Neighbourhood& files)
    {
        return target.kind == LinkTarget::Kind::File && !isServed(destination) &&
               !isOutside(target.path, files) && existingFile(target, files).isEmpty();
    }

    /// What the host of a repository makes up: issues and pull requests beside the files. And patterns.
    static bool isServed(const QString& destination)
    {
        static const QRegularExpression served(QStringLiteral(
            "^(?:\\.\\./)+(?:issues|pulls?|discussions|wiki|compare|commits?|releases|tree|blob)(?:/|$)|"
            "[{}<>*$]"));
        return served.match(destination).hasMatch();
    }

    Finding report(const CheckInput& input, const BlockEntry& entry, const LinkFact& link,
                   const LinkTarget& target) const
    {
        const std::optional<TextRange> destination =
            destinationRange(input.snapshot.view(sourceOf(input.snapshot, entry)), link);
        const TextRange place = destination.value_or(link.range).shifted(entry.start);
        const QString shown = link.destination.section(u'#', 0, 0);
        Finding finding = found(Severity::Error, tr("There is no file %1").arg(shown), place);
        const QString nearest = destination ? nearestSibling(target.path, *input.neighbourhood) : QString();
        if (nearest.isEmpty())
            return finding;
        const QString folder = shown.left(shown.lastIndexOf(u'/') + 1);
        const QString replacement = folder + QString::fromLatin1(QUrl::toPercentEncoding(nearest, "()"));
        const QString label = tr("Link to %1").arg(nearest);
        finding.fixes.push_back({label, Edit::replace({place.start, shown.size()}, replacement, label),
                                 safetyOf(target.path, nearest)});
        return finding;
    }

    /// A name that differs in case alone can mean no other file.
    static FixSafety safetyOf(const QString& path, const QString& name)
    {
        const QString written = path.section(u'/', -1);
        const bool isSame = name.compare(written, Qt::CaseInsensitive) == 0 ||
                            name.compare(written + QStringLiteral(".md"), Qt::CaseInsensitive) == 0;
        return isSame ? FixSafety::Safe : FixSafety::Unsafe;
    }

    /// The name of a document in the folder that the link names: with the same number, else alike.
    static QString nearestSibling(const QString& path, const Neighbourhood& files)
    {
        const QString folder = path.left(path.lastIndexOf(u'/') + 1);
        const DocumentNumber wanted = numberInFileName(path);
        QStringList names;
        QStringList withNumber;
        for (const NeighbourFacts& other : files.siblings()) {
            if (other.path.lastIndexOf(u'/') != folder.size() - 1 || !other.path.startsWith(folder))
                continue;
            names += other.path.mid(folder.size());
            if (wanted.isValid() && numberInFileName(other.path) == wanted)
                withNumber += names.constLast();
        }
        return withNumber.size() == 1 ? withNumber.constFirst()
                                      : nearestName(QFileInfo(path).fileName(), names);
    }
};

} // namespace

const DocumentCheck& linkFile()
{
    static const LinkFile rule;
    return rule;
}

} // namespace redraft::rules
