#include "app/templates/templatematching.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

constexpr double headingWeight = 0.45, fieldWeight = 0.15, headingHintWeight = 0.2, fieldHintWeight = 0.15,
                 pathWeight = 0.05;
constexpr double aliasWorth = 0.6;
/// So many hints found are as good as all.
constexpr int enoughHeadings = 3, enoughFields = 2;
/// One hint is shared with others; two are not.
constexpr int ownHints = 2;
/// Shares of the required sections: more than half whatever else is there; somewhat less where nearly all
/// headings are those of the template, as in its own documents that are half written.
constexpr double enoughAlone = 0.55, enoughAmongKnown = 0.4, enoughKnown = 0.85;
/// Fewer are in every document.
constexpr int enoughRequiredFields = 3;

/// One hint among several says nothing yet: every second document has a "Rationale".
double hintScore(int found, qsizetype all, int enough)
{
    const int needed = int(std::min<qsizetype>(all, enough));
    if (needed < 2)
        return needed == 1 && found > 0 ? 1 : 0;
    return std::clamp(double(found - 1) / (needed - 1), 0.0, 1.0);
}

/// "RFC" of "rfc-012-cache.md" and "RFC-{number:3}"; "" where no number follows, or no word stands before it.
QString numberFamily(const QString& name)
{
    static const QRegularExpression form(QStringLiteral("^([A-Za-z]{2,5})[-_](?:\\d|\\{number)"));
    return form.match(name).captured(1).toUpper();
}

} // namespace

void TemplateMatcher::Names::add(const QString& name, size_t index, double worth)
{
    std::vector<Meaning>& known = meanings[name];
    const auto same = std::find_if(known.begin(), known.end(),
                                   [index](const Meaning& meaning) { return meaning.index == index; });
    if (same == known.end())
        known.push_back({index, worth});
    else
        same->worth = std::max(same->worth, worth);
}

std::vector<double> TemplateMatcher::Names::worths(const QStringList& found) const
{
    std::vector<double> best(isNeeded.size(), 0);
    for (const QString& name : found) {
        const auto entry = meanings.constFind(name);
        if (entry == meanings.cend())
            continue;
        for (const Meaning& meaning : *entry)
            best[meaning.index] = std::max(best[meaning.index], meaning.worth);
    }
    return best;
}

double TemplateMatcher::Names::shareOf(const std::vector<double>& worths) const
{
    double needed = 0, there = 0;
    for (size_t i = 0; i < worths.size(); ++i) {
        needed += isNeeded[i] ? 1 : 0;
        there += isNeeded[i] ? worths[i] : 0;
    }
    return needed > 0 ? there / needed : 0;
}

double TemplateMatcher::Names::neededShare(const QStringList& found) const
{
    return shareOf(worths(found));
}

double TemplateMatcher::Names::knownShare(const QStringList& found) const
{
    double known = 0;
    for (const QString& name : found) {
        const auto entry = meanings.constFind(name);
        if (entry == meanings.cend())
            continue;
        double worth = 0;
        for (const Meaning& meaning : *entry)
            worth = std::max(worth, meaning.worth);
        known += worth;
    }
    return found.isEmpty() ? 0 : known / double(found.size());
}

double TemplateMatcher::Names::score(const QStringList& found) const
{
    return knownShare(found) / 2 + neededShare(found) / 2;
}

TemplateMatcher::TemplateMatcher(const Template& documentTemplate)
{
    for (const SectionDefinition& section : documentTemplate.sections) {
        const size_t index = m_headings.isNeeded.size();
        m_headings.isNeeded.push_back(section.requirement == Requirement::Required);
        m_headings.add(normalizedHeading(section.heading), index, 1);
        for (const QString& alias : section.aliases)
            m_headings.add(normalizedHeading(alias), index, aliasWorth);
    }
    for (const FieldDefinition& field : documentTemplate.fields) {
        const size_t index = m_fields.isNeeded.size();
        m_fields.isNeeded.push_back(field.requirement == Requirement::Required);
        m_fields.add(foldedFieldName(field.key.isEmpty() ? field.label : field.key), index, 1);
        for (const QString& name : field.names())
            m_fields.add(foldedFieldName(name), index, aliasWorth);
    }
    for (const QString& hint : documentTemplate.match.headings)
        m_headingHints += normalizedHeading(hint);
    for (const QString& hint : documentTemplate.match.fields)
        m_fieldHints += foldedFieldName(hint);
    for (const QString& glob : documentTemplate.match.paths)
        m_paths.emplace_back(glob, GlobAnchor::Anywhere);
    m_family = numberFamily(documentTemplate.form.id);
}

int TemplateMatcher::headingHints(const DocumentTraits& traits) const
{
    return int(std::count_if(m_headingHints.begin(), m_headingHints.end(), [&traits](const QString& hint) {
        return traits.inner.contains(hint) || traits.parts.contains(hint);
    }));
}

int TemplateMatcher::fieldHints(const DocumentTraits& traits) const
{
    return int(std::count_if(m_fieldHints.begin(), m_fieldHints.end(),
                             [&traits](const QString& hint) { return traits.fields.contains(hint); }));
}

bool TemplateMatcher::isInPlace(const QString& path) const
{
    return !path.isEmpty() && std::any_of(m_paths.begin(), m_paths.end(),
                                          [&path](const PathGlob& glob) { return glob.matches(path); });
}

bool TemplateMatcher::isOfOtherFamily(const DocumentTraits& traits) const
{
    static const QStringList families{"RFC", "ADR", "MEMO", "PRD", "EIP", "ERC", "PEP", "KEP", "RFD"};
    const QString inName = numberFamily(traits.path.section(u'/', -1));
    // Templates whose numbers stand alone are of RFCs by another name.
    const QString own = m_family.isEmpty() ? QStringLiteral("RFC") : m_family;
    return std::any_of(families.begin(), families.end(), [&](const QString& family) {
        return family != own && (inName == family || traits.fields.contains(family.toLower()));
    });
}

bool TemplateMatcher::isSure(const DocumentTraits& traits) const
{
    const int headings = headingHints(traits);
    const bool hasOwnHeadings = headings >= ownHints;
    const bool isPlaced = isInPlace(traits.path);
    if (!isPlaced && !hasOwnHeadings && isOfOtherFamily(traits))
        return false;
    return headings + fieldHints(traits) >= ownHints || hasEnoughSections(traits);
}

bool TemplateMatcher::hasEnoughSections(const DocumentTraits& traits) const
{
    const double share = m_headings.neededShare(traits.parts);
    if (share >= enoughAlone)
        return true;
    const double known = m_headings.knownShare(traits.parts);
    const bool hasAllFields =
        m_fields.needed() >= enoughRequiredFields && m_fields.neededShare(traits.fields.values()) == 1;
    return (share >= enoughAmongKnown || hasAllFields) && known >= enoughKnown;
}

double TemplateMatcher::score(const DocumentTraits& traits) const
{
    return headingWeight * m_headings.score(traits.parts) +
           fieldWeight * m_fields.score(traits.fields.values()) +
           headingHintWeight * hintScore(headingHints(traits), m_headingHints.size(), enoughHeadings) +
           fieldHintWeight * hintScore(fieldHints(traits), m_fieldHints.size(), enoughFields) +
           pathWeight * (isInPlace(traits.path) ? 1 : 0);
}

} // namespace redraft
