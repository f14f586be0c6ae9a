#include "app/commands/commandline.h"
#include "app/markdown/codehighlighter.h"
#include "widgets/common/dialogprompter.h"
#include "widgets/shell/mainwindow.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>
#include <cstdio>

using namespace redraft;

namespace {

/// A picture that is not there by then will not come.
constexpr int pictureTimeoutMilliseconds = 60000;

int failed(const QString& message, ExitCode code)
{
    QFile errors;
    if (errors.open(stderr, QIODevice::WriteOnly))
        writeError(errors, message);
    return int(code);
}

bool hasDisplay()
{
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return false;
}

/// English has a file too: it holds the plural forms. The user's language goes before it.
void installTranslations(QCoreApplication& application)
{
    const QString folder = QStringLiteral(":/redraft/translations");
    for (const QLocale& locale : {QLocale(QLocale::English), QLocale()}) {
        auto* translator = new QTranslator(&application);
        if (translator->load(locale, QStringLiteral("redraft"), QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
    }
}

View viewOf(StartView view)
{
    switch (view) {
    case StartView::Source:
        return View::Source;
    case StartView::Split:
        return View::Split;
    case StartView::Form:
        break;
    }
    return View::Form;
}

void applyOptions(MainWindow& window, const WindowOptions& options)
{
    if (options.size)
        window.resize(*options.size);
    if (options.scheme)
        window.setColorScheme(*options.scheme);
    if (options.view)
        window.setView(viewOf(*options.view));
}

bool waitForPicture(MainWindow& window)
{
    QEventLoop loop;
    QObject::connect(&window, &MainWindow::pictureCompleted, &loop, &QEventLoop::quit);
    QTimer::singleShot(pictureTimeoutMilliseconds, &loop, [&loop] { loop.exit(1); });
    while (!window.isPictureComplete()) {
        if (loop.exec() != 0)
            return window.isPictureComplete();
    }
    return true;
}

/// The picture must not depend on what the user's windows remember, nor change
/// it.
int runScreenshot(const WindowOptions& options)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const CodeHighlighter highlighter;
    DialogPrompter prompter;
    MainWindow window({prompter, settings, highlighter});
    applyOptions(window, options);
    if (const auto opened = window.openFile(options.files.constFirst()); !opened)
        return failed(opened.error().message, ExitCode::WrongUse);
    window.show();
    if (!waitForPicture(window))
        return failed(
            QApplication::translate("CommandLine", "The preview of %1 did not become complete in time.")
                .arg(options.files.constFirst()),
            ExitCode::FaultsFound);
    // Layouts that were asked for on the way are still posted.
    QCoreApplication::processEvents();
    if (!window.grab().save(options.screenshot))
        return failed(QApplication::translate("CommandLine", "The picture %1 could not be written; "
                                                             "name a .png file in a folder that "
                                                             "can be written to.")
                          .arg(options.screenshot),
                      ExitCode::WrongUse);
    return int(ExitCode::Done);
}

/// One window a file. What cannot be opened is said in its window.
int runInteractively(const WindowOptions& options)
{
    QSettings settings;
    const CodeHighlighter highlighter;
    DialogPrompter prompter;
    std::vector<std::unique_ptr<MainWindow>> windows;
    for (const QString& file : options.files.isEmpty() ? QStringList{QString()} : options.files) {
        auto window = std::make_unique<MainWindow>(WindowServices{prompter, settings, highlighter});
        applyOptions(*window, options);
        if (!file.isEmpty())
            window->beginOpening(file);
        window->show();
        windows.push_back(std::move(window));
    }
    return QApplication::exec();
}

/// A command's standard error holds its own sentence only; what Qt remarks about its surroundings (a missing
/// XDG_RUNTIME_DIR, say) would stand before it.
void hideRemarks(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

int runWindow(const WindowOptions& options, int& argc, char** argv)
{
    if (!options.screenshot.isEmpty() && !hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!options.screenshot.isEmpty())
        qInstallMessageHandler(hideRemarks);
    if (!hasDisplay())
        return failed(QCoreApplication::translate(
                          "CommandLine", "There is no display for a window (neither DISPLAY nor "
                                         "WAYLAND_DISPLAY is set); see redraft --help for what needs none."),
                      ExitCode::WrongUse);
    QApplication application(argc, argv);
    installTranslations(application);
    return options.screenshot.isEmpty() ? runInteractively(options) : runScreenshot(options);
}

int runCommand(const CommandCall& call, int& argc, char** argv)
{
    qInstallMessageHandler(hideRemarks);
    // Commands measure text and lay out pages, but show nothing, whatever display
    // the environment names.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    installTranslations(application);
    QFile output, errors;
    if (!output.open(stdout, QIODevice::WriteOnly) || !errors.open(stderr, QIODevice::WriteOnly))
        return int(ExitCode::WrongUse);
    QFile input;
    const bool canAsk = input.open(stdin, QIODevice::ReadOnly);
    const ExitCode code = call.command->run(call.arguments, {output, errors, canAsk ? &input : nullptr});
    return int(code);
}

int print(const QString& text)
{
    QFile output;
    return int(output.open(stdout, QIODevice::WriteOnly) && output.write(text.toUtf8()) >= 0
                   ? ExitCode::Done
                   : ExitCode::WrongUse);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setOrganizationName(QStringLiteral("redraft"));
    QCoreApplication::setApplicationName(QStringLiteral("redraft"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REDRAFT_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QFile::decodeName(argv[i]);
    const Invocation invocation = readCommandLine(arguments);
    if (const auto* options = std::get_if<WindowOptions>(&invocation))
        return runWindow(*options, argc, argv);
    if (const auto* call = std::get_if<CommandCall>(&invocation))
        return runCommand(*call, argc, argv);
    if (const auto* text = std::get_if<PrintedText>(&invocation))
        return print(text->text);
    return failed(std::get<Error>(invocation).message, ExitCode::WrongUse);
}
