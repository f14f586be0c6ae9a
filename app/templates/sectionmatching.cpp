#include "app/templates/sectionmatching.h"

namespace redraft {

namespace {

/// Shorter names ("Plan", "Why") say too little as a part of another heading ("Test plan").
constexpr qsizetype shortestLooseName = 6;

/// Longer headings are sentences of their own ("Why the security team wants a migration").
constexpr int longestLooseHeading = 6;

QStringList namesOf(const SectionDefinition& definition)
{
    QStringList names{normalizedHeading(definition.heading)};
    for (const QString& alias : definition.aliases)
        names += normalizedHeading(alias);
    return names;
}

/// The names of all sections of a template. Every edit and every file of a folder asks for those of the same
/// template: kept for each thread until another one comes. Lists that were copied are compared in no time.
class NameTable
{
public:
    const std::vector<QStringList>& namesFor(const Template& documentTemplate)
    {
        const std::vector<SectionDefinition>& sections = documentTemplate.sections;
        const bool isKnown =
            std::equal(sections.begin(), sections.end(), m_written.begin(), m_written.end(),
                       [](const SectionDefinition& section, const std::pair<QString, QStringList>& written) {
                           return section.heading == written.first && section.aliases == written.second;
                       });
        if (!isKnown) {
            m_written.clear();
            m_names.clear();
            for (const SectionDefinition& section : sections) {
                m_written.emplace_back(section.heading, section.aliases);
                m_names.push_back(namesOf(section));
            }
        }
        return m_names;
    }

private:
    std::vector<std::pair<QString, QStringList>> m_written;
    std::vector<QStringList> m_names;
};

const std::vector<QStringList>& namesOfSections(const Template& documentTemplate)
{
    static thread_local NameTable table;
    return table.namesFor(documentTemplate);
}

class Matcher
{
public:
    Matcher(const Template& documentTemplate, const Outline& outline)
        : m_outline(outline)
        , m_names(namesOfSections(documentTemplate))
        , m_isUsed(outline.sections.size(), false)
        , m_result(documentTemplate.sections.size(), -1)
    {
        for (const Section& section : outline.sections)
            m_headings += normalizedHeading(section.title);
        const std::vector<int> top = outline.topSections();
        m_isTop.assign(outline.sections.size(), false);
        for (const int index : top)
            m_isTop[size_t(index)] = true;
    }

    std::vector<int> run()
    {
        matchEach([this](size_t definition) { return exactMatch(definition, true); });
        matchEach([this](size_t definition) { return exactMatch(definition, false); });
        matchEach([this](size_t definition) { return looseMatch(definition); });
        return m_result;
    }

private:
    template <typename Find>
    void matchEach(Find find)
    {
        for (size_t definition = 0; definition < m_result.size(); ++definition) {
            if (m_result[definition] < 0)
                m_result[definition] = find(definition);
            if (m_result[definition] >= 0)
                m_isUsed[size_t(m_result[definition])] = true;
        }
    }

    int exactMatch(size_t definition, bool isTop) const
    {
        for (const QString& name : m_names[definition]) {
            if (!isTop && !isTelling(definition, name))
                continue;
            for (qsizetype i = m_headings.indexOf(name); i >= 0; i = m_headings.indexOf(name, i + 1)) {
                const bool isPlace = isTop ? bool(m_isTop[size_t(i)]) : isInnerPlace(definition, int(i));
                if (isPlace && !m_isUsed[size_t(i)])
                    return int(i);
            }
        }
        return -1;
    }

    /// Inside of other parts one word is enough only if it belongs to the section's proper heading:
    /// "Security" does, "Metrics" may be anybody's.
    bool isTelling(size_t definition, const QString& name) const
    {
        return name.contains(u' ') || m_names[definition].front().split(u' ').contains(name);
    }

    /// A heading inside of another part stands for a section only if that part comes earlier in the template:
    /// "Security" inside of the design does, "Overview" inside of the design is no summary of the document.
    bool isInnerPlace(size_t definition, int index) const
    {
        if (m_isTop[size_t(index)] || index == m_outline.titleSection)
            return false;
        for (int outer = m_outline.sections[size_t(index)].parent; outer >= 0;
             outer = m_outline.sections[size_t(outer)].parent) {
            for (size_t other = definition; other < m_result.size(); ++other) {
                if (m_result[other] == outer)
                    return false;
            }
        }
        return true;
    }

    int looseMatch(size_t definition) const
    {
        int best = -1;
        qsizetype longest = 0;
        for (size_t i = 0; i < m_isTop.size(); ++i) {
            if (!m_isTop[i] || m_isUsed[i] || m_headings[qsizetype(i)].count(u' ') >= longestLooseHeading)
                continue;
            for (const QString& name : m_names[definition]) {
                if (name.size() > longest && name.size() >= shortestLooseName &&
                    beginsOrEndsWith(m_headings[qsizetype(i)], name)) {
                    best = int(i);
                    longest = name.size();
                }
            }
        }
        return best;
    }

    static bool beginsOrEndsWith(const QString& heading, const QString& name)
    {
        return heading.size() > name.size() && !name.isEmpty() &&
               ((heading.startsWith(name) && heading[name.size()] == u' ') ||
                (heading.endsWith(name) && heading[heading.size() - name.size() - 1] == u' '));
    }

    const Outline& m_outline;
    const std::vector<QStringList>& m_names;
    QStringList m_headings;
    std::vector<bool> m_isTop;
    std::vector<bool> m_isUsed;
    std::vector<int> m_result;
};

} // namespace

std::vector<int> matchSections(const Template& documentTemplate, const Outline& outline)
{
    return Matcher(documentTemplate, outline).run();
}

} // namespace redraft
