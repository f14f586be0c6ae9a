#include "app/rendering/imagefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;

class TestSvgGuard : public QObject
{
    Q_OBJECT

private slots:
    void drawingsThatReachOutsideAreRefused_data();
    void drawingsThatReachOutsideAreRefused();
};

void TestSvgGuard::drawingsThatReachOutsideAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("content");
    QTest::addColumn<bool>("isShown");
    const QString plain = QStringLiteral("d.svg");
    QTest::newRow("harmless") << plain << QStringLiteral("<rect width='9' height='9'/>") << true;
    QTest::newRow("picture inside") << plain
                                    << QStringLiteral("<image xlink:href='data:image/png;base64,AA'/>")
                                    << true;
    QTest::newRow("file") << plain << QStringLiteral("<g><image xlink:href='/dev/zero'/></g>") << false;
    QTest::newRow("relative file") << plain << QStringLiteral("<image href='../a.png'/>") << false;
    QTest::newRow("address") << plain << QStringLiteral("<image xlink:href='http://a.example/b'/>") << false;
    QTest::newRow("style sheet") << plain
                                 << QStringLiteral("<?xml-stylesheet type='text/css' href='/dev/zero'?>")
                                 << false;
    QTest::newRow("other name") << QStringLiteral("d.png") << QStringLiteral("<rect width='9' height='9'/>")
                                << false;
}

void TestSvgGuard::drawingsThatReachOutsideAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, content);
    QFETCH(bool, isShown);
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='10' "
        "height='10'>");
    file.write(content.toUtf8() + "</svg>");
    file.close();
    const FoundImage found = findImageFile(name, folder.path());
    QCOMPARE(bool(found), isShown);
    if (!isShown)
        QVERIFY(faultReason(found).contains(name));
}

QTEST_MAIN(TestSvgGuard)
#include "test_svgguard.moc"
