#include "app/metadata/dates.h"

#include <QTest>

using namespace redraft;

class TestDates : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void keepsTheForm_data();
    void keepsTheForm();
    void readsBackEveryForm();
};

void TestDates::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("expected");
    const QDate day(2024, 6, 28);
    for (const char* text :
         {"2024-06-28", "2024/06/28", "2024/6/28", "June 28, 2024", "june 28 2024", "Jun 28, 2024",
          "Jun. 28, 2024", "June 28th, 2024", "28 June 2024", "28 Jun 2024", "28-Jun-2024", "  2024-06-28  "})
        QTest::newRow(text) << QString::fromLatin1(text) << day;
    QTest::newRow("leap day") << QStringLiteral("2024-02-29") << QDate(2024, 2, 29);
    QTest::newRow("sept") << QStringLiteral("Sept 3, 2024") << QDate(2024, 9, 3);
}

void TestDates::parses()
{
    QFETCH(QString, text);
    QFETCH(QDate, expected);
    QCOMPARE(parseDate(text), expected);
}

void TestDates::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "YYYY-MM-DD", "2024-02-30", "2023-02-29", "2024-13-01", "0000-01-01", "soon",
                             "Q1 2024", "June 31, 2024", "Juno 28, 2024", "2024-06-28 (draft)", "2024-06/28",
                             "24-06-28", "2024-06-28T10:00", "28.06.2024", "<date>", "Ju 28, 2024"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestDates::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!parseDate(text).isValid());
}

void TestDates::keepsTheForm_data()
{
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* old, const char* expected) {
        QTest::newRow(old) << QString::fromLatin1(old) << QString::fromLatin1(expected);
    };
    row("", "2025-05-03");
    row("YYYY-MM-DD", "2025-05-03");
    row("2024-06-28", "2025-05-03");
    row("2024/06/28", "2025/05/03");
    row("2024/6/2", "2025/5/3");
    row("June 28, 2024", "May 3, 2025");
    row("June 08, 2024", "May 03, 2025");
    row("Jun 28 2024", "May 3 2025");
    row("28 June 2024", "3 May 2025");
    row("28th June 2024", "3rd May 2025");
}

void TestDates::keepsTheForm()
{
    QFETCH(QString, old);
    QFETCH(QString, expected);
    QCOMPARE(formatLike(QDate(2025, 5, 3), old), expected);
    QCOMPARE(formatLike(QDate(), old), QString());
}

void TestDates::readsBackEveryForm()
{
    const QStringList forms{QStringLiteral("2024-01-01"),   QStringLiteral("2024/1/1"),
                            QStringLiteral("Jan. 1, 2024"), QStringLiteral("January 1st, 2024"),
                            QStringLiteral("1 Jan 2024"),   QStringLiteral("01-Jan-2024")};
    for (const QString& form : forms) {
        for (QDate day(2023, 12, 1); day < QDate(2025, 2, 1); day = day.addDays(1))
            QCOMPARE(parseDate(formatLike(day, form)), day);
    }
}

QTEST_APPLESS_MAIN(TestDates)
#include "test_dates.moc"
