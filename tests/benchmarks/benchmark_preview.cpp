// Prints what a keystroke costs the preview: taking over the analysis, laying out, painting. Medians and p99
// in ms of processor time of the GUI thread, so that other programs that run do not count.
#include "app/document/analysis.h"
#include "tests/support/documents.h"
#include "widgets/preview/previewview.h"

#include <QApplication>
#include <QScrollBar>
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace redraft;

namespace {

struct Samples
{
    std::vector<double> milliseconds;

    double at(double share)
    {
        std::sort(milliseconds.begin(), milliseconds.end());
        return milliseconds[std::min(milliseconds.size() - 1, size_t(share * double(milliseconds.size())))];
    }
};

/// Processor time of this thread.
class Stopwatch
{
public:
    void start() { clock_gettime(CLOCK_THREAD_CPUTIME_ID, &m_start); }
    double milliseconds() const
    {
        timespec now;
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec - m_start.tv_sec) * 1e3 + double(now.tv_nsec - m_start.tv_nsec) / 1e6;
    }

private:
    timespec m_start = {};
};

void measure(int bytes)
{
    QString text = test::generatedDocument(bytes);
    CodeHighlighter highlighter;
    PreviewView view(highlighter);
    view.resize(700, 900);
    view.show();
    Stopwatch timer;
    std::shared_ptr<const Analysis> analysis = analyse(TextSnapshot(text, 1), nullptr, {});
    timer.start();
    view.setDocument(analysis);
    const double first = timer.milliseconds();
    Samples layingOut, painting;
    const qint64 before = view.layoutCount();
    constexpr int keys = 200;
    qsizetype at = text.indexOf(QLatin1String("the "), text.size() / 2);
    view.scrollToLine(analysis->snapshot.lines.lineOf(at));
    for (int key = 0; key < keys; ++key) {
        text.insert(at++, QLatin1Char('x'));
        // Kept until the key is over, as AnalysisRunner does it, so that this thread does not free it.
        const auto retired = std::exchange(analysis, analyse(TextSnapshot(text, key + 2), analysis, {}));
        timer.start();
        view.setDocument(analysis);
        layingOut.milliseconds.push_back(timer.milliseconds());
        timer.start();
        view.viewport()->repaint();
        painting.milliseconds.push_back(timer.milliseconds());
        QCoreApplication::processEvents();
    }
    const double laidOut = double(view.layoutCount() - before);
    Samples resizing;
    for (int width = 700; width > 500; width -= 10) {
        timer.start();
        view.resize(width, 900);
        view.viewport()->repaint();
        resizing.milliseconds.push_back(timer.milliseconds());
        QCoreApplication::processEvents();
    }
    std::printf("%8d bytes  first %7.2f  lay out %6.2f (p99 %6.2f)  paint %6.2f (p99 %6.2f)  %5.2f blocks a "
                "key  resize %6.2f "
                "(p99 %6.2f)\n",
                bytes, first, layingOut.at(0.5), layingOut.at(0.99), painting.at(0.5), painting.at(0.99),
                laidOut / keys, resizing.at(0.5), resizing.at(0.99));
}

void print(const char* what, Samples& samples)
{
    std::printf("  %-34s median %7.2f  p99 %7.2f  longest %7.2f\n", what, samples.at(0.5), samples.at(0.99),
                samples.at(1));
}

/// What the reader of a long document does: drags the scroll bar, searches, copies all.
void measureReading(int bytes)
{
    CodeHighlighter highlighter;
    PreviewView view(highlighter);
    view.resize(700, 900);
    view.show();
    view.setDocument(analyse(TextSnapshot(test::generatedDocument(bytes), 1), nullptr, {}));
    QCoreApplication::processEvents();
    std::printf("%8d bytes, reading\n", bytes);
    Stopwatch timer;
    Samples drags, pages, slices;
    QScrollBar* bar = view.verticalScrollBar();
    const auto step = [&](Samples& samples, auto&& action) {
        timer.start();
        action();
        view.viewport()->repaint();
        samples.milliseconds.push_back(timer.milliseconds());
        timer.start();
        QCoreApplication::processEvents();
        samples.milliseconds.push_back(timer.milliseconds());
    };
    bar->setSliderDown(true);
    for (int pixel = 0; pixel < 300; ++pixel)
        step(drags, [&] { bar->setSliderPosition(int(qint64(bar->maximum()) * pixel / 300)); });
    bar->setSliderDown(false);
    for (int page = 0; page < 100; ++page)
        step(pages, [&] { bar->triggerAction(QScrollBar::SliderPageStepSub); });
    print("drag the scroll bar", drags);
    print("page up", pages);
    PreviewFind find(view.surface());
    Stopwatch all;
    all.start();
    step(slices, [&] { find.start({QStringLiteral("the"), {}}); });
    while (!find.isComplete())
        step(slices, [] {});
    print("find, one slice", slices);
    std::printf("  %-34s %.1f ms, %d matches\n", "find, all slices", all.milliseconds(), find.count());
    view.selectAll();
    timer.start();
    view.copy();
    std::printf("  %-34s %.2f ms\n", "copy all", timer.milliseconds());
    timer.start();
    const qsizetype length = view.selectedText().size();
    std::printf("  %-34s %.1f ms, %lld signs\n", "paste all as text", timer.milliseconds(),
                qlonglong(length));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    std::printf("preview, 700 x 900, in ms of processor time\n");
    // Sizes in bytes may be given.
    const QStringList sizes = QApplication::arguments().mid(1);
    for (const int bytes : {31'000, 200'000, 1'000'000, 10'000'000}) {
        if (sizes.isEmpty() || sizes.contains(QString::number(bytes)))
            measure(bytes);
    }
    for (const int bytes : {1'000'000, 10'000'000}) {
        if (sizes.isEmpty() || sizes.contains(QString::number(bytes)))
            measureReading(bytes);
    }
    return 0;
}
