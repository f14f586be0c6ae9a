#include "app/document/document.h"
#include "app/document/filekind.h"
#include "app/document/textcodec.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextDocument>

using namespace redraft;

namespace {

/// Through everything a file goes through that is opened and saved.
QByteArray savedAgain(const DecodedText& decoded)
{
    Document document;
    document.load(decoded.text, decoded.format.lineEnding, decoded.minorityLines);
    return encodeText(document.snapshot().text, decoded.format, document.minorityLines());
}

} // namespace

/// Bytes of files to text and back.
class TestTextCodec : public QObject
{
    Q_OBJECT

private slots:
    void givesBytesBack_data();
    void givesBytesBack();
    void givesRandomBytesBack();
    void decodesLines_data();
    void decodesLines();
    void keepsLinesBehindReturns();
    void describesFormat_data();
    void describesFormat();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void opensStrayBytes();
    void replacesHalfPairs();
};

void TestTextCodec::givesBytesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("LF") << QByteArray("a\nb\n");
    QTest::newRow("no final line end") << QByteArray("a\nb");
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n");
    QTest::newRow("CRLF, no final line end") << QByteArray("a\r\nb");
    QTest::newRow("mixed, mostly LF") << QByteArray("a\nb\r\nc\nd\n\n\r\n");
    QTest::newRow("mixed, mostly CRLF") << QByteArray("a\r\nb\nc\r\nd\r\n\r\n\n");
    QTest::newRow("mixed, half and half") << QByteArray("a\r\nb\n");
    QTest::newRow("lone CR") << QByteArray("a\rb\nc\r");
    QTest::newRow("only CR") << QByteArray("a\rb\rc\r");
    QTest::newRow("CR CR LF") << QByteArray("a\r\r\nb\r\r\r\n");
    QTest::newRow("LF CR") << QByteArray("a\n\rb\n\r");
    QTest::newRow("only line ends") << QByteArray("\n\n\r\n\n");
    QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf# Title\n");
    QTest::newRow("only BOM") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("two BOMs and one inside") << QByteArray("\xef\xbb\xbf\xef\xbb\xbf"
                                                           "a\xef\xbb\xbf\r\n");
    QTest::newRow("BOM cut short") << QByteArray("\xef\xbb");
    QTest::newRow("no-break spaces") << QByteArray("a\xc2\xa0"
                                                   "b\xe2\x80\xaf"
                                                   "c\n");
    QTest::newRow("line and paragraph separator") << QByteArray("a\xe2\x80\xa8"
                                                                "b\xe2\x80\xa9"
                                                                "c\n");
    QTest::newRow("next line, form feed") << QByteArray("a\xc2\x85"
                                                        "b\fc\vd\n");
    QTest::newRow("frame characters of Qt") << QByteArray("\xef\xb7\x90"
                                                          "a\xef\xb7\x91\n");
    QTest::newRow("other noncharacters") << QByteArray("\xef\xb7\x92\xef\xbf\xbe\xef\xbf\xbf\n");
    QTest::newRow("object replacement") << QByteArray("\xef\xbf\xbc\xef\xbf\xbc\n");
    QTest::newRow("replacement character") << QByteArray("\xef\xbf\xbd\n");
    QTest::newRow("NUL") << QByteArray("a\0b\n\0", 5);
    QTest::newRow("controls") << QByteArray("\x01\x02\x1b[0m\x7f\n");
    QTest::newRow("emoji, highest character") << QByteArray("\xf0\x9f\x98\x80\xf4\x8f\xbf\xbf\n");
    QTest::newRow("above the highest") << QByteArray("\xf4\x90\x80\x80\xf5\x80\x80\x80\xff\xfe\n");
    QTest::newRow("overlong") << QByteArray(
        "\xc0\xaf\xc1\xbf\xe0\x80\xaf\xe0\x9f\xbf\xf0\x80\x80\xaf\xf0\x8f\xbf\xbf");
    QTest::newRow("surrogates") << QByteArray("\xed\xa0\x80\xed\xbf\xbf\xed\xa0\xbd\xed\xb8\x80\n");
    QTest::newRow("lone continuation") << QByteArray("a\x80\xbf\n");
    QTest::newRow("cut short") << QByteArray("a\xe2\x82\nb\xf0\x9f\x98\nc\xc3");
    QTest::newRow("held byte behind a pair") << QByteArray("\xf0\x9f\x98\x80\xff\x80\xf0\x9f\x98\x80\n");
    QTest::newRow("Latin-1") << QByteArray("Gr\xfc\xdf"
                                           "e, na\xefve caf\xe9\r\n");
    QTest::newRow("bytes that decode to a held byte") << QByteArray("\xed\xb2\x80\n"); // U+DC80
}

void TestTextCodec::givesBytesBack()
{
    QFETCH(QByteArray, bytes);
    const Result<DecodedText> decoded = decodeText(bytes, QStringLiteral("x.md"));
    QVERIFY(decoded.hasValue());
    QCOMPARE(decoded->readOnlyReason, QString());
    QCOMPARE(encodeText(decoded->text, decoded->format, decoded->minorityLines), bytes);
    QCOMPARE(savedAgain(*decoded), bytes);
    QVERIFY(!decoded->text.contains(u'\r'));
}

void TestTextCodec::givesRandomBytesBack()
{
    QRandomGenerator random(3);
    const QList<QByteArray> pieces{
        "a",  "b c",  "\n",       "\r\n",         "\r",           "\xc2\xa0",     "\xe2\x80\xa9",
        "\0", "\xff", "\xed\xa0", "\xf0\x9f\x98", "\xef\xb7\x91", "\xef\xbb\xbf", "\x80"};
    for (int i = 0; i < 4000; ++i) {
        QByteArray bytes;
        for (int count = random.bounded(40); count > 0; --count) {
            bytes += pieces[random.bounded(int(pieces.size()))];
            if (random.bounded(4) == 0)
                bytes += char(random.bounded(1, 256));
        }
        const Result<DecodedText> decoded = decodeText(bytes, QStringLiteral("x.md"));
        if (!decoded) // binary by its first bytes; that has a test of its own
            continue;
        QCOMPARE(decoded->readOnlyReason, QString());
        QCOMPARE(savedAgain(*decoded), bytes);
    }
}

void TestTextCodec::decodesLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<FileFormat>("format");
    QTest::addColumn<QList<UnusualLine>>("minorityLines");
    QTest::newRow("LF") << QByteArray("a\nb") << "a\nb" << FileFormat{} << QList<UnusualLine>{};
    QTest::newRow("CRLF") << QByteArray("a\r\nb") << "a\nb" << FileFormat{false, LineEnding::CrLf, false, 0}
                          << QList<UnusualLine>{};
    QTest::newRow("mixed") << QByteArray("a\nb\r\nc\r\n") << "a\nb\nc\n"
                           << FileFormat{false, LineEnding::CrLf, true, 0}
                           << QList<UnusualLine>{{0, LineEnding::Lf}};
    QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf"
                                       "a")
                         << "a" << FileFormat{true, LineEnding::Lf, false, 0} << QList<UnusualLine>{};
    QTest::newRow("held byte") << QByteArray("a\x80") << QString(QStringLiteral("a") + QChar(0xdc80))
                               << FileFormat{false, LineEnding::Lf, false, 1} << QList<UnusualLine>{};
    QTest::newRow("lone CR") << QByteArray("a\rb\nc\n") << "a\nb\nc\n"
                             << FileFormat{false, LineEnding::Lf, true, 0}
                             << QList<UnusualLine>{{0, LineEnding::Cr}};
    QTest::newRow("CR before CRLF") << QByteArray("a\r\r\nb\r\n") << "a\n\nb\n"
                                    << FileFormat{false, LineEnding::CrLf, true, 0}
                                    << QList<UnusualLine>{{0, LineEnding::Cr}};
    QTest::newRow("old Mac") << QByteArray("a\r\rb\r") << "a\n\nb\n"
                             << FileFormat{false, LineEnding::Cr, false, 0} << QList<UnusualLine>{};
}

void TestTextCodec::decodesLines()
{
    QFETCH(QByteArray, bytes);
    const Result<DecodedText> decoded = decodeText(bytes, QStringLiteral("x.md"));
    QVERIFY(decoded.hasValue());
    QTEST(decoded->text, "text");
    QTEST(decoded->format, "format");
    QTEST(decoded->minorityLines, "minorityLines");
}

/// What stood between a CR and an LF is gone: the two lines stay two.
void TestTextCodec::keepsLinesBehindReturns()
{
    const QList<UnusualLine> lines{{0, LineEnding::Cr}};
    QCOMPARE(encodeText(QStringLiteral("a\n\nb\n"), FileFormat{}, lines), QByteArray("a\r\rb\n"));
    QCOMPARE(encodeText(QStringLiteral("a\nc\nb\n"), FileFormat{}, lines), QByteArray("a\rc\nb\n"));
}

void TestTextCodec::describesFormat_data()
{
    QTest::addColumn<FileFormat>("format");
    QTest::addColumn<QString>("description");
    QTest::newRow("plain") << FileFormat{} << QStringLiteral("UTF-8 · LF");
    QTest::newRow("Windows") << FileFormat{true, LineEnding::CrLf, false, 0}
                             << QStringLiteral("UTF-8 BOM · CRLF");
    QTest::newRow("old Mac") << FileFormat{false, LineEnding::Cr, false, 0} << QStringLiteral("UTF-8 · CR");
    QTest::newRow("mixed") << FileFormat{false, LineEnding::CrLf, true, 0} << QStringLiteral("UTF-8 · mixed");
    QTest::newRow("stray bytes") << FileFormat{false, LineEnding::Lf, false, 3}
                                 << QStringLiteral("UTF-8 · LF · 3 bytes are no UTF-8");
}

void TestTextCodec::describesFormat()
{
    QFETCH(FileFormat, format);
    QTEST(format.description(), "description");
    QCOMPARE(format.explanation().contains(QLatin1String("kept as they are")), format.undecodableBytes > 0);
}

void TestTextCodec::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("hint");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n") << "PNG";
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << "PDF";
    QTest::newRow("ZIP") << QByteArray("PK\x03\x04"
                                       "abc")
                         << "ZIP";
    QTest::newRow("UTF-16 LE") << QByteArray("\xff\xfe"
                                             "a\0",
                                             4)
                               << "UTF-16";
    QTest::newRow("UTF-16 BE") << QByteArray("\xfe\xff\0a", 4) << "UTF-16";
    QTest::newRow("UTF-32 BE") << QByteArray("\0\0\xfe\xff", 4) << "UTF-16 or UTF-32";
    QTest::newRow("UTF-16 without a mark") << QByteArray("a\0", 2).repeated(100) << "another encoding";
    QTest::newRow("NULs and bytes") << QByteArray("\0\xff\x80"
                                                  "a",
                                                  4)
                                           .repeated(30)
                                    << "another encoding";
}

void TestTextCodec::refusesWhatIsNoText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, hint);
    const Result<DecodedText> decoded = decodeText(bytes, QStringLiteral("x.md"));
    QVERIFY(!decoded.hasValue());
    QVERIFY2(decoded.error().message.contains(hint), qPrintable(decoded.error().message));
    QVERIFY(decoded.error().message.contains(QStringLiteral("x.md")));
    QVERIFY(objectionToSize(largestFile, QStringLiteral("x.md")).isEmpty());
    QVERIFY(objectionToSize(largestFile + 1, QStringLiteral("x.md")).contains(QStringLiteral("x.md")));
}

void TestTextCodec::opensStrayBytes()
{
    QByteArray bytes = QByteArray("A paragraph of ordinary text.\n").repeated(100);
    for (int i = 0; i < 20; ++i)
        bytes.insert(i * 37, i % 2 ? '\0' : '\xfe');
    QVERIFY(decodeText(bytes, QStringLiteral("x.md")).hasValue());
    const QByteArray cyrillic = QByteArray("\xd0\xd2\xc9\xd7\xc5\xd4\n").repeated(100); // KOI8-R
    const Result<DecodedText> decoded = decodeText(cyrillic, QStringLiteral("x.md"));
    QVERIFY(decoded.hasValue());
    QCOMPARE(decoded->format.undecodableBytes, 600);
}

void TestTextCodec::replacesHalfPairs()
{
    const QString text = QStringLiteral("a") + QChar(0xd83d) + QStringLiteral("b") + QChar(0xdeaa);
    QCOMPARE(encodeText(text, {}, {}), QByteArray("a\xef\xbf\xbd"
                                                  "b\xef\xbf\xbd"));
}

QTEST_GUILESS_MAIN(TestTextCodec)
#include "test_textcodec.moc"
