#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionprose.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

bool isKeyword(QStringView word)
{
    return word == u"MUST" || word == u"SHALL" || word == u"SHOULD";
}

/// A place where a keyword of BCP 14 and its "not" are not written alike.
struct MixedKeyword
{
    TextRange whole;
    TextRange wrong; ///< what has to be in capitals
    FixSafety safety = FixSafety::Unsafe;
};

/// The word before `position`, one blank between.
TextRange wordBefore(QStringView text, qsizetype position)
{
    qsizetype start = position - 1;
    while (start > 0 && text[start - 1].isLetter())
        --start;
    return TextRange::fromBounds(std::max<qsizetype>(start, 0), std::max<qsizetype>(position - 1, 0));
}

std::optional<MixedKeyword> mixedAt(QStringView text, const AcronymFact& capitals)
{
    const TextRange range = capitals.range;
    if (isKeyword(capitals.word)) {
        const QStringView behind = text.mid(range.end());
        const bool isNot = behind.startsWith(u" not") && (behind.size() < 5 || !behind[4].isLetterOrNumber());
        if (!isNot)
            return std::nullopt;
        return MixedKeyword{{range.start, range.length + 4}, {range.end() + 1, 3}, FixSafety::Safe};
    }
    if (capitals.word != u"NOT" || range.start < 5)
        return std::nullopt;
    const TextRange before = wordBefore(text, range.start);
    const QStringView word = text.mid(before.start, before.length);
    if (word != u"must" && word != u"shall" && word != u"should")
        return std::nullopt;
    return MixedKeyword{TextRange::fromBounds(before.start, range.end()), before, FixSafety::Unsafe};
}

class KeywordCase final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(KeywordCase)

public:
    QString id() const override { return QStringLiteral("BCP14"); }
    QString title() const override { return tr("MUST NOT and its like are written as BCP 14 says"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        const auto blocks = input.tree.blocks.begin();
        for (int block = 0; block < input.blockFacts->size(); ++block) {
            const BlockFacts& facts = input.blockFacts->of(block);
            for (const AcronymFact& capitals : facts.acronyms) {
                const ProsePart& part = facts.parts[size_t(capitals.part)];
                const std::optional<MixedKeyword> mixed = mixedAt(part.text, capitals);
                if (mixed && !part.isQuoted)
                    findings.push_back(finding(input, part, blocks[block].start, *mixed));
            }
        }
        return findings;
    }

private:
    Finding finding(const CheckInput& input, const ProsePart& part, qsizetype start,
                    const MixedKeyword& mixed) const
    {
        const QString capitals = part.view(mixed.whole).toString().toUpper();
        Finding result =
            found(Severity::Warning, tr("“%1” is meant: BCP 14 knows capitals only").arg(capitals),
                  part.sourceOf(mixed.whole).shifted(start));
        const TextRange wrong = part.sourceOf(mixed.wrong).shifted(start);
        const QString written = part.view(mixed.wrong).toString();
        if (input.snapshot.view(wrong) == written)
            result.fixes.push_back({tr("Write %1").arg(capitals),
                                    Edit::replace(wrong, written.toUpper(), tr("Write %1").arg(capitals)),
                                    mixed.safety});
        return result;
    }
};

} // namespace

const DocumentCheck& keywordCase()
{
    static const KeywordCase rule;
    return rule;
}

} // namespace redraft::rules
