#include "app/templates/templatematching.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr double headingWeight = 0.45, fieldWeight = 0.15, headingHintWeight = 0.2, fieldHintWeight = 0.15,
                 pathWeight = 0.05;
constexpr double aliasWorth = 0.6;
/// So many hints found are as good as all.
constexpr int enoughHeadings = 3, enoughFields = 2;

/// One hint among several says nothing yet: every second document has a "Rationale".
double hintScore(int found, qsizetype all, int enough)
{
    const int needed = int(std::min<qsizetype>(all, enough));
    if (needed < 2)
        return needed == 1 && found > 0 ? 1 : 0;
    return std::clamp(double(found - 1) / (needed - 1), 0.0, 1.0);
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

double TemplateMatcher::Names::score(const QStringList& found) const
{
    std::vector<double> best(isNeeded.size(), 0);
    double known = 0;
    for (const QString& name : found) {
        const auto entry = meanings.constFind(name);
        if (entry == meanings.cend())
            continue;
        double worth = 0;
        for (const Meaning& meaning : *entry) {
            best[meaning.index] = std::max(best[meaning.index], meaning.worth);
            worth = std::max(worth, meaning.worth);
        }
        known += worth;
    }
    double needed = 0, there = 0;
    for (size_t i = 0; i < best.size(); ++i) {
        needed += isNeeded[i] ? 1 : 0;
        there += isNeeded[i] ? best[i] : 0;
    }
    return (found.isEmpty() ? 0 : known / double(found.size())) / 2 + (needed > 0 ? there / needed : 0) / 2;
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

double TemplateMatcher::score(const DocumentTraits& traits) const
{
    return headingWeight * m_headings.score(traits.parts) +
           fieldWeight * m_fields.score(traits.fields.values()) +
           headingHintWeight * hintScore(headingHints(traits), m_headingHints.size(), enoughHeadings) +
           fieldHintWeight * hintScore(fieldHints(traits), m_fieldHints.size(), enoughFields) +
           pathWeight * (isInPlace(traits.path) ? 1 : 0);
}

} // namespace redraft
