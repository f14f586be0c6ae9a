#include "app/text/resources.h"
#include "tests/shell/windowfixture.h"

using namespace redraft;
using namespace redraft::test;

namespace {

/// Counts what makes a window work: layouts that are asked for and pictures that are drawn.
class WorkCounter : public QObject
{
public:
    WorkCounter() { qApp->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::UpdateRequest)
            ++m_count;
        return false;
    }
    int taken() { return std::exchange(m_count, 0); }

private:
    int m_count = 0;
};

/// A text with something of all that cards show, and a heading that needs several lines in a narrow card.
QByteArray textOfAllKinds()
{
    ensureResources();
    QFile example(QStringLiteral(":/redraft/examples/rfc-017-search-freshness.md"));
    QByteArray text = example.open(QIODevice::ReadOnly) ? example.readAll() : QByteArray();
    text += "\n## " + QByteArray("A heading that is long ").repeated(12) + "\n\nText.\n";
    return text;
}

} // namespace

class TestRest : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }
    void doesNothingWhileNobodyTypes_data();
    void doesNothingWhileNobodyTypes();
};

void TestRest::doesNothingWhileNobodyTypes_data()
{
    QTest::addColumn<ActionId>("view");
    QTest::addColumn<QSize>("size");
    for (const auto& [name, view] : {std::pair{"form", ActionId::ViewForm},
                                     {"source", ActionId::ViewSource},
                                     {"split", ActionId::ViewSplit}}) {
        for (const QSize size : {QSize(1440, 880), QSize(1024, 700), QSize(760, 560)})
            QTest::addRow("%s, %d px", name, size.width()) << view << size;
    }
}

void TestRest::doesNothingWhileNobodyTypes()
{
    QFETCH(ActionId, view);
    QFETCH(QSize, size);
    m_window->resize(size);
    const QByteArray text = textOfAllKinds();
    QVERIFY(text.contains("# RFC"));
    openText(text);
    action(view)->trigger();
    WorkCounter work;
    // The analysis and the colours come late; then round after round must go by without work.
    const auto isAtRest = [&work] {
        work.taken();
        for (int round = 0; round < 50; ++round)
            QCoreApplication::processEvents();
        return work.taken() <= 1; // a cursor may blink
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAtRest(), 8000);
}

QTEST_MAIN(TestRest)
#include "test_rest.moc"
