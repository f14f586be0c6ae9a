#pragma once

#include "app/checklist/check.h"
#include "app/templates/templatereader.h"
#include "tests/support/documents.h"

#include <QTest>

namespace redraft::test {

/// Everything that a report is made of, and the report.
struct Checked
{
    explicit Checked(const QString& text, std::shared_ptr<const Template> wanted = technicalRfcTemplate())
        : documentTemplate(std::move(wanted))
        , snapshot(text)
        , tree(parseMarkdown(snapshot))
        , outline(makeOutline(*tree, snapshot))
        , metadata(readMetadata(snapshot))
        , report(makeReport({snapshot, *tree, outline, metadata, *documentTemplate, QDate(2026, 3, 1)}))
    {
    }

    std::shared_ptr<const Template> documentTemplate;
    TextSnapshot snapshot;
    std::shared_ptr<const SyntaxTree> tree;
    Outline outline;
    Metadata metadata;
    Report report;

    /// "message @ text under the range" of each finding of the rules `id`, in order.
    QStringList findings(const QString& id) const
    {
        QStringList lines;
        for (const SectionReport& section : report.sections) {
            for (const Finding& finding : section.findings) {
                if (finding.checkId == id)
                    lines +=
                        finding.message + QStringLiteral(" @ ") + snapshot.view(finding.range).toString();
            }
        }
        return lines;
    }
};

inline QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

inline QString example()
{
    QFile file(QStringLiteral(":/redraft/examples/rfc-017-search-freshness.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace redraft::test
