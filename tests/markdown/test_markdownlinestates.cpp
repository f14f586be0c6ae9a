#include "app/markdown/markdownlinestates.h"
#include "app/text/edit.h"
#include "tests/support/documents.h"

#include <QRandomGenerator>
#include <QTest>

using namespace redraft;
using Kind = MarkdownLineState::Kind;

class TestMarkdownLineStates : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatIsOpen();
    void goesOnlyAsFarAsAsked();
    void keepsWhatLiesBelowAnEdit();
    void tellsIfLinesBelowChange();
    void equalsScanAfterRandomEdits();
};

namespace {

QList<MarkdownLineState> scanned(const TextSnapshot& snapshot)
{
    QList<MarkdownLineState> states;
    MarkdownLineState state;
    for (int line = 0; line < snapshot.lines.lineCount(); ++line) {
        states += state;
        const QString text = snapshot.view(snapshot.lines.rangeOf(line)).toString();
        state = readMarkdownLine(text, state, line == 0).stateBehind;
    }
    return states;
}

} // namespace

void TestMarkdownLineStates::knowsWhatIsOpen()
{
    const TextSnapshot snapshot(QStringLiteral("---\na: b\n---\n```sh\nls\n```\n<!-- a\nb -->\nend"));
    MarkdownLineStates states;
    const QList<Kind> expected{Kind::Text,  Kind::FrontMatter, Kind::FrontMatter, Kind::Text, Kind::Fence,
                               Kind::Fence, Kind::Text,        Kind::HtmlComment, Kind::Text};
    for (int line = 0; line < expected.size(); ++line)
        QCOMPARE(int(states.before(line, snapshot).kind), int(expected[line]));
    QCOMPARE(states.openedAt(5), 3);
    QCOMPARE(states.openedAt(8), -1);
}

void TestMarkdownLineStates::goesOnlyAsFarAsAsked()
{
    const TextSnapshot snapshot(QStringLiteral("text\n").repeated(1000));
    MarkdownLineStates states;
    states.before(10, snapshot);
    QCOMPARE(states.resolvedLines(), 10);
    QCOMPARE(states.noteChange(snapshot, 500, 500, 0), MarkdownLineStates::Effect::ChangedLines);
    QCOMPARE(states.resolvedLines(), 10);
}

void TestMarkdownLineStates::keepsWhatLiesBelowAnEdit()
{
    MarkdownLineStates states;
    states.before(6, TextSnapshot(QStringLiteral("a\nb\n```\nc\n```\nd\n")));
    const TextSnapshot after(QStringLiteral("a\nb1\nb2\nb3\n```\nc\n```\nd\n"));
    QCOMPARE(states.noteChange(after, 1, 3, 2), MarkdownLineStates::Effect::ChangedLines);
    QCOMPARE(states.resolvedLines(), 8);
    QCOMPARE(states.openedAt(5), 4);
}

void TestMarkdownLineStates::tellsIfLinesBelowChange()
{
    MarkdownLineStates states;
    states.before(3, TextSnapshot(QStringLiteral("a\nb\nc\nd\n")));
    const TextSnapshot after(QStringLiteral("a\n```\nc\nd\n"));
    QCOMPARE(states.noteChange(after, 1, 1, 0), MarkdownLineStates::Effect::AllBelow);
    QCOMPARE(states.resolvedLines(), 2);
    QCOMPARE(int(states.before(3, after).kind), int(Kind::Fence));
}

void TestMarkdownLineStates::equalsScanAfterRandomEdits()
{
    const QStringList pieces{"```\n", "~~~ sql\n", "---\n", "...\n", "<!--", "-->", "\n", "x", "- ```\n", ""};
    QRandomGenerator random(11);
    QString text = QStringLiteral("---\na: b\n---\n") + test::generatedDocument(3000);
    TextSnapshot snapshot(text);
    MarkdownLineStates states;
    for (int i = 0; i < 4000; ++i) {
        const int position = random.bounded(int(text.size()) + 1);
        const int removed = random.bounded(qMin(40, int(text.size()) - position) + 1);
        const QString inserted = pieces[random.bounded(int(pieces.size()))].repeated(random.bounded(3));
        const int linesBefore = snapshot.lines.lineCount();
        text.replace(position, removed, inserted);
        if (text.size() < 1000)
            text += QStringLiteral("\n```yaml\nkey: 1\n```\n\n").repeated(20);
        const bool wasFilled = text.size() != snapshot.text.size() - removed + inserted.size();
        snapshot = TextSnapshot(text);
        if (wasFilled)
            states.reset();
        else
            states.noteChange(snapshot, snapshot.lines.lineOf(position),
                              snapshot.lines.lineOf(position + inserted.size()),
                              snapshot.lines.lineCount() - linesBefore);
        const QList<MarkdownLineState> expected = scanned(snapshot);
        const int upTo = random.bounded(2) ? int(expected.size()) : random.bounded(int(expected.size()) + 1);
        for (int line = 0; line < upTo; ++line)
            QVERIFY2(states.before(line, snapshot) == expected[line], qPrintable(QString::number(i)));
    }
}

QTEST_GUILESS_MAIN(TestMarkdownLineStates)
#include "test_markdownlinestates.moc"
