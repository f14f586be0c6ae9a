#include "app/checklist/rules/commonacronyms.h"
#include "app/checklist/rules/phrasetable.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionprose.h"

#include <QCoreApplication>
#include <QHash>
#include <utility>

namespace redraft::rules {

namespace {

/// What is known of one word of capitals in the whole document.
struct Use
{
    TextRange first; ///< in the document; empty until it is used in prose
    int count = 0;
    bool isExplained = false;
};

/// "RFC-12", "EIP-20": the capitals of a number. Also parts of longer names: "X-FOO", "FOO.bar".
bool isPartOfName(const ProsePart& part, TextRange range)
{
    const QStringView text = part.text;
    const QChar before = range.start > 0 ? text[range.start - 1] : u' ';
    const QChar behind = range.end() < text.size() ? text[range.end()] : u' ';
    return QStringView(u"-_/@#$%{<[=+&:.").contains(before) ||
           QStringView(u"-_/@#$%}>]=+&*").contains(behind);
}

/// The part begins with the word and says what it is: an entry of a glossary, "**WAL**: the write-ahead log".
bool isDefinedThere(const ProsePart& part, TextRange range)
{
    const QStringView behind = QStringView(part.text).mid(range.end()).trimmed();
    const bool isFirst = range.start <= 1;
    const bool isEntry = !behind.isEmpty() && QStringView(u":=–—-").contains(behind.front());
    return isFirst && (isEntry || (part.kind == NodeKind::TableCell && behind.isEmpty()) ||
                       behind.startsWith(u"is ") || behind.startsWith(u"stands for"));
}

/// Words in capitals all through a part are shouted, no acronyms.
bool isShouted(const ProsePart& part)
{
    int small = 0;
    for (const QChar character : part.text)
        small += character.isLower() ? 1 : 0;
    return small * 2 < part.text.size() / 2;
}

class TermAcronym final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(TermAcronym)

public:
    QString id() const override { return QStringLiteral("TERM-ACRONYM"); }
    QString title() const override { return tr("Abbreviations are explained where they first stand"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest& request) const override
    {
        QHash<QString, Use> uses;
        const auto blocks = input.tree.blocks.begin();
        for (int block = 0; block < input.blockFacts->size(); ++block) {
            if (!input.metadata.range.contains(blocks[block].start)) // fields have labels of their own
                collect(input.blockFacts->of(block), blocks[block].start, uses);
        }
        const int least = setting(request, QStringLiteral("uses"), 2);
        uses.removeIf([least](const auto& use) { return use->isExplained || use->count < least; });
        dropWords(input, uses);
        std::vector<Finding> findings;
        for (auto use = uses.cbegin(); use != uses.cend(); ++use)
            findings.push_back(found(Severity::Note, tr("“%1” is not explained").arg(use.key()), use->first));
        std::sort(findings.begin(), findings.end(), [](const Finding& one, const Finding& other) {
            return one.range.start < other.range.start;
        });
        return findings;
    }

private:
    static void collect(const BlockFacts& facts, qsizetype start, QHash<QString, Use>& uses)
    {
        int shoutedPart = -1; // of which isShouting tells: a part may hold thousands
        bool isShouting = false;
        for (const AcronymFact& fact : facts.acronyms) {
            const ProsePart& part = facts.parts[size_t(fact.part)];
            if (std::exchange(shoutedPart, fact.part) != fact.part)
                isShouting = isShouted(part);
            if (isCommonAcronym(fact.word))
                continue;
            const bool isExplained = fact.isExplained || isDefinedThere(part, fact.range);
            const bool isUse = part.kind != NodeKind::Heading && !part.isHeaderCell && !part.isQuoted &&
                               !isPartOfName(part, fact.range) && !isInLink(facts, part, fact.range) &&
                               !isShouting;
            if (!isExplained && !isUse)
                continue;
            Use& use = uses[fact.word];
            use.isExplained |= isExplained;
            if (isUse && ++use.count == 1)
                use.first = part.sourceOf(fact.range).shifted(start);
        }
    }

    /// A link leads to the explanation.
    static bool isInLink(const BlockFacts& facts, const ProsePart& part, TextRange range)
    {
        const TextRange place = part.sourceOf(range);
        return std::any_of(facts.links.begin(), facts.links.end(),
                           [place](const LinkFact& link) { return link.range.overlaps(place); });
    }

    /// The same letters as an ordinary word: capitals were for emphasis, or the word is a name.
    static void dropWords(const CheckInput& input, QHash<QString, Use>& uses)
    {
        if (uses.isEmpty())
            return;
        PhraseTable table;
        for (const QString& word : uses.keys())
            table.add(word.toLower().toUtf8().constData(), 0);
        for (int block = 0; block < input.blockFacts->size(); ++block) {
            for (const ProsePart& part : input.blockFacts->of(block).parts) {
                for (const PhraseTable::Match& match : table.find(part.text)) {
                    const QString word = part.text.mid(match.start, match.length);
                    if (word == word.toLower())
                        uses.remove(word.toUpper());
                }
            }
        }
    }
};

} // namespace

const DocumentCheck& termAcronym()
{
    static const TermAcronym rule;
    return rule;
}

} // namespace redraft::rules
