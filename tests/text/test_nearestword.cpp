#include "app/text/nearestword.h"

#include <QTest>

using namespace redraft;

class TestNearestWord : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatWasMeant_data();
    void findsWhatWasMeant();
};

void TestNearestWord::findsWhatWasMeant_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("swapped") << QStringLiteral("imlpemented") << QStringLiteral("Implemented");
    QTest::newRow("one letter more") << QStringLiteral("Drafft") << QStringLiteral("Draft");
    QTest::newRow("case") << QStringLiteral("REJECTED") << QStringLiteral("Rejected");
    QTest::newRow("too far") << QStringLiteral("Finished") << QString();
    QTest::newRow("between two") << QStringLiteral("Aab") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestNearestWord::findsWhatWasMeant()
{
    QFETCH(QString, word);
    QFETCH(QString, nearest);
    QCOMPARE(nearestWord(word, {QStringLiteral("Draft"), QStringLiteral("Implemented"),
                                QStringLiteral("Rejected"), QStringLiteral("Aac"), QStringLiteral("Aad")}),
             nearest);
}

QTEST_GUILESS_MAIN(TestNearestWord)
#include "test_nearestword.moc"
