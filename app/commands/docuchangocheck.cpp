#include "app/commands/docuchangocheck.h"

#include "app/checklist/safefixes.h"
#include "app/document/documentfile.h"
#include "app/profiles/docuchango/projectroot.h"
#include "app/profiles/docuchango/validator.h"
#include "app/reporting/findingplaces.h"
#include "app/reporting/linesaving.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

constexpr int mostRounds = 10;

/// Applies what the findings of one validation offer; the next one says what is left. False if nothing was
/// changed.
bool mend(const ValidatedFile& file, QStringList& done, QStringList& problems)
{
    bool isFirst = true;
    const FixedText fixed = withSafeFixes(file.decoded.text, [&file, &isFirst](const QString&) {
        if (!std::exchange(isFirst, false))
            return std::vector<Finding>();
        std::vector<Finding> all = file.quiet;
        all.insert(all.end(), file.findings.begin(), file.findings.end());
        return all;
    });
    if (fixed.rounds.empty() || !file.decoded.readOnlyReason.isEmpty())
        return false;
    const auto written = writeDocumentFile(file.path, encodedAfter(file.decoded, fixed.rounds, fixed.text));
    if (!written) {
        problems += written.error().message;
        return false;
    }
    static const QRegularExpression line(QStringLiteral(": Line \\d+: "));
    for (const QString& each : fixed.done) // a message of docuchango names the line once more
        done += QString(each).replace(line, QStringLiteral(": "));
    return true;
}

class ProjectCheck
{
public:
    explicit ProjectCheck(const CheckOptions& options)
        : m_options(options)
    {
        for (const QString& path : options.paths) {
            if (QFileInfo::exists(path))
                m_paths += path;
            else
                m_run.problems += QCoreApplication::translate(
                                      "DocuchangoCheck", "There is no file or folder %1. Check the name.")
                                      .arg(path);
        }
    }

    CheckRun run()
    {
        QStringList roots;
        for (const QString& path : std::as_const(m_paths))
            roots += docuchangoRoot(path);
        roots.removeDuplicates();
        for (const QString& root : std::as_const(roots))
            check(readDocuchangoProject(root));
        if (m_run.files.empty() && m_run.problems.isEmpty() && !roots.isEmpty())
            m_run.problems += nothingOf(readDocuchangoProject(roots.constFirst()));
        std::sort(m_run.files.begin(), m_run.files.end(),
                  [](const CheckedFile& one, const CheckedFile& other) { return one.path < other.path; });
        return std::move(m_run);
    }

private:
    /// Where documents were looked for.
    static QString nothingOf(const DocuchangoProject& project)
    {
        QStringList folders;
        for (const DocuchangoLane& lane : project.lanes)
            folders += QDir(project.root).relativeFilePath(lane.folder);
        folders.removeDuplicates();
        const QString list = folders.join(QStringLiteral(", "));
        if (project.configPath.isEmpty())
            return QCoreApplication::translate("DocuchangoCheck",
                                               "There is no document to check, and no docs-project.yaml: "
                                               "documents are expected below %1 "
                                               "in %2.")
                .arg(project.root, list);
        return QCoreApplication::translate("DocuchangoCheck",
                                           "There is no document to check: %1 names the folders %2.")
            .arg(project.configPath, list);
    }

    void check(const DocuchangoProject& project)
    {
        m_run.problems += project.warnings;
        std::vector<ValidatedFile> files = validateProject(project);
        for (int round = 0; round < mostRounds && m_options.fixes == FixMode::ApplySafeFixes; ++round) {
            if (!mendAll(files))
                break;
            files = validateProject(project);
        }
        for (const ValidatedFile& file : files) {
            if (const QString shown = shownName(file.path); !shown.isEmpty())
                m_run.files.push_back(report(file, shown));
        }
    }

    bool mendAll(const std::vector<ValidatedFile>& files)
    {
        bool isMended = false;
        for (const ValidatedFile& file : files) {
            if (!shownName(file.path).isEmpty())
                isMended |= mend(file, m_done[file.path], m_run.problems);
        }
        return isMended;
    }

    /// The path below the one that was asked for, as that was written; "" for what nobody asked for.
    QString shownName(const QString& path) const
    {
        for (const QString& asked : m_paths) {
            const QString absolute = QDir::cleanPath(QFileInfo(asked).absoluteFilePath());
            if (path == absolute)
                return asked;
            if (path.startsWith(absolute + u'/'))
                return asked == u"." ? path.mid(absolute.size() + 1)
                                     : QDir::cleanPath(asked) + path.mid(absolute.size());
        }
        return QString();
    }

    CheckedFile report(const ValidatedFile& file, const QString& shown) const
    {
        CheckedFile checked;
        checked.path = file.path;
        checked.shown = shown;
        checked.templateId = file.schema;
        checked.fixed = m_done.value(file.path);
        checked.problem = file.problem;
        checked.wasRead = file.problem.isEmpty();
        const TextSnapshot snapshot(file.decoded.text);
        for (const Finding& finding : file.findings)
            checked.findings.push_back(reportedFinding(finding, snapshot, file.decoded.format.lineEnding));
        std::stable_sort(checked.findings.begin(), checked.findings.end(),
                         [](const ReportedFinding& one, const ReportedFinding& other) {
                             return one.finding.range.start < other.finding.range.start;
                         });
        return checked;
    }

    const CheckOptions& m_options;
    QStringList m_paths;
    QHash<QString, QStringList> m_done; ///< by path
    CheckRun m_run;
};

} // namespace

CheckRun checkAsDocuchango(const CheckOptions& options)
{
    return ProjectCheck(options).run();
}

} // namespace redraft
