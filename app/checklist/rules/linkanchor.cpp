#include "app/checklist/linktarget.h"
#include "app/checklist/nearestname.h"
#include "app/checklist/rules/documentrules.h"
#include "app/markdown/writtenanchors.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

/// A contents list may be out of date as a whole; to compare all with all would take too long.
constexpr size_t mostCompared = 20;

/// Places that pages have without a heading: lines of source, the top, footnotes, text fragments.
bool isKnownForm(const QString& anchor)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:L\\d+(?:C\\d+)?(?:-L?\\d+(?:C\\d+)?)?|top|fn(?:ref)?[:-]?\\w+|footnotes?|"
                       "user-content-.*|:~:text=.*|\\^.*|/.*|!.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(anchor).hasMatch();
}

/// The anchors of the document under examination.
class Anchors
{
public:
    explicit Anchors(const CheckInput& input)
        : m_input(input)
    {
    }

    bool isHeading(const QString& anchor) const { return headings().contains(anchor); }

    bool has(const QString& anchor) const
    {
        if (isHeading(anchor) || isKnownForm(anchor))
            return true;
        if (!m_others)
            m_others = others();
        return m_others->contains(anchor);
    }

    QStringList names() const
    {
        if (m_names.isEmpty()) {
            m_names = QStringList(headings().begin(), headings().end());
            m_names.sort();
        }
        return m_names;
    }

private:
    /// Made when somebody asks: most documents have no link to a heading.
    const QSet<QString>& headings() const
    {
        if (m_headings)
            return *m_headings;
        m_headings.emplace();
        m_headings->reserve(qsizetype(m_input.outline.sections.size()));
        for (const Section& section : m_input.outline.sections)
            m_headings->insert(section.anchor);
        return *m_headings;
    }

    /// Written as `id="x"`, `name=x` or `{#x}`, or of headings in lists and quotes, or of some that the
    /// outline takes for text. Looked for only where no heading of the outline will do.
    QSet<QString> others() const
    {
        const QStringList written = writtenAnchors(m_input.snapshot.text, Qt::CaseSensitive);
        QSet<QString> names(written.begin(), written.end());
        for (const BlockEntry& entry : m_input.tree.blocks)
            collect(entry.block->node, names);
        return names;
    }

    static void collect(const Node& node, QSet<QString>& names)
    {
        if (node.kind == NodeKind::Heading)
            names += node.destination;
        for (const Node& child : node.children)
            collect(child, names);
    }

    const CheckInput& m_input;
    mutable std::optional<QSet<QString>> m_headings;
    mutable QStringList m_names;
    mutable std::optional<QSet<QString>> m_others;
};

class LinkAnchor final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(LinkAnchor)

public:
    QString id() const override { return QStringLiteral("LINK-ANCHOR"); }
    QString title() const override { return tr("Links to headings lead to one"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        const Anchors own(input);
        const QString ownPath = input.neighbourhood ? input.neighbourhood->ownPath() : QString();
        const auto blocks = input.tree.blocks.begin();
        for (int block = 0; block < input.blockFacts->size(); ++block) {
            for (const LinkFact& link : input.blockFacts->of(block).links) {
                if (link.kind == NodeKind::FootnoteReference || !link.destination.contains(u'#'))
                    continue;
                // By far the most links: to a heading of the document itself.
                if (link.destination.startsWith(u'#') && own.isHeading(link.destination.mid(1)))
                    continue;
                const LinkTarget target = linkTarget(link.destination, ownPath);
                if (target.anchor.isEmpty())
                    continue;
                const std::optional<QStringList> missing = candidates(input, own, target);
                if (missing)
                    findings.push_back(report(input, blocks[block], link, target,
                                              findings.size() < mostCompared ? *missing : QStringList()));
            }
        }
        return findings;
    }

private:
    /// The anchors that there are instead; nullopt if the target's is among them, or nobody knows.
    static std::optional<QStringList> candidates(const CheckInput& input, const Anchors& own,
                                                 const LinkTarget& target)
    {
        if (target.kind == LinkTarget::Kind::Anchor)
            return own.has(target.anchor) ? std::nullopt : std::optional(own.names());
        if (!input.neighbourhood || target.kind == LinkTarget::Kind::Elsewhere)
            return std::nullopt;
        const QString path = existingFile(target, *input.neighbourhood);
        if (path.isEmpty())
            return std::nullopt; // LINK-FILE says so
        if (path == input.neighbourhood->ownPath())
            return own.has(target.anchor) ? std::nullopt : std::optional(own.names());
        const std::optional<NeighbourFacts> facts = input.neighbourhood->facts(path);
        if (!facts || isKnownForm(target.anchor) || facts->anchors.contains(target.anchor))
            return std::nullopt;
        return facts->anchors;
    }

    Finding report(const CheckInput& input, const BlockEntry& entry, const LinkFact& link,
                   const LinkTarget& target, const QStringList& anchors) const
    {
        const std::optional<TextRange> destination =
            destinationRange(input.snapshot.view(sourceOf(input.snapshot, entry)), link);
        const TextRange place = destination.value_or(link.range).shifted(entry.start);
        Finding finding =
            found(Severity::Warning, tr("No heading has the anchor #%1").arg(target.anchor), place);
        const QString nearest = nearestName(target.anchor, anchors);
        if (nearest.isEmpty() || !destination)
            return finding;
        const qsizetype hash = link.destination.indexOf(u'#') + 1;
        const QString label = tr("Link to #%1").arg(nearest);
        const TextRange anchor = {place.start + hash, place.length - hash};
        finding.fixes.push_back(
            {label, Edit::replace(anchor, nearest, label),
             isSameButSpelling(nearest, target.anchor) ? FixSafety::Safe : FixSafety::Unsafe});
        return finding;
    }
};

} // namespace

const DocumentCheck& linkAnchor()
{
    static const LinkAnchor rule;
    return rule;
}

} // namespace redraft::rules
