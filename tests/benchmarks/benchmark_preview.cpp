// Prints what a keystroke costs the preview: taking over the analysis, laying out, painting. Medians and p99
// in ms.
#include "tests/support/documents.h"
#include "widgets/preview/previewview.h"

#include <QApplication>
#include <QElapsedTimer>
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

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    std::printf("preview, 700 x 900, in ms\n");
    for (const int bytes : {31'000, 200'000, 1'000'000})
        measure(bytes);
    return 0;
}
