#include "tests/support/documentfollower.h"

#include <QPlainTextDocumentLayout>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace redraft;
using namespace redraft::test;

namespace {

/// Makes random edits of all kinds to a document; the seed decides which.
class RandomEditor
{
public:
    RandomEditor(Document& document, quint32 seed)
        : m_document(document)
        , m_random(seed)
    {
    }

    void step()
    {
        switch (m_random.bounded(10)) {
        case 0:
        case 1:
        case 2:
            m_document.apply(edit());
            break;
        case 3:
            m_document.undo();
            break;
        case 4:
            m_document.redo();
            break;
        case 5:
            typeBlock();
            break;
        default:
            type();
            break;
        }
    }

private:
    QString piece()
    {
        static const QStringList pieces{QString(),
                                        QStringLiteral("x"),
                                        QStringLiteral("\n"),
                                        QStringLiteral("word "),
                                        QStringLiteral("\na\n\nb"),
                                        QStringLiteral("\u00a0"),
                                        QStringLiteral("\u2028"),
                                        QStringLiteral("\U0001f600"),
                                        QString(QChar(0xdc85)),
                                        QStringLiteral("a\r\nb"),
                                        QStringLiteral("\ufffc")};
        return pieces[m_random.bounded(int(pieces.size()))];
    }

    TextRange range()
    {
        const int length = int(m_document.snapshot().text.size());
        const int start = m_random.bounded(length + 1);
        if (m_random.bounded(400) == 0)
            return {0, length};
        const int most = std::min(length - start, m_random.bounded(3) == 0 ? 12 : 2);
        return {start, m_random.bounded(most + 1)};
    }

    Edit edit()
    {
        Edit result;
        qsizetype position = 0;
        for (int count = m_random.bounded(1, 7); count > 0; --count) {
            const TextRange where = range();
            if (where.start < position)
                continue;
            result.deltas += TextDelta{where.start, where.length, piece()};
            position = where.end();
        }
        return result;
    }

    void type()
    {
        QTextCursor cursor(m_document.textDocument());
        const TextRange where = range();
        cursor.setPosition(int(where.start));
        cursor.setPosition(int(where.end()), QTextCursor::KeepAnchor);
        cursor.insertText(piece());
    }

    void typeBlock()
    {
        QTextCursor cursor(m_document.textDocument());
        cursor.beginEditBlock();
        for (int count = m_random.bounded(1, 5); count > 0; --count) {
            cursor.movePosition(QTextCursor::Start);
            cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor,
                                m_random.bounded(m_document.textDocument()->characterCount()));
            cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, m_random.bounded(4));
            cursor.insertText(piece());
        }
        cursor.endEditBlock();
    }

    Document& m_document;
    QRandomGenerator m_random;
};

QList<UnusualLine> unusualLines(int crLf, int cr)
{
    return {{crLf, LineEnding::CrLf}, {cr, LineEnding::Cr}};
}

} // namespace

class TestDocumentRandomly : public QObject
{
    Q_OBJECT

private slots:
    void keepsUnusualLineEnds();
    void keepsUnusualLineEndsOfNeighbours();
    void survivesRandomEdits_data();
    void survivesRandomEdits();
    void restoresLineEndsOfRandomEdits();
};

void TestDocumentRandomly::keepsUnusualLineEnds()
{
    Document document;
    document.load(QStringLiteral("a\nb\nc\nd\ne"), LineEnding::Lf,
                  {{1, LineEnding::CrLf}, {3, LineEnding::Cr}});
    QCOMPARE(document.minorityLines(), unusualLines(1, 3));
    QVERIFY(!document.canUndo());
    document.apply(insertion(0, QStringLiteral("new\n")));
    QCOMPARE(document.minorityLines(), unusualLines(2, 4));
    document.apply(Edit::replace({0, document.snapshot().text.size()}, QString(), {}));
    QVERIFY(document.minorityLines().isEmpty());
    document.undo();
    QCOMPARE(document.minorityLines(), unusualLines(2, 4));
    document.undo();
    QCOMPARE(document.minorityLines(), unusualLines(1, 3));
}

void TestDocumentRandomly::keepsUnusualLineEndsOfNeighbours()
{
    Document document;
    const QString text = QStringLiteral("a\nbb\ncc\nd");
    document.load(text, LineEnding::Lf, {{1, LineEnding::CrLf}});
    document.apply(Edit::replace({2, 3}, QString(), {})); // the whole line with the unusual end
    QVERIFY(document.minorityLines().isEmpty());
    document.undo();
    document.apply(Edit::replace({0, 2}, QString(), {})); // the whole line before it
    QCOMPARE(document.minorityLines(), (QList<UnusualLine>{{0, LineEnding::CrLf}}));
    document.undo();
    document.apply(Edit::replace({1, 2}, QString(), {})); // joins with the line before
    QCOMPARE(document.snapshot().text, QStringLiteral("ab\ncc\nd"));
    QCOMPARE(document.minorityLines(), (QList<UnusualLine>{{0, LineEnding::CrLf}}));
    document.undo();
    document.apply(Edit::replace({3, 3}, QString(), {})); // joins with the line behind
    QCOMPARE(document.snapshot().text, QStringLiteral("a\nbc\nd"));
    QVERIFY(document.minorityLines().isEmpty());
    document.undo();
    QCOMPARE(document.snapshot().text, text);
    QCOMPARE(document.minorityLines(), (QList<UnusualLine>{{1, LineEnding::CrLf}}));
}

void TestDocumentRandomly::survivesRandomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("hasEditor");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed << (seed % 3 == 0);
}

void TestDocumentRandomly::survivesRandomEdits()
{
    QFETCH(quint32, seed);
    QFETCH(bool, hasEditor);
    Document document;
    document.load(QStringLiteral("# Title\n\nA paragraph.\n\n- one\n- two\n"), LineEnding::Lf);
    Highlighter highlighter(document.textDocument());
    if (hasEditor)
        document.textDocument()->setDocumentLayout(new QPlainTextDocumentLayout(document.textDocument()));
    Follower follower(document);
    RandomEditor editor(document, seed);
    for (int i = 0; i < 4000; ++i) {
        editor.step();
        compareAll(document, follower);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("step %1").arg(i)));
    }
    while (document.canRedo())
        document.redo();
    const QString last = document.snapshot().text;
    while (document.canUndo())
        document.undo();
    compareAll(document, follower);
    while (document.canRedo())
        document.redo();
    QCOMPARE(document.snapshot().text, last);
}

void TestDocumentRandomly::restoresLineEndsOfRandomEdits()
{
    QRandomGenerator random(7);
    for (quint32 seed = 1; seed <= 20; ++seed) {
        Document document;
        QList<UnusualLine> minority;
        for (int line = 0; line < 40; ++line) {
            if (random.bounded(4) == 0)
                minority += {line, random.bounded(2) == 0 ? LineEnding::Lf : LineEnding::Cr};
        }
        document.load(QStringLiteral("ab\n").repeated(40), LineEnding::CrLf, minority);
        QCOMPARE(document.minorityLines(), minority);
        RandomEditor editor(document, seed);
        for (int i = 0; i < 100; ++i)
            editor.step();
        while (document.canUndo())
            document.undo();
        QCOMPARE(document.minorityLines(), minority);
    }
}

QTEST_MAIN(TestDocumentRandomly)
#include "test_documentrandomly.moc"
