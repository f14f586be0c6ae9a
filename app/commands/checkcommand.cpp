#include "app/commands/checkcommand.h"

#include "app/commands/checkhelp.h"
#include "app/commands/checkoptions.h"
#include "app/commands/docuchangocheck.h"
#include "app/commands/fixquestions.h"
#include "app/commands/progressline.h"
#include "app/commands/rulepages.h"
#include "app/commands/templateoutlines.h"
#include "app/commands/terminal.h"
#include "app/reporting/differencereport.h"
#include "app/reporting/githubreport.h"
#include "app/reporting/jsonreport.h"
#include "app/reporting/parallelcheck.h"
#include "app/reporting/sarifreport.h"
#include "app/reporting/textreport.h"
#include "app/workspace/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <thread>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

std::unique_ptr<ReportWriter> writerFor(const CheckOptions& options, const QIODevice& output)
{
    const ReportColors colors = showsColors(output) ? ReportColors::Terminal : ReportColors::None;
    if (options.fixes == FixMode::ShowSafeFixes)
        return std::make_unique<DifferenceReport>(colors);
    switch (options.format) {
    case CheckFormat::Json:
        return std::make_unique<JsonReport>();
    case CheckFormat::Sarif:
        return std::make_unique<SarifReport>();
    case CheckFormat::Github:
        return std::make_unique<GithubReport>();
    case CheckFormat::Text:
        break;
    }
    return std::make_unique<TextReport>(colors);
}

/// The template that was asked for by its id, of those that can be used here; null if none was.
Result<std::shared_ptr<const Template>> wantedTemplate(const CheckOptions& options)
{
    if (options.templateId.isEmpty())
        return std::shared_ptr<const Template>();
    const QString place = options.paths.isEmpty() ? QDir::currentPath() : options.paths.constFirst();
    const auto library = TemplateLibrary::read(TemplatePlaces::around(QFileInfo(place).absoluteFilePath()));
    if (auto found = library->find(options.templateId))
        return found;
    return unknownTemplate(options.templateId, *library);
}

/// What could not be read may hold any fault: only who asked for no verdict gets none.
bool hasProblem(const CheckRun& run)
{
    return !run.problems.isEmpty() ||
           std::any_of(run.files.begin(), run.files.end(),
                       [](const CheckedFile& file) { return !file.problem.isEmpty(); });
}

ExitCode exitCodeOf(const CheckRun& run, Severity failOn)
{
    if (run.readFiles() == 0)
        return ExitCode::WrongUse;
    if (failOn != Severity::Off && hasProblem(run))
        return ExitCode::FaultsFound;
    const FindingCounts counts = run.counts();
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        if (failOn != Severity::Off && severity <= failOn && counts.of(severity) > 0)
            return ExitCode::FaultsFound;
    }
    return ExitCode::Done;
}

ExitCode exitCodeOfDifference(const CheckRun& run)
{
    if (run.readFiles() == 0)
        return ExitCode::WrongUse;
    const bool isAny = std::any_of(run.files.begin(), run.files.end(),
                                   [](const CheckedFile& file) { return !file.difference.isEmpty(); });
    return isAny || hasProblem(run) ? ExitCode::FaultsFound : ExitCode::Done;
}

/// Problems go to the standard error at once, whatever the format.
void writeProblems(const CheckRun& run, QIODevice& errors)
{
    for (const QString& problem : run.problems)
        writeError(errors, problem);
    for (const CheckedFile& file : run.files) {
        if (!file.problem.isEmpty())
            writeError(errors, file.problem);
    }
    if (run.files.empty() && run.problems.isEmpty())
        writeError(errors, Words::tr("There is no Markdown file to check."));
}

/// Asks about the fixes that may be wrong, file by file.
void askAbout(CheckRun& run, const std::vector<FoundDocument>& documents, const FileChecker& checker,
              const CommandStreams& streams)
{
    FixQuestions questions(streams.input, streams.errors);
    for (size_t i = 0; i < run.files.size() && !questions.areOver(); ++i) {
        if (!hasUnsafeFix(run.files[i]))
            continue;
        const QString name = run.files[i].shown;
        CheckedFile asked = checker.checkAsking(
            documents[i], [&](const TextSnapshot& text, const Finding& finding, const Fix& fix) {
                return questions.ask(name, text, finding, fix);
            });
        asked.fixed = run.files[i].fixed + asked.fixed;
        run.files[i] = std::move(asked);
    }
}

CheckRun checkAll(const CheckOptions& options, const std::shared_ptr<const Template>& documentTemplate,
                  const CommandStreams& streams)
{
    // The templates take as long to read as the folders: both at once.
    std::jthread templates;
    if (!documentTemplate)
        templates = std::jthread([] { TemplateLibrary::shipped(); });
    FoundDocuments found = findDocuments(options.paths);
    const Workspace workspace(documentTemplate, QDate::currentDate());
    const FileChecker checker(
        [&workspace](const FoundDocument& document, const ParsedDocument& parsed) {
            return workspace.context(document, parsed);
        },
        options.fixes,
        [&workspace](const FoundDocument& document, const QString& text) {
            return workspace.metadata(document, text);
        });
    CheckRun run;
    run.problems = found.problems;
    {
        ProgressLine progress(streams.errors, found.documents.size());
        run.files = checkInParallel(
            found.documents, [&checker](const FoundDocument& document) { return checker.check(document); },
            [&progress](int done) { progress.show(done); });
    }
    if (options.asks)
        askAbout(run, found.documents, checker, streams);
    run.problems += workspace.templateFaults();
    return run;
}

} // namespace

QString CheckCommand::name() const
{
    return QStringLiteral("check");
}

QString CheckCommand::synopsis() const
{
    return QStringLiteral("PATH... [--template ID] [--profile docuchango] [--format text|json|sarif|github] "
                          "[--fix] [--ask] [--diff] [--fail-on error|warning|info|never] | --explain [RULE]");
}

QString CheckCommand::summary() const
{
    return Words::tr("Check documents, and all documents below folders.");
}

QList<std::pair<QString, QString>> CheckCommand::options() const
{
    return {
        {QStringLiteral("--template ID"),
         Words::tr("Check against this template. Default: the one that fits each document.")},
        {QStringLiteral("--profile docuchango"),
         Words::tr("Give the verdicts of docuchango 1.18 instead, faults included.")},
        {QStringLiteral("--format text|json|sarif|github"),
         Words::tr("How to report. Default: text. sarif is SARIF 2.1.0, github are workflow commands.")},
        {QStringLiteral("--fix"), Words::tr("First apply those fixes that cannot be wrong.")},
        {QStringLiteral("--ask"),
         Words::tr("Then show each fix that may be wrong as a difference, and apply it if "
                   "the answer on the standard input is y.")},
        {QStringLiteral("--diff"), Words::tr("Print what --fix would change as a unified difference, and "
                                             "change nothing. Exit code 1 if there "
                                             "is any.")},
        {QStringLiteral("--fail-on error|warning|info|never"),
         Words::tr("Exit with 1 if anything of this weight or above is found. Default: error.")},
        {QStringLiteral("--explain [RULE]"),
         Words::tr("Print what a rule asks for, why, and how to mend it. Without RULE: list all rules.")},
    };
}

QString CheckCommand::details() const
{
    return checkHelp();
}

ExitCode CheckCommand::run(const QStringList& arguments, const CommandStreams& streams) const
{
    const auto fail = [&streams](const Error& error) {
        writeError(streams.errors, error.message);
        return ExitCode::WrongUse;
    };
    if (arguments == QStringList{QStringLiteral("--explain")})
        return listRules(streams.output);
    const auto options = parseCheckOptions(arguments);
    if (!options)
        return fail(options.error());
    if (!options->explained.isEmpty())
        return explainRule(options->explained, streams);
    const auto documentTemplate = wantedTemplate(*options);
    if (!documentTemplate)
        return fail(documentTemplate.error());
    const CheckRun run = options->profile.isEmpty() ? checkAll(*options, *documentTemplate, streams)
                                                    : checkAsDocuchango(*options);
    writeProblems(run, streams.errors);
    const ExitCode code = options->fixes == FixMode::ShowSafeFixes ? exitCodeOfDifference(run)
                                                                   : exitCodeOf(run, options->failOn);
    if (code == ExitCode::WrongUse)
        return code;
    if (!writerFor(*options, streams.output)->write(run, streams.output))
        return fail({Words::tr("The report could not be written to its end.")});
    return code;
}

} // namespace redraft
