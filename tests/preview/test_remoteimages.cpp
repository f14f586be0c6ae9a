#include "tests/preview/shownpreview.h"
#include "widgets/preview/previewmenu.h"
#include "widgets/preview/remoteimages.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

using namespace redraft;
using Shown = test::ShownPreview;
using State = RemoteImage::State;

namespace {

QByteArray pngOf(QSize size, const QColor& color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray answer(const QByteArray& status, const QByteArray& headers, const QByteArray& body)
{
    return "HTTP/1.1 " + status +
           "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers +
           "\r\n" + body;
}

/// Answers by path and keeps what it was asked.
class Server : public QTcpServer
{
public:
    Server()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(*socket); });
        });
    }
    QString url(const QString& path) const
    {
        return QStringLiteral("http://127.0.0.1:%1/%2").arg(serverPort()).arg(path);
    }

    QHash<QByteArray, QByteArray> answers;
    QByteArrayList requests;

private:
    void serve(QTcpSocket& socket)
    {
        const QByteArray request = socket.readAll();
        requests.append(request);
        const QByteArray path = request.split(' ').value(1).mid(1);
        socket.write(answers.value(path, answer("404 Not Found", {}, {})));
        socket.disconnectFromHost();
    }
};

RemoteImage loaded(RemoteImages& images, const QString& url)
{
    images.find(url);
    return QTest::qWaitFor([&] { return images.find(url).state != State::Loading; }) ? images.find(url)
                                                                                     : RemoteImage();
}

} // namespace

class TestRemoteImages : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsAskedBeforeTheReaderSaysSo();
    void clickOnThePlaceholderLoads();
    void menuLoads();
    void menuTriesAgain();
    void anotherDocumentMustAskAgain();
    void sendsNoCookies();
    void followsOnlyWebRedirects();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void tooMuchIsCutOff();
    void whatIsNoImageIsNotShown();
    void arrivingImagesKeepThePlace();
};

void TestRemoteImages::nothingIsAskedBeforeTheReaderSaysSo()
{
    Server server;
    server.answers["a.png"] = answer("200 OK", {}, pngOf({40, 30}, Qt::red));
    Shown shown(QStringLiteral("![one](%1)\n\nText ![two](%1) here.\n").arg(server.url("a.png")));
    shown.settle();
    QTcpSocket last; // what the preview had asked before this would come first
    last.connectToHost(QHostAddress::LocalHost, server.serverPort());
    last.write("GET /last HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(!server.requests.isEmpty());
    QVERIFY(server.requests.constFirst().startsWith("GET /last "));
    QVERIFY(shown.view.isPictureComplete());
}

void TestRemoteImages::clickOnThePlaceholderLoads()
{
    Server server;
    server.answers["a.png"] = answer("200 OK", {}, pngOf({140, 90}, Qt::red));
    Shown shown(QStringLiteral("![one](%1)\n\nText ![two](%1) here.\n").arg(server.url("a.png")));
    QTest::mouseClick(shown.surface(), Qt::LeftButton, {}, shown.view.blockArea(0).center());
    QTRY_COMPARE(shown.view.blockArea(0).height(), 90);
    QTRY_VERIFY(shown.view.isPictureComplete());
    const QPoint inside = shown.view.blockArea(0).topLeft() + QPoint(70, 45);
    QTRY_COMPARE(shown.surface()->grab().toImage().pixelColor(inside), QColor(Qt::red));
    QVERIFY(shown.view.blockArea(1).height() >= 90);
    QCOMPARE(server.requests.size(), 1);
}

void TestRemoteImages::menuLoads()
{
    Server server;
    server.answers["a.png"] = answer("200 OK", {}, pngOf({140, 90}, Qt::red));
    Shown shown(QStringLiteral("[![one](%1)](https://example.org)\n\nText.\n").arg(server.url("a.png")));
    shown.view.activateWindow();
    QContextMenuEvent event(QContextMenuEvent::Mouse, shown.view.blockArea(0).center(), {});
    QApplication::sendEvent(shown.surface(), &event);
    PreviewMenu* menu = shown.view.findChild<PreviewMenu*>();
    QVERIFY(menu);
    emit menu->loadImagesRequested();
    delete menu;
    QTRY_COMPARE(shown.view.blockArea(0).height(), 90);
}

void TestRemoteImages::menuTriesAgain()
{
    Server server;
    Shown shown(QStringLiteral("![one](%1)\n").arg(server.url("none.png")));
    QCOMPARE(shown.view.surface().remoteImageWish(), RemoteImageWish::Load);
    shown.view.surface().loadRemoteImages();
    QTRY_COMPARE(shown.view.surface().remoteImageWish(), RemoteImageWish::TryAgain);
    QContextMenuEvent event(QContextMenuEvent::Mouse, shown.view.blockArea(0).center(), {});
    QApplication::sendEvent(shown.surface(), &event);
    PreviewMenu* menu = shown.view.findChild<PreviewMenu*>();
    QVERIFY(menu && menu->actions().constLast()->text().contains(QLatin1String("again")));
    delete menu;
}

void TestRemoteImages::anotherDocumentMustAskAgain()
{
    Server server;
    server.answers["a.png"] = answer("200 OK", {}, pngOf({140, 90}, Qt::red));
    Shown shown(QStringLiteral("![one](%1)\n").arg(server.url("a.png")));
    shown.view.surface().loadRemoteImages();
    QTRY_COMPARE(shown.view.blockArea(0).height(), 90);
    shown.view.forgetDocument();
    shown.change(QStringLiteral("New\n\n![one](%1)\n").arg(server.url("a.png")));
    shown.settle();
    QVERIFY(shown.view.blockArea(1).height() != 90);
    QCOMPARE(server.requests.size(), 1);
}

void TestRemoteImages::sendsNoCookies()
{
    Server server;
    server.answers["a.png"] = answer("200 OK", "Set-Cookie: who=me\r\n", pngOf({4, 3}, Qt::red));
    server.answers["b.png"] = server.answers["a.png"];
    RemoteImages images;
    images.allow();
    QCOMPARE(loaded(images, server.url("a.png")).state, State::Loaded);
    QCOMPARE(loaded(images, server.url("b.png")).state, State::Loaded);
    for (const QByteArray& request : server.requests) {
        QVERIFY(!request.toLower().contains("\r\ncookie:"));
        QVERIFY(!request.toLower().contains("\r\nreferer:"));
    }
}

void TestRemoteImages::followsOnlyWebRedirects()
{
    Server server;
    server.answers["a.png"] = answer("200 OK", {}, pngOf({4, 3}, Qt::red));
    server.answers["near"] = answer("302 Found", "Location: /a.png\r\n", {});
    server.answers["file"] = answer("302 Found", "Location: file:///etc/hostname\r\n", {});
    server.answers["round"] = answer("302 Found", "Location: /round\r\n", {});
    RemoteImages images;
    images.allow();
    QCOMPARE(loaded(images, server.url("near")).state, State::Loaded);
    QCOMPARE(loaded(images, server.url("file")).state, State::Failed);
    QCOMPARE(loaded(images, server.url("round")).state, State::Failed);
    QVERIFY(server.requests.size() < 12);
}

void TestRemoteImages::saysWhatWentWrong_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("word");
    QTest::newRow("missing") << answer("404 Not Found", {}, "no") << "404";
    QTest::newRow("server") << answer("500 Oops", {}, "no") << "500";
    QTest::newRow("cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc") << "";
    QTest::newRow("no web server") << QByteArray("hello") << "";
}

void TestRemoteImages::saysWhatWentWrong()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, word);
    Server server;
    server.answers["x.png"] = reply;
    RemoteImages images;
    images.allow();
    QSignalSpy changed(&images, &RemoteImages::changed);
    const RemoteImage image = loaded(images, server.url("x.png"));
    QCOMPARE(image.state, State::Failed);
    QVERIFY2(image.note.contains(word) && image.note.size() > 10, qPrintable(image.note));
    QTRY_VERIFY(changed.count() >= 1);
    // The reader may try again.
    server.answers["x.png"] = answer("200 OK", {}, pngOf({4, 3}, Qt::red));
    images.allow();
    QCOMPARE(loaded(images, server.url("x.png")).state, State::Loaded);
}

void TestRemoteImages::tooMuchIsCutOff()
{
    Server server;
    server.answers["announced.png"] = "HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\nabc";
    server.answers["sent.png"] = "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(17 << 20, 'x');
    RemoteImages images;
    images.allow();
    for (const char* path : {"announced.png", "sent.png"}) {
        const RemoteImage image = loaded(images, server.url(QLatin1String(path)));
        QCOMPARE(image.state, State::Failed);
        QVERIFY2(image.note.contains(QLatin1String("larger")), qPrintable(image.note));
    }
}

void TestRemoteImages::whatIsNoImageIsNotShown()
{
    Server server;
    server.answers["a.png"] = answer("200 OK", {}, "<html><script>alert(1)</script></html>");
    server.answers["b.png"] =
        answer("200 OK", {}, "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='50'/>");
    Shown shown(QStringLiteral("![one](%1)\n\n![two](%2)\n").arg(server.url("a.png"), server.url("b.png")));
    const int placeholder = shown.view.blockArea(0).height();
    shown.view.surface().loadRemoteImages();
    QTRY_COMPARE(shown.view.blockArea(1).height(), 50);
    QVERIFY(qAbs(shown.view.blockArea(0).height() - placeholder) < 40);
}

void TestRemoteImages::arrivingImagesKeepThePlace()
{
    Server server;
    server.answers["a.png"] = answer("200 OK", {}, pngOf({140, 390}, Qt::red));
    Shown shown(test::paragraphs(3) + QStringLiteral("![one](%1)\n\n").arg(server.url("a.png")) +
                test::paragraphs(60));
    shown.view.scrollToLine(16);
    shown.settle();
    const int block = shown.view.surface().scroller().topSlot() + 1;
    const QRect before = shown.view.blockArea(block);
    const int height = shown.view.blockArea(3).height();
    shown.view.surface().loadRemoteImages();
    QTRY_VERIFY(shown.view.blockArea(3).height() > height + 200);
    QCOMPARE(shown.view.blockArea(block), before);
}

QTEST_MAIN(TestRemoteImages)
#include "test_remoteimages.moc"
