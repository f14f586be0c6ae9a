#pragma once

#include "app/templates/documenttraits.h"
#include "app/templates/pathglob.h"
#include "app/templates/template.h"

#include <QHash>
#include <algorithm>

namespace redraft {

/// Says how well documents fit a template. What it compares with is prepared once, because a folder is
/// matched document by document. Immutable; any thread.
class TemplateMatcher
{
public:
    explicit TemplateMatcher(const Template& documentTemplate);

    /// 0 for nothing in common, 1 for headings, fields and path that all fit. Names that the template gives
    /// itself count more than aliases, and hints of MatchHints more than both, so that a template that knows
    /// many words does not win over the one whose words they are.
    double score(const DocumentTraits& traits) const;

    /// True where the document can be taken for one of the template without asking anybody: it has headings
    /// or fields that only the template has, enough of the required sections, or all required fields by their
    /// own names above sections that it knows; and its file is not numbered like another kind ("adr-007-x.md"
    /// is no RFC), unless it lies where those of the template do.
    bool isSure(const DocumentTraits& traits) const;

private:
    /// What a name is worth for the definition at `index`.
    struct Meaning
    {
        size_t index = 0;
        double worth = 0;
    };
    using Meanings = QHash<QString, std::vector<Meaning>>;
    /// Names of one kind, headings or keys, and which of their definitions are needed.
    struct Names
    {
        Meanings meanings;
        std::vector<bool> isNeeded;

        void add(const QString& name, size_t index, double worth);
        /// The share of `found` that means something and the share of the needed that is there, halved.
        double score(const QStringList& found) const;
        /// The share of the needed that is there, aliases for less.
        double neededShare(const QStringList& found) const;
        /// The share of `found` that means something, aliases for less; 0 where nothing was found.
        double knownShare(const QStringList& found) const;
        int needed() const { return int(std::count(isNeeded.begin(), isNeeded.end(), true)); }

    private:
        /// For each definition what the best of `found` is worth for it.
        std::vector<double> worths(const QStringList& found) const;
        double shareOf(const std::vector<double>& worths) const;
    };

    int headingHints(const DocumentTraits& traits) const;
    int fieldHints(const DocumentTraits& traits) const;
    bool isInPlace(const QString& path) const;
    bool hasEnoughSections(const DocumentTraits& traits) const;
    bool isOfOtherFamily(const DocumentTraits& traits) const;

    Names m_headings;
    Names m_fields;
    QStringList m_headingHints;
    QStringList m_fieldHints;
    std::vector<PathGlob> m_paths;
    QString m_family; ///< "RFC" of "RFC-{number:3}", "" where numbers stand alone
};

/// Below this nothing can be said.
constexpr double leastMatch = 0.2;

} // namespace redraft
