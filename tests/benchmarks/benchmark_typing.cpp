#include "app/markdown/codehighlighter.h"
#include "tests/support/documents.h"
#include "widgets/common/prompter.h"
#include "widgets/editor/sourceeditor.h"
#include "widgets/preview/previewview.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <algorithm>
#include <ctime>

// What one key costs in the whole window (split view). "key" is the event itself and "rest" all that follows
// on the GUI thread until the key is painted in editor and preview: processor time, so that a busy machine
// does not change the figures. "painted" is the time that passes from the key until then, the parser's thread
// included.

using namespace redraft;

namespace {

constexpr int keys = 60;

/// Nobody asks in a benchmark.
class SilentPrompter : public Prompter
{
public:
    SaveChoice askToSave(QWidget*, const QString&) override { return SaveChoice::Discard; }
    ReloadChoice askToReload(QWidget*, const QString&, bool) override { return ReloadChoice::Cancel; }
    QString openFileName(QWidget*, const QString&) override { return {}; }
    QString saveFileName(QWidget*, const QString&, const QString&) override { return {}; }
    void showError(QWidget*, const QString&, const QString&) override {}
};

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

struct Sample
{
    double key = 0;
    double rest = 0;
    double painted = 0;
};

Sample typeOne(MainWindow& window, SourceEditor& editor, QChar character)
{
    Sample sample;
    QElapsedTimer timer;
    timer.start();
    const double start = threadMilliseconds();
    QTest::keyClicks(&editor, QString(character));
    const double typed = threadMilliseconds();
    PreviewView& preview = *window.findChild<PreviewView*>();
    const int revision = window.controller().document().revision();
    do
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    while (preview.surface().document()->snapshot.revision < revision);
    QCoreApplication::processEvents();
    sample.key = typed - start;
    sample.rest = threadMilliseconds() - typed;
    sample.painted = double(timer.nsecsElapsed()) / 1e6;
    while (window.controller().runner().isBusy()) // the examination of one key is no part of the next
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return sample;
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[size_t(share * double(values.size() - 1))];
}

void report(QTextStream& out, const QString& name, MainWindow& window, qsizetype position)
{
    auto* editor = window.findChild<SourceEditor*>();
    editor->goTo({position, 0});
    typeOne(window, *editor, u'a');
    std::vector<double> key;
    std::vector<double> rest;
    std::vector<double> painted;
    for (int i = 0; i < keys; ++i) {
        const Sample sample = typeOne(window, *editor, i % 7 == 6 ? u' ' : u'x');
        key.push_back(sample.key);
        rest.push_back(sample.rest);
        painted.push_back(sample.painted);
    }
    out << QStringLiteral("%1  key %2 %3   rest %4 %5   painted %6 %7\n")
               .arg(name, -28)
               .arg(quantile(key, 0.5), 8, 'f', 2)
               .arg(quantile(key, 0.99), 8, 'f', 2)
               .arg(quantile(rest, 0.5), 8, 'f', 2)
               .arg(quantile(rest, 0.99), 8, 'f', 2)
               .arg(quantile(painted, 0.5), 8, 'f', 2)
               .arg(quantile(painted, 0.99), 8, 'f', 2);
    out.flush();
}

void measure(QTextStream& out, const QString& name, const QString& text, bool hasManyPlaces)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    SilentPrompter prompter;
    const CodeHighlighter highlighter;
    MainWindow window({prompter, settings, highlighter});
    window.resize(1440, 900);
    window.setView(View::Split);
    window.show();
    Document& document = window.controller().document();
    document.apply(Edit::replace({0, document.snapshot().text.size()}, text, QString()));
    while (!window.isPictureComplete())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const qsizetype middle = text.indexOf(QStringLiteral("\n\n"), text.size() / 2);
    if (hasManyPlaces)
        report(out, name + QStringLiteral(" top"), window, text.indexOf(QStringLiteral("\n\n"), 600));
    report(out, name + QStringLiteral(" middle"), window, middle < 0 ? text.size() / 2 : middle);
    if (hasManyPlaces)
        report(out, name + QStringLiteral(" end"), window, text.size());
    window.controller().document().setUnmodified();
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QTextStream out(stdout);
    out << "One key, ms: median, p99 of " << keys << "\n";
    const QStringList wanted = QApplication::arguments().mid(1); // sizes in KB; none: all
    for (const int bytes : {31'000, 200'000, 1'000'000, 10'000'000}) {
        if (wanted.isEmpty() || wanted.contains(QString::number(bytes / 1000)))
            measure(out, QStringLiteral("%1 KB").arg(bytes / 1000), test::generatedDocument(bytes), true);
    }
    for (const int length : {100'000, 1'000'000}) {
        const QString line = QStringLiteral("abcdefgh,ijklmnop;").repeated(length / 18);
        if (wanted.isEmpty() || wanted.contains(QStringLiteral("line%1").arg(length / 1000)))
            measure(out, QStringLiteral("line of %1").arg(length), line, false);
    }
    return 0;
}
