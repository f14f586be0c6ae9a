#include "tests/form/formfixture.h"
#include "widgets/form/fieldlineedit.h"
#include "widgets/form/linemap.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace redraft;
using namespace redraft::test;

namespace {

const QString shortDocument =
    QStringLiteral("---\ntitle: Keys\nextra: more\n---\n\n# Keys\n\nFirst words.\n\n"
                   "## Summary\n\nOne text.\n\n## Motivation\n\nAnother text.\n\n"
                   "## Notes\n\nLast text.\n");

/// `count` sections, each with `lines` lines of text.
QString longDocument(int count, int lines)
{
    QString text = QStringLiteral("# Title\n\n");
    for (int i = 0; i < count; ++i) {
        text += QStringLiteral("## Part %1\n\n").arg(i);
        for (int line = 0; line < lines; ++line)
            text += QStringLiteral("Line %1 of part %2.\n").arg(line).arg(i);
        text += u'\n';
    }
    return text;
}

} // namespace

class TestFormNavigation : public QObject
{
    Q_OBJECT

private slots:
    void goesToPlaces();
    void goesToTheFieldAtAPlace_data();
    void goesToTheFieldAtAPlace();
    void scrollsOnlyAsFarAsNeeded();
    void listsStayAsHighAsTheyAreByFocus();
    void tabFollowsTheEye();
    void cardsAreReachedByKeyboard();
    void knowsTheSelectionOfTheLastSection();
    void selectsAtOnce();
    void linesAndPlacesAreInverse();
    void scrollsToLinesSilently();
    void tellsTheTopLineWhenScrolled();
};

void TestFormNavigation::goesToPlaces()
{
    FormFixture x(shortDocument);
    x.show({500, 260});
    x.form.goTo({x.text().indexOf("Last"), 4});
    SectionEditor* editor = x.editor("Notes");
    QVERIFY(editor && editor->hasFocus());
    QCOMPARE(editor->textCursor().selectedText(), "Last");
    QVERIFY(x.form.verticalScrollBar()->value() > 0);
    x.form.goToField("extra");
    QVERIFY(x.control<FieldLineEdit>("extra")->hasFocus());
    x.form.setZoom(150);
    x.form.setTheme(Theme::dark());
    QVERIFY(x.editor("Summary"));
}

void TestFormNavigation::goesToTheFieldAtAPlace_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("field");
    QTest::newRow("in a value") << "wo words"
                                << "extra";
    QTest::newRow("at a name") << "extra"
                               << "Title";
    QTest::newRow("behind the fields") << "---\n\n# Keys"
                                       << "extra";
}

/// Undo leads to what it changed, which need not be the start of a value.
void TestFormNavigation::goesToTheFieldAtAPlace()
{
    QFETCH(QString, place);
    QFETCH(QString, field);
    FormFixture x(QStringLiteral("---\ntitle: Keys\nextra: two words\n---\n\n# Keys\n\nFirst words.\n"));
    x.show({720, 900});
    x.form.goTo({x.text().indexOf(place), 0});
    QVERIFY(x.control<FieldLineEdit>(field));
    QVERIFY2(x.control<FieldLineEdit>(field)->hasFocus(),
             qPrintable(QApplication::focusWidget()->accessibleName()));
}

void TestFormNavigation::scrollsOnlyAsFarAsNeeded()
{
    FormFixture x(longDocument(20, 5));
    x.show({720, 900});
    const TextRange place{x.text().indexOf("Line 2 of part 2."), 0};
    x.form.goTo(place, Arrival::InSight);
    QVERIFY(x.editor("Part 2")->hasFocus());
    QCOMPARE(x.form.verticalScrollBar()->value(), 0);
    x.form.goTo(place);
    QVERIFY(x.form.verticalScrollBar()->value() > 0);
}

void TestFormNavigation::listsStayAsHighAsTheyAreByFocus()
{
    FormFixture x(
        QStringLiteral("---\ntitle: T\nauthors: [Somebody with a name, Else with one]\n---\n\n# T\n"));
    x.show({460, 900});
    auto* line = x.control<FieldLineEdit>("Add to Authors");
    QVERIFY(line);
    const QSize before = line->parentWidget()->size();
    line->setFocus(Qt::TabFocusReason);
    QApplication::processEvents();
    QCOMPARE(line->parentWidget()->size(), before);
    QTest::keyClicks(line, "Bo");
    QApplication::processEvents();
    QVERIFY(line->width() > 20);
}

void TestFormNavigation::tabFollowsTheEye()
{
    FormFixture x(shortDocument);
    x.show({720, 3000});
    x.editor("Introduction")->setFocus();
    QPoint last = x.editor("Introduction")->mapTo(&x.form, QPoint());
    while (QApplication::focusWidget() != x.editor("Notes")) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QPoint place = QApplication::focusWidget()->mapTo(&x.form, QPoint());
        QVERIFY2(place.y() > last.y(), qPrintable(QApplication::focusWidget()->accessibleName()));
        QVERIFY(!QApplication::focusWidget()->accessibleName().isEmpty());
        last = place;
    }
}

void TestFormNavigation::cardsAreReachedByKeyboard()
{
    FormFixture x(shortDocument);
    x.show({600, 300});
    x.form.goToCard(1);
    QVERIFY(x.control<FieldLineEdit>("Title")->hasFocus());
    x.form.goToCard(1);
    QVERIFY(x.editor("Introduction")->hasFocus());
    x.form.goToCard(1);
    QVERIFY(x.editor("Summary")->hasFocus());
    QVERIFY(!x.editor("Summary")->visibleRegion().isEmpty());
    x.form.goToCard(-1);
    QVERIFY(x.editor("Introduction")->hasFocus());
    for (int i = 0; i < 30; ++i)
        x.form.goToCard(1);
    QVERIFY(x.form.widget()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(x.form.viewport()->mapFromGlobal(QApplication::focusWidget()->mapToGlobal(QPoint())).y() > 0);
}

void TestFormNavigation::knowsTheSelectionOfTheLastSection()
{
    FormFixture x(shortDocument);
    x.show({720, 3000});
    QVERIFY(!x.form.selectedRange());
    const TextRange another{x.text().indexOf("Another"), 7};
    x.form.goTo(another);
    QVERIFY(x.form.selectedRange() == another);
    // A tool bar or a palette has the focus now.
    QWidget elsewhere;
    elsewhere.setFocusPolicy(Qt::StrongFocus);
    elsewhere.show();
    QApplication::setActiveWindow(&elsewhere);
    elsewhere.setFocus();
    QVERIFY(x.form.selectedRange() == another);
    QApplication::setActiveWindow(&x.form);
    x.form.goToField("extra");
    QVERIFY(!x.form.selectedRange());
}

void TestFormNavigation::selectsAtOnce()
{
    FormFixture x(shortDocument);
    x.show({720, 3000});
    x.form.goTo({x.text().indexOf("Another"), 0});
    x.document.apply(Edit::replace({x.text().indexOf("Another"), 7}, "Some **other**", "Test"));
    const TextRange other{x.text().indexOf("other**"), 5};
    QVERIFY(x.form.select(other));
    QTest::keyClick(QApplication::focusWidget(), 'x');
    QVERIFY(x.text().contains("Some **x** text."));
    QVERIFY(!x.form.select({x.text().indexOf("Last"), 4}));
    QVERIFY(x.editor("Motivation")->hasFocus());
}

void TestFormNavigation::linesAndPlacesAreInverse()
{
    FormFixture x(longDocument(20, 30));
    x.show({720, 500});
    qreal last = -1;
    for (int y = 0; y <= x.form.verticalScrollBar()->maximum(); y += 37) {
        x.form.verticalScrollBar()->setValue(y);
        const qreal line = x.form.topLine();
        QVERIFY2(line >= last, qPrintable(QStringLiteral("line %1 after %2").arg(line).arg(last)));
        last = line;
    }
    for (const int part : {0, 3, 11, 17}) {
        const qsizetype start = x.text().indexOf(QStringLiteral("Line 7 of part %1.").arg(part));
        const int line = x.document.snapshot().lines.lineOf(start);
        x.form.scrollToLine(line);
        QVERIFY(std::abs(x.form.topLine() - line) < 0.2);
        // Seen, not calculated: that line of text touches the top of the viewport.
        SectionEditor* editor = x.editor(QStringLiteral("Part %1").arg(part));
        const QPoint top = editor->viewport()->mapFrom(&x.form, QPoint(60, 2));
        QCOMPARE(editor->cursorForPosition(top).block().text(),
                 QStringLiteral("Line 7 of part %1.").arg(part));
    }
}

void TestFormNavigation::scrollsToLinesSilently()
{
    FormFixture x(longDocument(20, 30));
    x.show({720, 500});
    QSignalSpy told(&x.form, &FormView::topLineChanged);
    x.form.scrollToLine(300);
    QVERIFY(x.form.verticalScrollBar()->value() > 0);
    x.form.scrollToLine(0);
    QCOMPARE(x.form.verticalScrollBar()->value(), 0);
    QVERIFY(told.isEmpty());
}

void TestFormNavigation::tellsTheTopLineWhenScrolled()
{
    FormFixture x(longDocument(20, 30));
    x.show({720, 500});
    QSignalSpy told(&x.form, &FormView::topLineChanged);
    x.form.verticalScrollBar()->setValue(900);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.front().front().toReal(), x.form.topLine());
}

QTEST_MAIN(TestFormNavigation)
#include "test_formnavigation.moc"
