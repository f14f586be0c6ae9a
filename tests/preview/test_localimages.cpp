#include "tests/preview/shownpreview.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;
using Shown = test::ShownPreview;

namespace {

QImage orange()
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(QColor(255, 128, 0));
    return image;
}

QString dataOf(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return QString::fromLatin1(bytes.toBase64());
}

/// True once the orange image is painted in the first block.
bool isShown(Shown& shown)
{
    const QRect area = shown.view.blockArea(0);
    const QImage grabbed = shown.surface()->grab().toImage();
    const QColor color = grabbed.pixelColor(area.topLeft() + QPoint(10, 10));
    return std::abs(color.red() - 255) < 12 && std::abs(color.green() - 128) < 12 && color.blue() < 24;
}

} // namespace

/// Images that stand in the text, and images of other folders.
class TestLocalImages : public QObject
{
    Q_OBJECT

private slots:
    void imagesInTheTextAreShown_data();
    void imagesInTheTextAreShown();
    void otherFoldersAreAllowedByAClick();
    void allFoldersAreAllowedForOneDocument();
};

void TestLocalImages::imagesInTheTextAreShown_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<bool>("isShownAtAll");
    const QString png = dataOf(orange(), "PNG");
    QTest::newRow("png") << QStringLiteral("![a](data:image/png;base64,%1)").arg(png) << true;
    QTest::newRow("jpeg") << QStringLiteral("![a](data:image/jpeg;base64,%1)").arg(dataOf(orange(), "JPG"))
                          << true;
    QTest::newRow("raw html") << QStringLiteral("<img src=\"data:image/png;base64,%1\">").arg(png) << true;
    QTest::newRow("another type") << QStringLiteral("![a](data:text/html;base64,%1)").arg(png) << false;
    QTest::newRow("cut off") << QStringLiteral("![a](data:image/png;base64,%1)").arg(png.left(12)) << false;
    QTest::newRow("a drawing under another name")
        << QStringLiteral("![a](data:image/png;base64,%1)")
               .arg(QString::fromLatin1(
                   QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"40\"><rect "
                              "width=\"60\" height=\"40\" fill=\"#ff8000\"/></svg>")
                       .toBase64()))
        << false;
    const QByteArray drawing("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"40\"><rect "
                             "width=\"60\" height=\"40\" fill=\"#ff8000\"/></svg>");
    const QString svg = QStringLiteral("![a](data:image/svg+xml%1,%2)");
    QTest::newRow("drawing") << svg.arg(";base64", QString::fromLatin1(drawing.toBase64())) << true;
    QTest::newRow("drawing as text") << svg.arg(";charset=utf-8",
                                                QString::fromLatin1(drawing.toPercentEncoding()))
                                     << true;
    const QByteArray outside = QByteArray(drawing).replace("</svg>", "<image href=\"/dev/zero\"/></svg>");
    QTest::newRow("drawing that reaches outside")
        << svg.arg(";base64", QString::fromLatin1(outside.toBase64())) << false;
}

void TestLocalImages::imagesInTheTextAreShown()
{
    QFETCH(QString, document);
    QFETCH(bool, isShownAtAll);
    Shown shown(document + QLatin1Char('\n'));
    QTRY_VERIFY(shown.view.isPictureComplete());
    QCOMPARE(isShown(shown), isShownAtAll);
}

void TestLocalImages::otherFoldersAreAllowedByAClick()
{
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("document"));
    QDir(folder.path()).mkpath(QStringLiteral("pictures"));
    orange().save(folder.filePath(QStringLiteral("pictures/a.png")));
    orange().save(folder.filePath(QStringLiteral("b.png")));
    Shown shown(QStringLiteral("![a](../pictures/a.png)\n\n![b](../b.png)\n"));
    shown.view.setDocumentFolder(folder.filePath(QStringLiteral("document")));
    shown.settle();
    QVERIFY(!isShown(shown));
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, shown.view.blockArea(0).center());
    QTRY_VERIFY(isShown(shown));
    const QString other = QStringLiteral("../b.png");
    QCOMPARE(shown.view.surface().folderToAllow(other), QDir(folder.path()).canonicalPath());
    // In another folder's documents it counts for nothing; back here it still does.
    shown.view.setDocumentFolder(folder.filePath(QStringLiteral("pictures")));
    shown.view.setDocumentFolder(folder.path() + QStringLiteral("/document/."));
    shown.settle();
    QVERIFY(!isShown(shown));
    shown.view.setDocumentFolder(folder.filePath(QStringLiteral("document")));
    QTRY_VERIFY(isShown(shown));
}

void TestLocalImages::allFoldersAreAllowedForOneDocument()
{
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("document"));
    orange().save(folder.filePath(QStringLiteral("b.png")));
    Shown shown(QStringLiteral("![b](../b.png)\n"));
    shown.view.setDocumentFolder(folder.filePath(QStringLiteral("document")));
    shown.view.setOutsideImagesShown(true);
    QTRY_VERIFY(isShown(shown));
    shown.view.setOutsideImagesShown(false);
    shown.settle();
    QVERIFY(!isShown(shown));
    shown.view.setOutsideImagesShown(true);
    shown.view.forgetDocument();
    shown.settle();
    QVERIFY(!isShown(shown));
}

QTEST_MAIN(TestLocalImages)

#include "test_localimages.moc"
