#include "tests/form/formfixture.h"
#include "tests/support/documents.h"

#include "widgets/form/gridview.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTextStream>
#include <algorithm>
#include <ctime>

// What one key costs in the form, in a document of 200 KB: in a cell of a table of 200 rows and in a part of the
// last of 40 entries. Processor time of the GUI thread in ms, from the key until everything in sight is painted;
// the analysis, which runs in a thread of its own, is not in it.

using namespace redraft;

namespace {

QString bigDocument()
{
    QString text = QStringLiteral("# RFC-9: Big\n\n**Status:** Draft\n\n## Observability\n\n"
                                  "| Metric | Alert when | Dashboard |\n|---|---|---|\n");
    for (int i = 0; i < 200; ++i)
        text += QStringLiteral("| metric %1 | > %1 ms for 5 min on all nodes | Sessions of %1 |\n").arg(i);
    text += QStringLiteral("\n## Risks\n\n");
    for (int i = 0; i < 40; ++i)
        text += QStringLiteral("### Risk %1: Name\n\n**Impact:** Some words.\n\n**Probability:** Low\n\n"
                               "**Mitigation:**\n\n- one\n- two\n\n").arg(i + 1);
    const QString rest = test::generatedDocument(200'000 - int(text.size()));
    return text + rest.mid(rest.indexOf(QStringLiteral("\n## ")));
}

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void measure(QTextStream& out, const QString& name)
{
    std::vector<double> costs;
    for (int i = 0; i < 80; ++i) {
        const double start = threadMilliseconds();
        QTest::keyClicks(QApplication::focusWidget(), QString(QChar(u'a' + i % 26)));
        QApplication::processEvents();
        costs.push_back(threadMilliseconds() - start);
    }
    std::sort(costs.begin(), costs.end());
    out << QStringLiteral("%1  median %2  p99 %3\n").arg(name, -34).arg(costs[40], 6, 'f', 2).arg(costs[78], 6, 'f', 2);
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QTextStream out(stdout);
    test::FormFixture form(bigDocument());
    form.show({760, 900});
    QApplication::processEvents();
    QApplication::setActiveWindow(&form.form);
    form.form.goTo({form.text().indexOf(QStringLiteral("metric 100")), 0});
    QApplication::processEvents();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
    measure(out, QStringLiteral("cell of 200 rows"));
    form.analyse();
    form.form.goTo({form.text().indexOf(QStringLiteral("Some words."), form.text().indexOf(QStringLiteral("Risk 40:"))), 0});
    QApplication::processEvents();
    measure(out, QStringLiteral("part of the last of 40 entries"));
    form.analyse();
    double start = threadMilliseconds();
    form.analyse();
    out << "an analysis shown: " << threadMilliseconds() - start << "\n";
    return 0;
}
