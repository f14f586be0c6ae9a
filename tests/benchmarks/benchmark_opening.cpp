#include "app/markdown/codehighlighter.h"
#include "tests/support/documents.h"
#include "widgets/common/dialogprompter.h"
#include "widgets/editor/sourceeditor.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/mainwindow.h"

#include <QtWidgets>
#include <cstdio>

using namespace redraft;

namespace {

/// Knows how long the window could not answer.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth++ > 0) {
            const bool isTaken = QApplication::notify(receiver, event);
            --m_depth;
            return isTaken;
        }
        const QByteArray name = receiver->metaObject()->className();
        const int type = event->type();
        QElapsedTimer timer;
        timer.start();
        const bool isTaken = QApplication::notify(receiver, event);
        --m_depth;
        note(timer.nsecsElapsed() / 1e6, name, type);
        return isTaken;
    }

    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    void note(double milliseconds, const QByteArray& receiver, int type)
    {
        m_longest = std::max(m_longest, milliseconds);
        if (milliseconds > 50)
            std::printf("  blocked %5.0f ms: %s, event %d\n", milliseconds, receiver.constData(), type);
    }

    int m_depth = 0;
    double m_longest = 0;
};

/// "VmRSS" or "VmHWM" in MB; 0 where the system does not tell.
double memory(const QByteArray& key)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void print(WatchedApplication& application, const char* what, double milliseconds)
{
    std::printf("%-28s %7.0f ms, longest block %5.0f ms, memory %5.0f MB, peak %5.0f MB\n", what,
                milliseconds, application.takeLongest(), memory("VmRSS"), memory("VmHWM"));
    std::fflush(stdout);
}

template <typename Condition>
double waitUntil(Condition&& isMet)
{
    QElapsedTimer timer;
    timer.start();
    while (!isMet() && timer.elapsed() < 300000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return double(timer.elapsed());
}

QString generatedFile(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(QStringLiteral("large.md"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        const QByteArray part = test::generatedDocument(1000000).toUtf8();
        for (int i = 0; i < 50; ++i)
            file.write(part);
    }
    return path;
}

void typeLetters(WatchedApplication& application, SourceEditor& editor)
{
    std::vector<double> costs;
    for (int i = 0; i < 40; ++i) {
        QElapsedTimer timer;
        timer.start();
        QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
        QCoreApplication::sendEvent(&editor, &press);
        editor.repaint();
        costs.push_back(timer.nsecsElapsed() / 1e6);
        waitUntil([&timer] { return timer.elapsed() > 60; });
    }
    std::sort(costs.begin(), costs.end());
    std::printf("a key: median %.1f ms, longest %.1f ms\n", costs[costs.size() / 2], costs.back());
    print(application, "40 keys", 0);
}

} // namespace

/// Opens the file that is named, or a generated one of 50 MB, and tells what that cost. The view may be named
/// behind it: form, source or split.
int main(int argc, char** argv)
{
    WatchedApplication application(argc, argv);
    const QTemporaryDir folder;
    const QStringList arguments = QCoreApplication::arguments();
    const QString path = arguments.size() > 1 ? arguments[1] : generatedFile(folder);
    const QString view = arguments.value(2, QStringLiteral("form"));
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const CodeHighlighter highlighter;
    DialogPrompter prompter;
    QElapsedTimer timer;
    timer.start();
    MainWindow window({prompter, settings, highlighter});
    window.setView(view == u"source" ? View::Source : view == u"split" ? View::Split : View::Form);
    window.beginOpening(path);
    window.show();
    waitUntil([&window] { return window.isVisible(); });
    QCoreApplication::processEvents();
    print(application, "window", double(timer.elapsed()));
    double waited = waitUntil([&window] { return window.controller().state() != DocumentState::Opening; });
    print(application, "text shown", waited);
    if (window.controller().state() != DocumentState::Shown) {
        std::printf("%s\n", qPrintable(window.controller().problem().message));
        return 0;
    }
    waited = waitUntil([&window] { return window.isPictureComplete(); });
    print(application, "analysed and drawn", waited);
    if (view != u"form") {
        typeLetters(application, *window.findChild<SourceEditor*>());
        waited = waitUntil([&window] { return window.isPictureComplete(); });
        print(application, "analysed again", waited);
    }
    window.resize(window.size() + QSize(-100, -20));
    QCoreApplication::processEvents();
    window.grab();
    print(application, "resized", 0);
    if (!arguments.value(3).isEmpty())
        window.grab().save(arguments[3]);
    window.controller().document().setUnmodified();
    return 0;
}
