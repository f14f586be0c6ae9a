#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/directresources.h"
#include "app/rendering/imagefile.h"
#include "app/rendering/imagelayout.h"

#include <QTemporaryDir>
#include <QTest>

using namespace redraft;

/// Images that are not shown say why, each in its own words and with its own sign.
class TestImageFaults : public QObject
{
    Q_OBJECT

private slots:
    void filesAreJudged_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ImageFault>("fault");
        QTest::newRow("whole") << QStringLiteral("good.png") << ImageFault::None;
        QTest::newRow("missing") << QStringLiteral("none.png") << ImageFault::NotThere;
        QTest::newRow("a folder") << QStringLiteral("folder") << ImageFault::Unreadable;
        QTest::newRow("text") << QStringLiteral("text.png") << ImageFault::Unreadable;
        QTest::newRow("drawing") << QStringLiteral("bad.svg") << ImageFault::Unreadable;
        QTest::newRow("outside") << QStringLiteral("../outside.png") << ImageFault::OutsideFolder;
        QTest::newRow("network") << QStringLiteral("https://example.org/a.png") << ImageFault::Unavailable;
    }
    void filesAreJudged()
    {
        QFETCH(QString, name);
        QFETCH(ImageFault, fault);
        const QTemporaryDir folder;
        const QDir documents(folder.filePath(QStringLiteral("doc")));
        QVERIFY(documents.mkpath(QStringLiteral("folder")));
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(documents.filePath(QStringLiteral("good.png"))));
        QVERIFY(image.save(folder.filePath(QStringLiteral("outside.png"))));
        for (const QString& text : {QStringLiteral("text.png"), QStringLiteral("bad.svg")}) {
            QFile file(documents.filePath(text));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<svg><text") > 0);
        }
        const FoundImage found = findImageFile(name, documents.path());
        QCOMPARE(found.fault, fault);
        QCOMPARE(bool(found), fault == ImageFault::None);
        QCOMPARE(faultReason(found).contains(name), fault != ImageFault::None);
    }

    void faultsDiffer()
    {
        QSet<QString> reasons;
        std::vector<QPainterPath> icons;
        for (const ImageFault fault :
             {ImageFault::NotThere, ImageFault::Unreadable, ImageFault::TooLarge, ImageFault::NotLoaded,
              ImageFault::NotAllowed, ImageFault::Loading, ImageFault::Failed}) {
            reasons.insert(faultReason({{}, fault, QStringLiteral("name"), {}}));
            reasons.insert(faultInShort(fault));
        }
        QCOMPARE(int(reasons.size()), 14);
        for (const ImageFault fault :
             {ImageFault::NotThere, ImageFault::NotLoaded, ImageFault::Loading, ImageFault::Failed}) {
            for (const QPainterPath& other : icons)
                QVERIFY(other != faultIcon(fault));
            icons.push_back(faultIcon(fault));
        }
        QVERIFY(faultAction({{}, ImageFault::Failed, {}, {}}) !=
                faultAction({{}, ImageFault::NotLoaded, {}, {}}));
        QVERIFY(faultAction({{}, ImageFault::NotThere, {}, {}}).isEmpty());
    }

    void missingImagesInTextSayWhy_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("shown");
        QTest::newRow("text") << "![map](no-such-file.png)"
                              << "map";
        QTest::newRow("no text") << "![](sub/no-such%20file.png)"
                                 << "no-such file.png";
        QTest::newRow("long") << QStringLiteral("![](a%1z.png)").arg(QString(60, u'b'))
                              << QStringLiteral("a%1\u2026%2z.png").arg(QString(15, u'b'), QString(10, u'b'));
        QTest::newRow("no name") << "![](sub/)"
                                 << "image";
    }
    void missingImagesInTextSayWhy()
    {
        QFETCH(QString, image);
        QFETCH(QString, shown);
        const CodeHighlighter highlighter;
        DirectResources resources(highlighter);
        RenderStyle style;
        style.documentFolder = QDir::tempPath();
        const BlockLayoutFactory factory(style, resources);
        const auto tree = parseMarkdown(TextSnapshot(QStringLiteral("A %1 here\n").arg(image)));
        const auto layout = factory.layOut(tree->blocks.front().block, 400);
        QVERIFY2(layout->plainText().startsWith(QStringLiteral("A %1 · ").arg(shown)),
                 qPrintable(layout->plainText()));
    }
};

QTEST_MAIN(TestImageFaults)
#include "test_imagefaults.moc"
