#pragma once

#include <QTest>

namespace redraft::test {

/// The columns of rows that say what a rule finds in a document.
inline void addRuleColumns()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("expected");
}

/// A row of them; `expected` are lines "message @ text under the range".
inline void addRuleRow(const char* rule, const char* name, const QString& document,
                       const QStringList& expected)
{
    QTest::addRow("%s %s", rule, name) << QString::fromLatin1(rule) << document << expected;
}

/// Compares the row with what `findings(rule, document)` gives.
template <typename Findings>
void compareRuleRow(Findings findings)
{
    QFETCH(const QString, rule);
    QFETCH(const QString, document);
    QFETCH(const QStringList, expected);
    QCOMPARE(findings(rule, document), expected);
}

} // namespace redraft::test
