#include "tests/form/sectionform.h"

#include "app/editing/markdownedits.h"

#include <QClipboard>

namespace redraft::test {

namespace {

QString two()
{
    return QStringLiteral("## Notes\n\nBefore.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nBetween.\n\n| C |  D |\n"
                          "|:--|---|\n| 3 |  4 |\n| 5 |  6 |\n\nBehind.\n");
}

QStringList cellsOf(const GridView& grid)
{
    QStringList cells;
    for (int row = 0; row < grid.model()->rowCount(); ++row) {
        for (int column = 0; column < grid.model()->columnCount(); ++column)
            cells += grid.model()->index(row, column).data().toString();
    }
    return cells;
}

/// What the card of the only section shows, from top to bottom.
QStringList shownIn(const Form& form)
{
    QList<std::pair<int, QString>> found;
    const auto add = [&](const QWidget& widget, const QString& text) {
        if (widget.isVisibleTo(&form.form))
            found.append({widget.mapTo(&form.form, QPoint()).y(), text});
    };
    for (const auto* grid : form.form.findChildren<GridView*>())
        add(*grid, QStringLiteral("table ") + cellsOf(*grid).join(u'/'));
    for (const auto* editor : form.form.findChildren<SectionEditor*>())
        add(*editor, editor->rawText().replace(u'\n', u'~'));
    std::sort(found.begin(), found.end());
    QStringList texts;
    for (const auto& each : found)
        texts += each.second;
    return texts;
}

GridView* gridOf(const Form& form, const QString& cell)
{
    for (auto* grid : form.form.findChildren<GridView*>()) {
        if (cellsOf(*grid).contains(cell) && grid->isVisibleTo(&form.form))
            return grid;
    }
    return nullptr;
}

SectionEditor* textWith(const Form& form, const QString& words)
{
    for (auto* editor : form.form.findChildren<SectionEditor*>()) {
        if (editor->isVisibleTo(&form.form) &&
            (words.isEmpty() ? editor->rawText().isEmpty() : editor->rawText().contains(words)))
            return editor;
    }
    return nullptr;
}

} // namespace

/// Tables in sections that the template has no such table for are grids among texts.
class TestTextAndTables : public QObject
{
    Q_OBJECT

private slots:
    void showsTables_data();
    void showsTables();
    void changesOnlyTheTable_data();
    void changesOnlyTheTable();
    void beginsATextBelow();
    void goesOnWithAList();
    void leavesATableThatIsBeingWrittenAsText();
    void showsAllAsText();
    void goesToASelection();
    void leadsOnByArrows();
};

void TestTextAndTables::showsTables_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("two tables") << two()
                                << QStringList{"Before.", "table A/B/1/2", "Between.", "table C/D/3/4/5/6",
                                               "Behind."};
    QTest::newRow("a prose section of the template")
        << "## Summary\n\nWords.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n### More\n\nText\n"
        << QStringList{"Words.", "table A/B/1/2", "### More~~Text"};
    QTest::newRow("nothing around") << "## Notes\n\n| A | B |\n|---|---|\n"
                                    << QStringList{"table A/B", QString()};
    QTest::newRow("targets of links stay") << "## Notes\n\n[a]: b\n\n| A | B |\n|---|---|\n\n[c]: d\n"
                                           << QStringList{"[a]: b", "table A/B", "[c]: d"};
    QTest::newRow("a table in code") << "## Notes\n\n```\n| A | B |\n|---|---|\n```\n"
                                     << QStringList{"```~| A | B |~|---|---|~```"};
    QTest::newRow("a table in a list") << "## Notes\n\n- a\n\n  | A | B |\n  |---|---|\n"
                                       << QStringList{"- a~~  | A | B |~  |---|---|"};
    QTest::newRow("too few dashes") << "## Notes\n\n| A | B |\n|---|\n" << QStringList{"| A | B |~|---|"};
    QTest::newRow("beside the table of the template")
        << "## Metrics\n\n| A | B |\n|---|---|\n\n| Metric | Threshold |\n|---|---|\n| hits | 1 % |\n"
        << QStringList{"table A/B", "table Metric/Threshold/hits/1 %"};
    QTest::newRow("several, none of the template")
        << "## Metrics\n\nSee:\n\n| A | B |\n|---|---|\n\nAnd\n\n| C | D |\n|---|---|\n"
        << QStringList{"See:", "table A/B", "And", "table C/D"};
    QTest::newRow("above entries")
        << "## Risks\n\n| A | B |\n|---|---|\n\n### Lag\n\n**Impact:** Low\n\n### Cost\n\n**Impact:** Low\n"
        << QStringList{"table A/B", "Lag", "Low", QString(), "Cost", "Low", QString()};
}

void TestTextAndTables::showsTables()
{
    QFETCH(QString, section);
    QFETCH(QStringList, wanted);
    const Form form(section);
    QCOMPARE(shownIn(form), wanted);
    QCOMPARE(form.body(), section);
}

void TestTextAndTables::changesOnlyTheTable_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("cell") << "cell"
                          << "| 3 |"
                          << "| x |";
    QTest::newRow("row") << "row"
                         << "| 5 |  6 |\n"
                         << "| 5 |  6 |\n|   |  |\n";
    QTest::newRow("move") << "move"
                          << "| 3 |  4 |\n| 5 |  6 |"
                          << "| 5 |  6 |\n| 3 |  4 |";
    QTest::newRow("paste") << "paste"
                           << "| 3 |  4 |\n| 5 |  6 |"
                           << "| a |  b |\n| c |  d |";
    QTest::newRow("tab") << "tab"
                         << "| 5 |  6 |\n"
                         << "| 5 |  6 |\n| y |  |\n";
}

void TestTextAndTables::changesOnlyTheTable()
{
    QFETCH(QString, act);
    QFETCH(QString, before);
    QFETCH(QString, after);
    Form form(two());
    GridView* grid = gridOf(form, QStringLiteral("3"));
    QVERIFY(grid);
    grid->setFocus();
    const int row = act == QStringLiteral("row") || act == QStringLiteral("tab") ? 2 : 1;
    grid->setCurrentIndex(grid->model()->index(row, act == QStringLiteral("tab") ? 1 : 0));
    if (act == QStringLiteral("cell"))
        form.type("x");
    if (act == QStringLiteral("row"))
        grid->parentWidget()->findChildren<QToolButton*>().front()->click();
    if (act == QStringLiteral("move"))
        Form::key(Qt::Key_Down, Qt::AltModifier);
    if (act == QStringLiteral("paste")) {
        QApplication::clipboard()->setText(QStringLiteral("a\tb\nc\td"));
        grid->paste();
    }
    if (act == QStringLiteral("tab")) {
        Form::key(Qt::Key_Tab);
        form.type("y");
    }
    QCOMPARE(form.body(), two().replace(before, after));
    QVERIFY(gridOf(form, QStringLiteral("1")));
    form.document.undo();
    if (act == QStringLiteral("tab"))
        form.document.undo();
    QCOMPARE(form.body(), two());
}

void TestTextAndTables::beginsATextBelow()
{
    const QString table = QStringLiteral("## Notes\n\n| A | B |\n|---|---|\n| 1 | 2 |\n");
    Form form(table + QStringLiteral("\n## More\n\nText\n"));
    SectionEditor* below = textWith(form, QString());
    QVERIFY(below);
    below->setFocus();
    form.type("Words");
    Form::key(Qt::Key_Return);
    Form::key(Qt::Key_Return);
    form.type("on");
    QCOMPARE(form.body(), table + QStringLiteral("\nWords\n\non\n\n## More\n\nText\n"));
    QCOMPARE(QApplication::focusWidget(), below);
    below->selectAll();
    Form::key(Qt::Key_Delete);
    form.type("New");
    QVERIFY2(form.body().startsWith(table + QStringLiteral("\nNew\n")), qPrintable(form.body()));
    form.editor("More")->setFocus();
    QApplication::processEvents();
    QCOMPARE(shownIn(form), (QStringList{"table A/B/1/2", "New", "Text"}));
}

void TestTextAndTables::goesOnWithAList()
{
    Form form(QStringLiteral("## Notes\n\n- one\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"));
    SectionEditor* list = textWith(form, QStringLiteral("- one"));
    QVERIFY(list);
    list->setFocus();
    list->moveCursor(QTextCursor::End);
    Form::key(Qt::Key_Return);
    form.type("two");
    QCOMPARE(form.body(), QStringLiteral("## Notes\n\n- one\n- two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"));
    Form::key(Qt::Key_Return);
    Form::key(Qt::Key_Return);
    QCOMPARE(list->rawText(), QStringLiteral("- one\n- two\n"));
}

void TestTextAndTables::leavesATableThatIsBeingWrittenAsText()
{
    Form form(QStringLiteral("## Notes\n\nWords.\n\n## More\n\nText\n"));
    SectionEditor* text = form.editor("Notes");
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    text->insertPlainText(QStringLiteral("\n\n| A | B |\n|---|---|\n"));
    form.type("| 1 | 2 |");
    QCOMPARE(QApplication::focusWidget(), text);
    QVERIFY(!gridOf(form, QStringLiteral("A")));
    form.editor("More")->setFocus();
    QTRY_VERIFY(gridOf(form, QStringLiteral("A")));
    QCOMPARE(shownIn(form), (QStringList{"Words.", "table A/B/1/2", QString(), "Text"}));
}

void TestTextAndTables::showsAllAsText()
{
    Form form(two());
    form.press("Edit Notes as text");
    QCOMPARE(shownIn(form), QStringList{two().mid(10).chopped(1).replace(u'\n', u'~')});
    form.press("Edit Notes as form");
    QVERIFY(gridOf(form, QStringLiteral("3")));
    QCOMPARE(form.body(), two());
}

void TestTextAndTables::goesToASelection()
{
    Form form(two());
    const TextRange words{form.text().indexOf("tween"), 5};
    form.form.goTo(words);
    auto* text = textWith(form, QStringLiteral("Between."));
    QVERIFY(text->hasFocus());
    QCOMPARE(text->textCursor().selectedText(), QStringLiteral("tween"));
    QCOMPARE(form.form.selectedRange(), std::optional(words));
    form.document.apply(toggleMarks(form.document.snapshot(), words, QStringLiteral("**"), {}));
    QVERIFY2(form.body().contains("Be**tween**."), qPrintable(form.body()));
    QCOMPARE(text->rawText(), QStringLiteral("Be**tween**."));
}

void TestTextAndTables::leadsOnByArrows()
{
    Form form(two());
    textWith(form, QStringLiteral("Before."))->setFocus();
    Form::key(Qt::Key_Down);
    QVERIFY(gridOf(form, QStringLiteral("1"))->hasFocus());
    textWith(form, QStringLiteral("Behind."))->setFocus();
    Form::key(Qt::Key_Up);
    QVERIFY(gridOf(form, QStringLiteral("3"))->hasFocus());
}

} // namespace redraft::test

QTEST_MAIN(redraft::test::TestTextAndTables)
#include "test_textandtables.moc"
