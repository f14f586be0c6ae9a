#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionroles.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft::rules {

namespace {

/// Positions in `values` of a longest rising run: what does not belong to it stands in the wrong place.
std::vector<size_t> longestRise(const std::vector<int>& values)
{
    std::vector<int> length(values.size(), 1);
    std::vector<int> before(values.size(), -1);
    size_t last = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (values[j] < values[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                before[i] = int(j);
            }
        }
        if (length[i] > length[last])
            last = i;
    }
    std::vector<size_t> run;
    for (int i = values.empty() ? -1 : int(last); i >= 0; i = before[size_t(i)])
        run.push_back(size_t(i));
    std::reverse(run.begin(), run.end());
    return run;
}

/// The number that a heading begins with ("3. Design", "3) Design"), or -1.
int numberOf(const QString& title)
{
    qsizetype end = 0;
    while (end < title.size() && title[end].isDigit())
        ++end;
    const bool isNumber = end > 0 && end < 3 && end < title.size() &&
                          (title[end] == u'.' || title[end] == u')') && end + 1 < title.size() &&
                          title[end + 1].isSpace();
    return isNumber ? title.left(end).toInt() : -1;
}

class HeadingOrder final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(HeadingOrder)

public:
    QString id() const override { return QStringLiteral("SEC-ORDER"); }
    QString title() const override { return tr("Sections stand in the template's order"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings = misplaced(input);
        const std::vector<Finding> numbers = misnumbered(input);
        findings.insert(findings.end(), numbers.begin(), numbers.end());
        return findings;
    }

private:
    struct Place
    {
        int section;    ///< in the outline
        int definition; ///< in the template
    };

    /// The parts of the document that the template asks for, in the order of the document. Optional ones
    /// stand where they fit.
    static std::vector<Place> placesOf(const CheckInput& input)
    {
        const std::vector<int> top = input.outline.topSections();
        const std::vector<int> matches = sectionMatches(input);
        std::vector<Place> places;
        for (size_t i = 0; i < matches.size(); ++i) {
            const bool isAsked = input.documentTemplate.sections[i].requirement != Requirement::Optional;
            const bool isThere = matches[i] >= 0;
            if (isAsked && isThere && !isOnCompatibility(input.outline.sections[size_t(matches[i])].title) &&
                std::find(top.begin(), top.end(), matches[i]) != top.end())
                places.push_back({matches[i], int(i)});
        }
        std::sort(places.begin(), places.end(),
                  [](const Place& one, const Place& other) { return one.section < other.section; });
        return places;
    }

    std::vector<Finding> misplaced(const CheckInput& input) const
    {
        const std::vector<Place> places = placesOf(input);
        std::vector<int> order;
        for (const Place& place : places)
            order.push_back(place.definition);
        const std::vector<size_t> inOrder = longestRise(order);
        std::vector<Finding> findings;
        for (size_t i = 0; i < places.size(); ++i) {
            if (std::find(inOrder.begin(), inOrder.end(), i) != inOrder.end())
                continue;
            const Section& section = input.outline.sections[size_t(places[i].section)];
            Finding finding =
                found(Severity::Note, message(input, places, inOrder, places[i]), section.titleRange);
            finding.fixes.push_back(moved(input, section, destination(input, places, inOrder, places[i])));
            findings.push_back(finding);
        }
        return findings;
    }

    /// Names the section before which, or behind which, it belongs.
    static QString message(const CheckInput& input, const std::vector<Place>& places,
                           const std::vector<size_t>& inOrder, const Place& place)
    {
        for (const size_t i : inOrder) {
            if (places[i].definition > place.definition)
                return tr("Belongs before “%1”").arg(input.outline.sections[size_t(places[i].section)].title);
        }
        return tr("Belongs behind “%1”")
            .arg(input.outline.sections[size_t(places[inOrder.back()].section)].title);
    }

    /// Before the section before which it belongs, else behind the last one.
    static qsizetype destination(const CheckInput& input, const std::vector<Place>& places,
                                 const std::vector<size_t>& inOrder, const Place& place)
    {
        for (const size_t i : inOrder) {
            if (places[i].definition > place.definition)
                return input.outline.sections[size_t(places[i].section)].heading.start;
        }
        return input.outline.sections[size_t(places[inOrder.back()].section)].body.end();
    }

    /// Takes the whole section along, rules and blank lines behind it too.
    static Fix moved(const CheckInput& input, const Section& section, qsizetype to)
    {
        const QString& text = input.snapshot.text;
        const TextRange whole = section.whole();
        QString inserted = input.snapshot.view(whole).toString();
        if (to == text.size()) { // no blank line stands there yet
            inserted = (text.endsWith(u'\n') ? QStringLiteral("\n") : QStringLiteral("\n\n")) +
                       inserted.trimmed() + u'\n';
        } else if (!inserted.endsWith(QStringLiteral("\n\n"))) {
            inserted += inserted.endsWith(u'\n') ? QStringLiteral("\n") : QStringLiteral("\n\n");
        }
        Edit edit;
        edit.label = tr("Move “%1”").arg(section.title);
        edit.deltas = {{whole.start, whole.length, QString()}};
        edit.deltas.insert(to > whole.start ? 1 : 0, TextDelta{to, 0, inserted});
        return {tr("Move…"), edit, FixSafety::Unsafe};
    }

    /// Numbers of headings that do not follow the one before; only where most parts are numbered.
    std::vector<Finding> misnumbered(const CheckInput& input) const
    {
        const std::vector<int> top = input.outline.topSections();
        const auto isNumbered = [&input](int index) {
            return numberOf(input.outline.sections[size_t(index)].title) >= 0;
        };
        std::vector<Finding> findings;
        if (std::count_if(top.begin(), top.end(), isNumbered) * 2 <= std::ptrdiff_t(top.size()))
            return findings;
        int before = -1;
        for (const int index : top) {
            const Section& section = input.outline.sections[size_t(index)];
            const int number = numberOf(section.title);
            if (number >= 0 && before >= 0 && number != before + 1)
                findings.push_back(found(Severity::Note, tr("Number %1 behind %2").arg(number).arg(before),
                                         section.titleRange));
            before = number >= 0 ? number : before;
        }
        return findings;
    }
};

} // namespace

const DocumentCheck& headingOrder()
{
    static const HeadingOrder rule;
    return rule;
}

} // namespace redraft::rules
