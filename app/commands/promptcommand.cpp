#include "app/commands/promptcommand.h"

#include "app/commands/exportfile.h"
#include "app/commands/newoptions.h"
#include "app/editing/writingprompt.h"

#include <QCoreApplication>
#include <QDir>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PromptCommand)
};

} // namespace

QString PromptCommand::name() const
{
    return QStringLiteral("prompt");
}

QString PromptCommand::synopsis() const
{
    return QStringLiteral(
        "[--template ID] [--title T] [--problem TEXT|@FILE] [--context TEXT|@FILE] "
        "[--constraints TEXT|@FILE] [--author A] [--number N] [--set KEY=VALUE...] [-o FILE|-]");
}

QString PromptCommand::summary() const
{
    return Words::tr(
        "Print all that is needed to have a document written: inputs, structure and expectations.");
}

QList<std::pair<QString, QString>> PromptCommand::options() const
{
    return newOptionLines() +
           QList<std::pair<QString, QString>>{{QStringLiteral("-o, --output FILE|-"),
                                               Words::tr("Where to write. Default: the standard output.")}};
}

ExitCode PromptCommand::run(const QStringList& arguments, const CommandStreams& streams) const
{
    const auto fail = [&streams](const Error& error) {
        writeError(streams.errors, error.message);
        return ExitCode::WrongUse;
    };
    auto options = parseNewOptions(arguments);
    if (!options)
        return fail(options.error());
    const auto library = TemplateLibrary::read(TemplatePlaces::around(QDir::currentPath()));
    const auto value = wantedTemplate(*options, *library);
    if (!value)
        return fail(value.error());
    completeRequest(options.value().request, QDir::currentPath());
    const QString output = options->output.isEmpty() ? QStringLiteral("-") : options->output;
    if (const auto allowed = checkExportTarget(output, QString()); !allowed)
        return fail(allowed.error());
    const auto written =
        writeExport(output, writingPrompt(**value, options->request).toUtf8(), streams.output);
    return written ? ExitCode::Done : fail(written.error());
}

} // namespace redraft
