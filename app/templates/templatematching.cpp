#include "app/templates/templatematching.h"

#include "app/templates/pathglob.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr double headingWeight = 0.45, fieldWeight = 0.15, headingHintWeight = 0.2, fieldHintWeight = 0.15,
                 pathWeight = 0.05;
constexpr double aliasWorth = 0.6;
/// So many hints found are as good as all.
constexpr int enoughHeadings = 3, enoughFields = 2;

/// The worth of a name that a definition has: 1 for its own, less for an alias, 0 for none.
double worthAmong(const QString& name, const QString& own, const QStringList& aliases)
{
    if (name == own)
        return 1;
    return aliases.contains(name) ? aliasWorth : 0;
}

double sectionWorth(const SectionDefinition& section, const QString& heading)
{
    QStringList aliases;
    for (const QString& alias : section.aliases)
        aliases += normalizedHeading(alias);
    return worthAmong(heading, normalizedHeading(section.heading), aliases);
}

double fieldWorth(const FieldDefinition& field, const QString& key)
{
    const QString own = foldedFieldName(field.key.isEmpty() ? field.label : field.key);
    QStringList aliases;
    for (const QString& name : field.names())
        aliases += foldedFieldName(name);
    return worthAmong(key, own, aliases);
}

/// The share of `found` names that mean something and the share of needed definitions that are there, halved.
struct Shares
{
    double known = 0, found = 0;
    int names = 0, needed = 0;
    double mean() const
    {
        return (names == 0 ? 0 : known / names) / 2 + (needed == 0 ? 0 : found / needed) / 2;
    }
};

double headingScore(const Template& documentTemplate, const DocumentTraits& traits)
{
    Shares shares;
    std::vector<double> best(documentTemplate.sections.size(), 0);
    for (const QString& heading : traits.parts) {
        double worth = 0;
        for (size_t i = 0; i < best.size(); ++i) {
            const double here = sectionWorth(documentTemplate.sections[i], heading);
            best[i] = std::max(best[i], here);
            worth = std::max(worth, here);
        }
        shares.known += worth;
        ++shares.names;
    }
    for (size_t i = 0; i < best.size(); ++i) {
        if (documentTemplate.sections[i].requirement != Requirement::Required)
            continue;
        shares.found += best[i];
        ++shares.needed;
    }
    return shares.mean();
}

double fieldScore(const Template& documentTemplate, const DocumentTraits& traits)
{
    Shares shares;
    std::vector<double> best(documentTemplate.fields.size(), 0);
    for (const QString& key : traits.fields) {
        double worth = 0;
        for (size_t i = 0; i < best.size(); ++i) {
            const double here = fieldWorth(documentTemplate.fields[i], key);
            best[i] = std::max(best[i], here);
            worth = std::max(worth, here);
        }
        shares.known += worth;
        ++shares.names;
    }
    for (size_t i = 0; i < best.size(); ++i) {
        if (documentTemplate.fields[i].requirement != Requirement::Required)
            continue;
        shares.found += best[i];
        ++shares.needed;
    }
    return shares.mean();
}

/// One hint among several says nothing yet: every second document has a "Rationale".
double hintScore(int found, qsizetype all, int enough)
{
    const int needed = int(std::min<qsizetype>(all, enough));
    if (needed < 2)
        return needed == 1 && found > 0 ? 1 : 0;
    return std::clamp(double(found - 1) / (needed - 1), 0.0, 1.0);
}

int headingHints(const Template& documentTemplate, const DocumentTraits& traits)
{
    int found = 0;
    for (const QString& hint : documentTemplate.match.headings) {
        const QString heading = normalizedHeading(hint);
        found += traits.parts.contains(heading) || traits.inner.contains(heading) ? 1 : 0;
    }
    return found;
}

int fieldHints(const Template& documentTemplate, const DocumentTraits& traits)
{
    int found = 0;
    for (const QString& hint : documentTemplate.match.fields)
        found += traits.fields.contains(foldedFieldName(hint)) ? 1 : 0;
    return found;
}

bool isInPlace(const Template& documentTemplate, const DocumentTraits& traits)
{
    const QStringList& globs = documentTemplate.match.paths;
    return std::any_of(globs.begin(), globs.end(), [&traits](const QString& glob) {
        return PathGlob(glob, GlobAnchor::Anywhere).matches(traits.path);
    });
}

} // namespace

double matchScore(const Template& documentTemplate, const DocumentTraits& traits)
{
    const MatchHints& match = documentTemplate.match;
    return headingWeight * headingScore(documentTemplate, traits) +
           fieldWeight * fieldScore(documentTemplate, traits) +
           headingHintWeight *
               hintScore(headingHints(documentTemplate, traits), match.headings.size(), enoughHeadings) +
           fieldHintWeight *
               hintScore(fieldHints(documentTemplate, traits), match.fields.size(), enoughFields) +
           pathWeight * (!traits.path.isEmpty() && isInPlace(documentTemplate, traits) ? 1 : 0);
}

} // namespace redraft
