#include "tests/rendering/laidout.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;
using namespace redraft::test;

/// Pictures in the layout of blocks: where they may come from, and how large they are.
class TestLayoutImages : public QObject
{
    Q_OBJECT

private slots:
    void imagesComeFromTheFolderAlone_data();
    void imagesComeFromTheFolderAlone();
    void imagesAreScaledToTheColumn();
    void hostileDrawingsAreNotDrawn();
};

void TestLayoutImages::imagesComeFromTheFolderAlone_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<bool>("isShown");
    QTest::newRow("beside") << "picture.png" << true;
    QTest::newRow("below") << "./img/picture.png" << true;
    QTest::newRow("with a blank") << "img/a%20b.png" << true;
    QTest::newRow("remote") << "https://example.org/picture.png" << false;
    QTest::newRow("remote without scheme") << "//example.org/picture.png" << false;
    QTest::newRow("file address") << "file:///etc/hostname" << false;
    QTest::newRow("above") << "../outside.png" << false;
    QTest::newRow("missing") << "none.png" << false;
    QTest::newRow("corrupt") << "corrupt.png" << false;
    QTest::newRow("a folder") << "img" << false;
}

void TestLayoutImages::imagesComeFromTheFolderAlone()
{
    QFETCH(QString, destination);
    QFETCH(bool, isShown);
    QTemporaryDir folder;
    QDir root(folder.path());
    QVERIFY(root.mkpath(QStringLiteral("document/img")));
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::red);
    for (const char* name :
         {"outside.png", "document/picture.png", "document/img/picture.png", "document/img/a b.png"})
        QVERIFY(picture.save(root.filePath(QString::fromLatin1(name))));
    QFile corrupt(root.filePath(QStringLiteral("document/corrupt.png")));
    QVERIFY(corrupt.open(QIODevice::WriteOnly));
    corrupt.write("no image at all");
    corrupt.close();
    RenderStyle style;
    style.documentFolder = root.filePath(QStringLiteral("document"));
    const LaidOut document(QStringLiteral("![words](%1)").arg(destination), 600, style);
    const QImage image = painted(document.first());
    QCOMPARE(image.pixelColor(20, 15) == QColor(Qt::red), isShown);
    QCOMPARE(document.first().plainText(), QStringLiteral("words"));
    if (isShown)
        QCOMPARE(document.first().height(), 30.0);
}

void TestLayoutImages::imagesAreScaledToTheColumn()
{
    QTemporaryDir folder;
    QImage picture(2000, 1000, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(folder.filePath(QStringLiteral("wide.png"))));
    RenderStyle style;
    style.documentFolder = folder.path();
    const LaidOut document(QStringLiteral("![w](wide.png)\n\ntext ![w](wide.png) text"), 500, style);
    QCOMPARE(document.first().height(), 250.0);
    QVERIFY(document.blocks[1]->height() >= 250);
    QCOMPARE(painted(document.first()).pixelColor(499, 249), QColor(Qt::red));
}

void TestLayoutImages::hostileDrawingsAreNotDrawn()
{
    QTemporaryDir folder;
    QString drawing =
        QStringLiteral("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><g id='a0'/>");
    for (int level = 1; level < 40; ++level)
        drawing +=
            QStringLiteral("<g id='a%1'><use href='#a%2'/><use href='#a%2'/></g>").arg(level).arg(level - 1);
    QFile file(folder.filePath(QStringLiteral("bomb.svg")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write((drawing + QStringLiteral("<use href='#a39'/></svg>")).toUtf8());
    file.close();
    QFile good(folder.filePath(QStringLiteral("good.svg")));
    QVERIFY(good.open(QIODevice::WriteOnly));
    good.write("<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'><rect width='60' height='40' "
               "fill='#ff0000'/></svg>");
    good.close();
    RenderStyle style;
    style.documentFolder = folder.path();
    const LaidOut document(QStringLiteral("![a](bomb.svg)\n\n![b](good.svg)"), 500, style);
    QVERIFY(painted(document.first()).pixelColor(5, 5) != QColor(Qt::red));
    QCOMPARE(document.blocks[1]->height(), 40.0);
    QCOMPARE(painted(*document.blocks[1]).pixelColor(30, 20), QColor(Qt::red));
}

QTEST_MAIN(TestLayoutImages)
#include "test_layoutimages.moc"
