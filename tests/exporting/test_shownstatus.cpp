#include "app/document/analysis.h"
#include "app/exporting/shownstatus.h"
#include "app/templates/templatelibrary.h"

#include <QTest>

namespace redraft::test {

/// What the chips of window, preview and export show of a status.
class TestShownStatus : public QObject
{
    Q_OBJECT

private slots:
    void hasTheToneOfItsStage_data();
    void hasTheToneOfItsStage();
    void needsNoTemplate();
};

void TestShownStatus::hasTheToneOfItsStage_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<StatusTone>("tone");
    const QString rfc = QStringLiteral("technical-rfc");
    const QString kep = QStringLiteral("kubernetes-kep");
    QTest::newRow("state") << rfc << "status: Draft"
                           << "Draft" << StatusTone::Draft;
    QTest::newRow("synonym") << rfc << "status: under review"
                             << "under review" << StatusTone::Running;
    QTest::newRow("decorated") << rfc << "status: Accepted (2)"
                               << "Accepted (2)" << StatusTone::Good;
    QTest::newRow("closed") << rfc << "status: obsolete"
                            << "obsolete" << StatusTone::Bad;
    QTest::newRow("of another template") << rfc << "status: IMPLEMENTABLE"
                                         << "IMPLEMENTABLE" << StatusTone::Neutral;
    QTest::newRow("of this one") << kep << "status: IMPLEMENTABLE"
                                 << "IMPLEMENTABLE" << StatusTone::Good;
    QTest::newRow("to choose from") << rfc << "status: {Draft, In Review}"
                                    << "{Draft, In Review}" << StatusTone::Neutral;
    QTest::newRow("by another name") << rfc << "state: Draft"
                                     << "Draft" << StatusTone::Draft;
    QTest::newRow("empty") << rfc << "status:"
                           << "" << StatusTone::Neutral;
    QTest::newRow("none") << rfc << "title: T"
                          << "" << StatusTone::Neutral;
    QTest::newRow("broken") << rfc << "status: [Draft"
                            << "" << StatusTone::Neutral;
}

void TestShownStatus::hasTheToneOfItsStage()
{
    QFETCH(QString, id);
    QFETCH(QString, field);
    QFETCH(StatusTone, tone);
    const auto shipped = TemplateLibrary::shipped()->find(id);
    QVERIFY(shipped);
    const TextSnapshot text(QStringLiteral("---\n%1\n---\n").arg(field));
    const std::shared_ptr<const Analysis> analysis = analyse(text, nullptr, {});
    const ShownStatus status = shownStatus(*analysis->metadata, shipped.get());
    QTEST(status.text, "text");
    QCOMPARE(status.tone, tone);
}

void TestShownStatus::needsNoTemplate()
{
    QCOMPARE(toneOfStatus(Lifecycle(), QStringLiteral("In review")), StatusTone::Running);
    QCOMPARE(toneOfStatus(Lifecycle(), QStringLiteral("Purple")), StatusTone::Neutral);
}

} // namespace redraft::test

QTEST_GUILESS_MAIN(redraft::test::TestShownStatus)
#include "test_shownstatus.moc"
