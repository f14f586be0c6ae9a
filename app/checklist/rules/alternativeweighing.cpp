#include "app/checklist/alternatives.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionitems.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft::rules {

namespace {

const QRegularExpression& advantages()
{
    static const QRegularExpression words(
        QStringLiteral(
            "\\b(?:pros?|advantage(?:s|ous)?|benefits?|beneficial|upsides?|strengths?|merits?|good,? because|"
            "in favou?r|simple[r]?|simplest|simplicity|simplifies|easier|easy|easily|faster|fast|cheaper|"
            "smaller|better|best|clean(?:er|est)?|flexib(?:le|ility)|allows?|avoids?|enables?|would (?:allow|"
            "avoid|enable|reduce|help|make|have|give|mean|work|be)|reduces?|less|fewer|no "
            "(?:new|need|migration)|"
            "attractive|appealing|tempting|nice|convenient|well[- ](?:known|tested|supported)|saves?|"
            "improves?|powerful|familiar|works?|straightforward|elegant|minimal|possible|could)\\b|[+✅👍✔]"),
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

const QRegularExpression& disadvantages()
{
    static const QRegularExpression words(
        QStringLiteral(
            "\\b(?:cons?|disadvantages?|drawbacks?|downsides?|weakness(?:es)?|bad,? because|against|caveats?|"
            "however|but|although|though|while|unfortunately|reject(?:ed|s)?|ruled out|discarded|dismissed|"
            "not|cannot|can't|doesn't|don't|won't|wouldn't|isn't|aren't|didn't|couldn't|costs?|costly|"
            "expensive|risk(?:s|y)?|complex(?:ity)?|complicated|harder|hard|difficult|slower|slow|worse|"
            "fragile|brittle|breaks?|breaking|breakage|problems?|problematic|issues?|too|requires?|needs?|"
            "confus(?:ing|ion)|error[- ]prone|overhead|burden|lacks?|lacking|limit(?:s|ed|ing|ation|ations)|"
            "inconsistent|duplicat\\w+|less|more|instead|unclear|never|no|loses?|fails?|only|extra|"
            "overkill|un\\w+able|verbose|tedious|awkward|conflict\\w*)\\b|[−–❌👎✖]"),
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

class AlternativeWeighing final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(AlternativeWeighing)

public:
    QString id() const override { return QStringLiteral("ALT-WEIGHED"); }
    QString title() const override { return tr("What speaks for and against each alternative"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        std::vector<Finding> findings;
        int number = 0;
        const SectionItems items = itemsOf(input, section);
        for (const Alternative& alternative : alternativesOf(input, section.section)) {
            ++number;
            const SectionEntry* entry = entryAt(items, alternative.range.start);
            const QString message =
                isQuestion(alternative.name) ? QString() : complaint(alternative, entry, number);
            if (!message.isEmpty())
                findings.push_back(found(Severity::Warning, message, alternative.range));
        }
        return summarised(findings, number);
    }

private:
    /// "Why not a queue?", "How does it scale": an answer follows, not a further way to do it.
    static bool isQuestion(const QString& name)
    {
        static const QRegularExpression words(
            QStringLiteral(
                "\\?\\W*$|^\\W*(?:why|how|what|when|should|could|can|does|do we|is|are|isn't|won't)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        return mentions(name, words);
    }

    /// More than three alike would fill the sidebar: one that leads to the first of them.
    std::vector<Finding> summarised(std::vector<Finding> findings, int alternatives) const
    {
        constexpr size_t most = 3;
        if (findings.size() <= most)
            return findings;
        return {found(Severity::Warning,
                      tr("Pros or cons missing: %1 of %2").arg(findings.size()).arg(alternatives),
                      findings.front().range)};
    }

    static const SectionEntry* entryAt(const SectionItems& items, qsizetype position)
    {
        for (const SectionItem& item : items.items) {
            if (item.entry.range.contains(position))
                return &item.entry;
        }
        return nullptr;
    }

    /// A label with nothing behind it says nothing.
    static bool isLeftEmpty(const SectionEntry* entry, const QString& id)
    {
        const EntryPart* part = entry ? entry->part(id) : nullptr;
        return part && part->text.trimmed().isEmpty();
    }

    static QString complaint(const Alternative& alternative, const SectionEntry* entry, int number)
    {
        const bool hasPros =
            mentions(alternative.text, advantages()) && !isLeftEmpty(entry, QStringLiteral("pros"));
        const bool hasCons =
            mentions(alternative.text, disadvantages()) && !isLeftEmpty(entry, QStringLiteral("cons"));
        if (hasPros && hasCons)
            return QString();
        const QString name = shortened(alternative.name);
        if (name.isEmpty())
            return hasPros   ? tr("Alternative %1 has no cons").arg(number)
                   : hasCons ? tr("Alternative %1 has no pros").arg(number)
                             : tr("Alternative %1 has no pros and cons").arg(number);
        return hasPros   ? tr("“%1” has no cons").arg(name)
               : hasCons ? tr("“%1” has no pros").arg(name)
                         : tr("“%1” has no pros and cons").arg(name);
    }

    static QString shortened(const QString& name)
    {
        constexpr qsizetype longest = 32;
        return name.size() <= longest ? name : name.left(longest - 1).trimmed() + u'…';
    }
};

} // namespace

const SectionCheck& alternativeWeighing()
{
    static const AlternativeWeighing rule;
    return rule;
}

} // namespace redraft::rules
