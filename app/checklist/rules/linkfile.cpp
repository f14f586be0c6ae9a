#include "app/checklist/documentnumber.h"
#include "app/checklist/nearestname.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/rules/placedlinks.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QUrl>
#include <algorithm>

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
        MissingFiles missing;
        forEachLink(input, [&](const PlacedLink& placed) {
            const auto& [link, block, target] = placed;
            if (isMissing(target, link.destination, *input.neighbourhood))
                add(placeOf(input, block, link), link, target.path, missing);
        });
        std::vector<Finding> findings;
        for (const Missing& each : missing.files)
            findings.push_back(report(input, each));
        return findings;
    }

private:
    struct Place
    {
        TextRange range;
        bool isWritten = false; ///< the destination stands here as it reads
    };

    /// A file that is not there, and all links that are written alike.
    struct Missing
    {
        QString shown; ///< the destination without its anchor
        QString path;
        std::vector<Place> places;
    };

    struct MissingFiles
    {
        std::vector<Missing> files; ///< in the order of their first links
        QHash<QString, size_t> byName;
    };

    static Place placeOf(const CheckInput& input, const BlockEntry& entry, const LinkFact& link)
    {
        const std::optional<TextRange> destination =
            destinationRange(input.snapshot.view(sourceOf(input.snapshot, entry)), link);
        return {destination.value_or(link.range).shifted(entry.start), destination.has_value()};
    }

    static void add(const Place& place, const LinkFact& link, const QString& path, MissingFiles& missing)
    {
        const QString shown = link.destination.section(u'#', 0, 0);
        const size_t next = missing.files.size();
        const size_t index = missing.byName.value(shown, next);
        if (index == next) {
            missing.files.push_back({shown, path, {}});
            missing.byName.insert(shown, next);
        }
        missing.files[index].places.push_back(place);
    }

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
        const bool mayBe = destination.startsWith(u"../") ||
                           std::any_of(destination.begin(), destination.end(),
                                       [](QChar unit) { return QStringView(u"{}<>*$").contains(unit); });
        return mayBe && served.match(destination).hasMatch();
    }

    Finding report(const CheckInput& input, const Missing& missing) const
    {
        const QString& shown = missing.shown;
        const int places = int(missing.places.size());
        const QString message =
            places == 1 ? tr("There is no file %1").arg(shown)
                        : tr("There is no file %1; %2 links lead there").arg(shown, QString::number(places));
        Finding finding = found(Severity::Error, message, missing.places.front().range);
        Edit edit;
        const QString nearest = nearestSibling(missing.path, *input.neighbourhood);
        const QString replacement = shown.left(shown.lastIndexOf(u'/') + 1) +
                                    QString::fromLatin1(QUrl::toPercentEncoding(nearest, "()"));
        for (const Place& place : missing.places) {
            if (place.isWritten)
                edit.deltas += TextDelta{place.range.start, shown.size(), replacement};
        }
        if (nearest.isEmpty() || edit.isEmpty())
            return finding;
        edit.label = tr("Link to %1").arg(nearest);
        finding.fixes.push_back({edit.label, edit, safetyOf(missing.path, nearest)});
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

    /// ".md" and what else documents are called alike; a link without one means a document.
    static QString typeOf(const QString& path)
    {
        static const QSet<QString> documents{QString(), QStringLiteral("md"), QStringLiteral("mdx"),
                                             QStringLiteral("markdown")};
        const QString name = path.section(u'/', -1);
        const QString suffix = name.contains(u'.') ? name.section(u'.', -1).toLower() : QString();
        return documents.contains(suffix) ? QString() : suffix;
    }

    /// The name of another document in the folder that the link names: with the same number, else alike.
    /// Nothing for pictures and the like: of those nobody knows what there is.
    static QString nearestSibling(const QString& path, const Neighbourhood& files)
    {
        const QString folder = path.left(path.lastIndexOf(u'/') + 1);
        const DocumentNumber wanted = numberInFileName(path);
        QStringList names;
        QStringList withNumber;
        for (const NeighbourFacts& other : files.siblings()) {
            if (other.path.lastIndexOf(u'/') != folder.size() - 1 || !other.path.startsWith(folder) ||
                other.path == files.ownPath() || typeOf(other.path) != typeOf(path))
                continue;
            names += other.path.mid(folder.size());
            if (wanted.isValid() && numberInFileName(other.path) == wanted &&
                keepsNumbers(path.mid(folder.size()), names.constLast()))
                withNumber += names.constLast();
        }
        return withNumber.size() == 1 ? withNumber.constFirst() : nearestName(path.mid(folder.size()), names);
    }
};

} // namespace

const DocumentCheck& linkFile()
{
    static const LinkFile rule;
    return rule;
}

} // namespace redraft::rules
