#pragma once

#include "app/checklist/check.h"
#include "app/checklist/safefixes.h"

#include <QDir>
#include <QTest>

namespace redraft::test {

/// Files around a document that exist in the test only, below "/repo/rfcs".
class MadeUpFiles : public Neighbourhood
{
public:
    explicit MadeUpFiles(const QString& name = QStringLiteral("rfc-010-own.md"))
        : m_path(inFolder(name))
    {
    }

    static QString inFolder(const QString& name)
    {
        return QDir::cleanPath(QStringLiteral("/repo/rfcs/") + name);
    }
    void add(const QString& name) { m_files += inFolder(name); }
    void add(NeighbourFacts facts)
    {
        facts.path = inFolder(facts.path);
        m_files += facts.path;
        m_facts.append(facts);
    }

    QString ownPath() const override { return m_path; }
    QString rootFolder() const override { return QStringLiteral("/repo"); }
    bool exists(const QString& path) const override { return path == m_path || m_files.contains(path); }
    std::optional<NeighbourFacts> facts(const QString& path) const override
    {
        for (const NeighbourFacts& each : m_facts) {
            if (each.path == path)
                return each;
        }
        return std::nullopt;
    }
    QList<NeighbourFacts> siblings() const override { return m_facts; }
    int revision() const override { return 0; }

private:
    QString m_path;
    QStringList m_files;
    QList<NeighbourFacts> m_facts;
};

/// A document, asked one rule only.
class DocumentRule
{
public:
    DocumentRule(const QString& id, const Neighbourhood* files)
        : m_id(id)
        , m_files(files)
    {
        m_template.documentChecks = {{id, {}}};
        m_template.lifecycle.states = {
            {QStringLiteral("Draft"), {}, LifecycleStage::Writing, {}, {}, {}},
            {QStringLiteral("Accepted"), {}, LifecycleStage::Accepted, {}, {}, {}}};
    }

    /// The template's pattern of ids: "rfc-{number:3}".
    void setIdPattern(const QString& pattern) { m_template.form.id = pattern; }

    std::vector<Finding> findings(const QString& text) const
    {
        const TextSnapshot snapshot(text);
        const auto tree = parseMarkdown(snapshot);
        const Outline outline = makeOutline(*tree, snapshot);
        const Metadata metadata = readMetadata(snapshot);
        const Report report = makeReport(
            {snapshot, *tree, outline, metadata, m_template, QDate(2026, 3, 1), std::stop_token(), m_files});
        // What lies in a field stands with the metadata.
        std::vector<Finding> findings;
        for (const SectionReport& section : report.sections) {
            for (const Finding& finding : section.findings) {
                if (section.id == QStringLiteral("document") || finding.checkId == m_id)
                    findings.push_back(finding);
            }
        }
        return findings;
    }

    /// "message @ text under the range" of each.
    QStringList lines(const QString& text) const
    {
        QStringList lines;
        for (const Finding& finding : findings(text))
            lines +=
                finding.message + QStringLiteral(" @ ") + text.mid(finding.range.start, finding.range.length);
        return lines;
    }

    /// The text after all safe fixes.
    QString fixed(const QString& text) const
    {
        return withSafeFixes(text, [this](const QString& each) { return findings(each); }).text;
    }

    /// The text after the first fix of the first finding; the text itself where there is none.
    QString afterFirstFix(const QString& text) const
    {
        for (const Finding& finding : findings(text)) {
            if (!finding.fixes.empty() && isApplicable(finding.fixes.front().edit, text.size()))
                return applied(finding.fixes.front().edit, text);
        }
        return text;
    }

private:
    Template m_template;
    QString m_id;
    const Neighbourhood* m_files;
};

} // namespace redraft::test
