#include "app/checklist/safefixes.h"

#include <QTest>

using namespace redraft;

namespace {

Finding finding(const QString& id, TextRange range, const QString& inserted,
                FixSafety safety = FixSafety::Safe)
{
    Finding found{id, Severity::Warning, id, range, QString(), {}};
    found.fixes.push_back({QStringLiteral("Fix"), Edit::replace(range, inserted, QString()), safety});
    return found;
}

/// A finding for each `x` of the text; its fix writes `y` in its place.
std::vector<Finding> eachX(const QString& text)
{
    std::vector<Finding> findings;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'x')
            findings.push_back(finding(QStringLiteral("X"), {i, 1}, QStringLiteral("y")));
    }
    return findings;
}

} // namespace

class TestSafeFixes : public QObject
{
    Q_OBJECT

private slots:
    void fixesAll();
    void leavesUnsafeOnesAlone();
    void leavesWaivedOnesAlone();
    void takesTouchingFixesOneByOne();
    void appliesNothingThatDoesNotHelp();
    void goesOnBesideWhatDoesNotHelp();
    void ignoresEditsOutsideOfTheText();
};

void TestSafeFixes::fixesAll()
{
    const FixedText fixed = withSafeFixes(QStringLiteral("a x b\nx c"), eachX);
    QCOMPARE(fixed.text, QStringLiteral("a y b\ny c"));
    QCOMPARE(fixed.done, QStringList({"line 1: X [X]", "line 2: X [X]"}));
    QCOMPARE(int(fixed.rounds.size()), 1);
}

void TestSafeFixes::leavesUnsafeOnesAlone()
{
    const FixedText fixed = withSafeFixes(QStringLiteral("x"), [](const QString&) {
        return std::vector{finding(QStringLiteral("X"), {0, 1}, QStringLiteral("y"), FixSafety::Unsafe)};
    });
    QCOMPARE(fixed.text, QStringLiteral("x"));
    QVERIFY(fixed.rounds.empty() && fixed.done.isEmpty());
}

void TestSafeFixes::leavesWaivedOnesAlone()
{
    const FixedText fixed = withSafeFixes(QStringLiteral("x"), [](const QString& text) {
        std::vector<Finding> findings = eachX(text);
        for (Finding& each : findings)
            each.waiver = QStringLiteral("wanted");
        return findings;
    });
    QCOMPARE(fixed.text, QStringLiteral("x"));
}

/// Two fixes at one place: the second is worked out anew after the first.
void TestSafeFixes::takesTouchingFixesOneByOne()
{
    const FixedText fixed = withSafeFixes(QStringLiteral("xxx"), eachX);
    QCOMPARE(fixed.text, QStringLiteral("yyy"));
    QCOMPARE(fixed.done.size(), 3);
    QCOMPARE(int(fixed.rounds.size()), 2);
}

void TestSafeFixes::appliesNothingThatDoesNotHelp()
{
    const FixedText fixed = withSafeFixes(QStringLiteral("x"), [](const QString& text) {
        return std::vector{finding(QStringLiteral("X"), {text.size(), 0}, QStringLiteral("!"))};
    });
    QCOMPARE(fixed.text, QStringLiteral("x"));
    QVERIFY(fixed.rounds.empty() && fixed.done.isEmpty());
}

/// One fix in vain does not keep the others from being applied, and one that leads to the next is no vain
/// one.
void TestSafeFixes::goesOnBesideWhatDoesNotHelp()
{
    const FixedText fixed = withSafeFixes(QStringLiteral("x"), [](const QString& text) {
        std::vector<Finding> findings = eachX(text);
        findings.push_back(finding(QStringLiteral("VAIN"), {0, 0}, QStringLiteral("!")));
        if (text.size() < 4) {
            findings.push_back(finding(QStringLiteral("STEPS"), {text.size(), 0}, QStringLiteral("-")));
            findings.back().message += QString::number(text.size());
        }
        return findings;
    });
    QCOMPARE(fixed.text, QStringLiteral("y---"));
}

void TestSafeFixes::ignoresEditsOutsideOfTheText()
{
    const FixedText fixed = withSafeFixes(QStringLiteral("x"), [](const QString&) {
        return std::vector{finding(QStringLiteral("X"), {5, 2}, QStringLiteral("y"))};
    });
    QCOMPARE(fixed.text, QStringLiteral("x"));
}

QTEST_GUILESS_MAIN(TestSafeFixes)
#include "test_safefixes.moc"
