// Prints what a keystroke costs the preview: taking over the analysis, laying out, painting. Medians and p99
// in ms.
#include "tests/support/documents.h"
#include "widgets/preview/previewview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <algorithm>
#include <cstdio>

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

double millisecondsOf(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void measure(int bytes)
{
    QString text = test::generatedDocument(bytes);
    CodeHighlighter highlighter;
    PreviewView view(highlighter);
    view.resize(700, 900);
    view.show();
    QElapsedTimer timer;
    std::shared_ptr<const Analysis> analysis = analyse(TextSnapshot(text, 1), nullptr, {});
    timer.start();
    view.setAnalysis(analysis);
    const double first = millisecondsOf(timer);
    Samples layingOut, painting;
    const qint64 before = view.layoutCount();
    constexpr int keys = 200;
    qsizetype at = text.indexOf(QLatin1String("the "), text.size() / 2);
    view.scrollToLine(analysis->snapshot.lines.lineOf(at));
    for (int key = 0; key < keys; ++key) {
        text.insert(at++, QLatin1Char('x'));
        analysis = analyse(TextSnapshot(text, key + 2), analysis, {});
        timer.restart();
        view.setAnalysis(analysis);
        layingOut.milliseconds.push_back(millisecondsOf(timer));
        timer.restart();
        view.viewport()->repaint();
        painting.milliseconds.push_back(millisecondsOf(timer));
        QCoreApplication::processEvents();
    }
    std::printf(
        "%8d bytes  first %7.2f  lay out %6.2f (p99 %6.2f)  paint %6.2f (p99 %6.2f)  %5.2f blocks a key\n",
        bytes, first, layingOut.at(0.5), layingOut.at(0.99), painting.at(0.5), painting.at(0.99),
        double(view.layoutCount() - before) / keys);
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
    view.setAnalysis(analyse(TextSnapshot(test::generatedDocument(bytes), 1), nullptr, {}));
    QCoreApplication::processEvents();
    std::printf("%8d bytes, reading\n", bytes);
    QElapsedTimer timer;
    Samples drags, pages, slices;
    QScrollBar* bar = view.verticalScrollBar();
    const auto step = [&](Samples& samples, auto&& action) {
        timer.restart();
        action();
        view.viewport()->repaint();
        samples.milliseconds.push_back(millisecondsOf(timer));
        timer.restart();
        QCoreApplication::processEvents();
        samples.milliseconds.push_back(millisecondsOf(timer));
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
    QElapsedTimer all;
    all.start();
    step(slices, [&] { find.start({QStringLiteral("the"), {}}); });
    while (!find.isComplete())
        step(slices, [] {});
    print("find, one slice", slices);
    std::printf("  %-34s %.1f ms, %d matches\n", "find, all slices", millisecondsOf(all), find.count());
    view.selectAll();
    timer.restart();
    view.copy();
    std::printf("  %-34s %.2f ms\n", "copy all", millisecondsOf(timer));
    timer.restart();
    const qsizetype length = view.selectedText().size();
    std::printf("  %-34s %.1f ms, %lld signs\n", "paste all as text", millisecondsOf(timer),
                qlonglong(length));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    std::printf("preview, 700 x 900, in ms\n");
    for (const int bytes : {31'000, 200'000, 1'000'000})
        measure(bytes);
    for (const int bytes : {1'000'000, 10'000'000})
        measureReading(bytes);
    return 0;
}
