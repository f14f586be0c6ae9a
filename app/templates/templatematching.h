#pragma once

#include "app/templates/documenttraits.h"
#include "app/templates/pathglob.h"
#include "app/templates/template.h"

#include <QHash>

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
    };

    int headingHints(const DocumentTraits& traits) const;
    int fieldHints(const DocumentTraits& traits) const;
    bool isInPlace(const QString& path) const;

    Names m_headings;
    Names m_fields;
    QStringList m_headingHints;
    QStringList m_fieldHints;
    std::vector<PathGlob> m_paths;
};

/// Below this nothing can be said.
constexpr double leastMatch = 0.2;

} // namespace redraft
