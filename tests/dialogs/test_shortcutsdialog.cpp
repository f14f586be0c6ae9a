#include "widgets/dialogs/shortcutsdialog.h"

#include <QtTest>
#include <QtWidgets>

using namespace redraft;

class TestShortcutsDialog : public QObject
{
    Q_OBJECT

private slots:
    void listsAndSearches_data();
    void listsAndSearches();
};

void TestShortcutsDialog::listsAndSearches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("nothing") << QString() << QStringList{QStringLiteral("Save"), QStringLiteral("Zoom in")};
    QTest::newRow("action, any case") << QStringLiteral("ZOOM") << QStringList{QStringLiteral("Zoom in")};
    QTest::newRow("menu") << QStringLiteral("file") << QStringList{QStringLiteral("Save")};
    QTest::newRow("keys") << QStringLiteral("ctrl+s") << QStringList{QStringLiteral("Save")};
    QTest::newRow("none") << QStringLiteral("xyz") << QStringList();
}

void TestShortcutsDialog::listsAndSearches()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, shown);
    ShortcutsDialog dialog({{QStringLiteral("File"), QStringLiteral("Save"), QStringLiteral("Ctrl+S")},
                            {QStringLiteral("View"), QStringLiteral("Zoom in"), QStringLiteral("Ctrl++")}});
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit*>(), pattern);
    const auto* list = dialog.findChild<QTreeWidget*>();
    QStringList texts;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        if (!list->topLevelItem(i)->isHidden())
            texts.append(list->topLevelItem(i)->text(1));
    }
    QCOMPARE(texts, shown);
    QTest::keyClick(dialog.findChild<QLineEdit*>(), Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(TestShortcutsDialog)
#include "test_shortcutsdialog.moc"
