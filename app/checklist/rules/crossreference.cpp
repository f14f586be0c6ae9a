#include "app/checklist/rules/documentrules.h"
#include "app/checklist/siblingnumbers.h"

#include <QCoreApplication>
#include <QHash>

namespace redraft::rules {

namespace {

class CrossReference final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(CrossReference)

public:
    QString id() const override { return QStringLiteral("XREF"); }
    QString title() const override { return tr("Documents that are mentioned exist"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        if (!input.neighbourhood)
            return {};
        const std::shared_ptr<const SiblingNumbers> known = input.neighbourhood->numbers();
        if (known->prefix().isEmpty())
            return {};
        std::vector<Unknown> all;
        QHash<QString, size_t> byNumber;
        const auto blocks = input.tree.blocks.begin();
        for (int block = 0; block < input.blockFacts->size(); ++block) {
            for (const ProsePart& part : input.blockFacts->of(block).parts)
                collect(part, *known, {input.blockFacts->of(block), blocks[block].start}, all, byNumber);
        }
        std::vector<Finding> findings;
        for (const Unknown& each : all)
            findings.push_back(report(each));
        return findings;
    }

private:
    struct Place
    {
        const BlockFacts& facts;
        qsizetype start = 0;
    };

    /// A document that is not there.
    struct Unknown
    {
        QString written;
        TextRange range; ///< of the first mention
        int mentions = 1;
    };

    static void collect(const ProsePart& part, const SiblingNumbers& numbers, const Place& place,
                        std::vector<Unknown>& all, QHash<QString, size_t>& byNumber)
    {
        if (!mayMention(part.text))
            return;
        for (auto matches = numbers.mention().globalMatch(part.text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const DocumentNumber number = documentNumber(match.captured());
            const TextRange range = part.sourceOf({match.capturedStart(), match.capturedLength()});
            if (number.value() == 0 || numbers.has(number) || isLinkedElsewhere(place.facts, range))
                continue;
            const QString key = number.prefix + number.digits;
            if (byNumber.contains(key)) {
                ++all[byNumber.value(key)].mentions;
                continue;
            }
            byNumber.insert(key, all.size());
            all.push_back({match.captured(), range.shifted(place.start)});
        }
    }

    /// Few paragraphs have a hyphen before a digit, as each number of a document has.
    static bool mayMention(QStringView text)
    {
        for (qsizetype at = text.indexOf(u'-'); at >= 0; at = text.indexOf(u'-', at + 1)) {
            if (at + 1 < text.size() && text[at + 1] >= u'0' && text[at + 1] <= u'9')
                return true;
        }
        return false;
    }

    Finding report(const Unknown& unknown) const
    {
        const QString message = unknown.mentions == 1
                                    ? tr("There is no %1 in this folder").arg(unknown.written)
                                    : tr("There is no %1 in this folder; mentioned %2 times")
                                          .arg(unknown.written)
                                          .arg(unknown.mentions);
        return found(Severity::Warning, message, unknown.range);
    }

    /// "RFC-2119" with a link to its page is another series; of links to files LINK-FILE tells.
    static bool isLinkedElsewhere(const BlockFacts& facts, TextRange range)
    {
        return std::any_of(facts.links.begin(), facts.links.end(), [&range](const LinkFact& link) {
            return !link.destination.startsWith(u'#') && link.kind != NodeKind::FootnoteReference &&
                   link.range.overlaps(range);
        });
    }
};

} // namespace

const DocumentCheck& crossReference()
{
    static const CrossReference rule;
    return rule;
}

} // namespace redraft::rules
