#include "tests/form/sectionform.h"

#include <QLineEdit>
#include <functional>

namespace redraft::test {

namespace {

QString risks()
{
    return QStringLiteral("## Risks\n\n### Risk 1: Lag\n\n**Impact:** Stale\n\n**Mitigation:**\n\n- Watch\n- "
                          "Alert\n\n### Risk 2: Cost\n\n**Impact:** High\n");
}

/// What makes fields anew.
enum class Rebuild
{
    Zoom,
    Theme,
    Template,     ///< with the same parts
    OtherKind,    ///< the template wants another control for the part
    OtherShape,   ///< and the old one again
    GoneAndBack,  ///< the entry
    AnotherFirst, ///< another entry comes in front
    Text          ///< the section is shown as text and again as form
};

void changeTemplate(FormFixture& form, const std::function<void(SectionDefinition&)>& change)
{
    auto changed = std::make_shared<Template>(*form.context.documentTemplate);
    for (SectionDefinition& section : changed->sections) {
        if (section.id == QStringLiteral("risks"))
            change(section);
    }
    form.context.documentTemplate = changed;
    form.analyse();
}

void insertAndUndo(Form& form)
{
    form.document.apply(Edit::replace({form.text().indexOf("### Risk 1"), 4}, QStringLiteral("Text"), {}));
    form.document.apply(Edit::replace({form.text().indexOf("### Risk 2"), 4}, QStringLiteral("Text"), {}));
    QVERIFY(!form.named("Impact of Lag"));
    form.document.undo();
    form.document.undo();
}

void rebuild(Form& form, Rebuild how)
{
    const auto setKind = [](FieldKind kind) {
        return [kind](SectionDefinition& section) { section.parts[0].kind = kind; };
    };
    switch (how) {
    case Rebuild::Zoom:
        return form.form.setZoom(150);
    case Rebuild::Theme:
        return form.form.setTheme(Theme::dark());
    case Rebuild::Template:
        return changeTemplate(form, [](SectionDefinition& section) { section.parts[0].help = "New"; });
    case Rebuild::OtherKind:
        return changeTemplate(form, setKind(FieldKind::List));
    case Rebuild::OtherShape:
        changeTemplate(form, [](SectionDefinition& section) { section.shape = SectionShape::Table; });
        return changeTemplate(form,
                              [](SectionDefinition& section) { section.shape = SectionShape::Entries; });
    case Rebuild::GoneAndBack:
        return insertAndUndo(form);
    case Rebuild::AnotherFirst: {
        const QString entry = QStringLiteral("### Risk 0: Heat\n\n**Impact:** Low\n\n");
        form.document.apply(Edit::replace({form.text().indexOf("### Risk 1"), 0}, entry, {}));
        return;
    }
    case Rebuild::Text:
        form.press("Edit Risks as text");
        return form.press("Edit Risks as form");
    }
}

} // namespace

/// What the shape of a section cannot hold is in its field until it is written as it is.
class TestHeldTexts : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatWasRefused_data();
    void writesWhatWasRefused();
    void keepsALineWhileOthersChange();
    void takesTheMarkOfABulletForTheLine();
    void keepsTheOldNameForAnEmptyOne();
    void addsTheItemBeingTyped();
    void survivesARebuild_data();
    void survivesARebuild();
    void survivesInTheMetadata_data();
    void survivesInTheMetadata();
};

void TestHeldTexts::writesWhatWasRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isLeft"); // else saved
    QTest::addColumn<QString>("wanted");
    for (const bool isLeft : {true, false}) {
        const auto row = [isLeft](const char* field, const char* typed, const char* wanted) {
            QTest::addRow("%s, %s", field, isLeft ? "left" : "saved") << field << typed << isLeft << wanted;
        };
        row("Impact of Cost", "High\n# Plan", "### Risk 2: Cost\n\n**Impact:**\n\n- High\n  # Plan\n");
        row("Impact of Cost", "High\n\nThen low", "**Impact:**\n\n- High\n\n  Then low\n");
        row("Impact of Lag", "Stale\n\nOld",
            "**Impact:**\n\n- Stale\n\n  Old\n\n**Mitigation:**\n\n- Watch\n");
        row("Impact of Cost", "- Ana\n- Bo", "**Impact:**\n\n- Ana\n- Bo\n");
        row("Mitigation of Lag, line 1", "- -", "");
    }
}

void TestHeldTexts::writesWhatWasRefused()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(bool, isLeft);
    QFETCH(QString, wanted);
    Form form(risks());
    SectionEditor* editor = form.typedInto(field, typed);
    QVERIFY(editor);
    QVERIFY2(form.body() == risks(), qPrintable(form.body()));
    QVERIFY(!editor->toolTip().isEmpty());
    if (isLeft)
        form.named("Name of Risk 1")->setFocus();
    const bool isHeld = wanted.isEmpty();
    QCOMPARE(form.form.flush(), isHeld ? 1 : 0);
    QVERIFY2(isHeld ? form.body() == risks() : form.body().contains(wanted), qPrintable(form.body()));
    if (isHeld)
        QCOMPARE(form.named(field)->rawText(), typed);
}

void TestHeldTexts::keepsALineWhileOthersChange()
{
    Form form(risks());
    SectionEditor* editor = form.named("Mitigation of Lag, line 2");
    editor->setFocus();
    editor->selectAll();
    editor->insertPlainText(QStringLiteral("- -"));
    form.document.apply(Edit::replace({form.text().indexOf("Watch"), 5}, QStringLiteral("Look"), {}));
    form.document.apply(Edit::replace({form.text().indexOf("- Look"), 0}, QStringLiteral("- New\n"), {}));
    QCOMPARE(form.named("Mitigation of Lag, line 3")->rawText(), QStringLiteral("- -"));
    QCOMPARE(form.named("Mitigation of Lag, line 2")->rawText(), QStringLiteral("Look"));
    QCOMPARE(form.form.flush(), 1);
    QVERIFY2(form.body().contains("- New\n- Look\n- Alert\n"), qPrintable(form.body()));
}

void TestHeldTexts::takesTheMarkOfABulletForTheLine()
{
    Form form(risks());
    SectionEditor* added = form.named("Add to Mitigation of Lag");
    added->setFocus();
    form.type("- fast");
    QVERIFY2(form.body().contains("- Alert\n- fast\n"), qPrintable(form.body()));
    QCOMPARE(form.focusedName(), QStringLiteral("Mitigation of Lag, line 3"));
    QCOMPARE(form.form.flush(), 0);
}

void TestHeldTexts::keepsTheOldNameForAnEmptyOne()
{
    const Form form(risks());
    SectionEditor* name = form.named("Name of Risk 2");
    name->setFocus();
    name->selectAll();
    Form::key(Qt::Key_Delete);
    QVERIFY(!name->toolTip().isEmpty());
    form.named("Name of Risk 1")->setFocus();
    QCOMPARE(form.named("Name of Risk 2")->rawText(), QStringLiteral("Cost"));
    QCOMPARE(form.body(), risks());
}

void TestHeldTexts::addsTheItemBeingTyped()
{
    FormFixture form(QStringLiteral("---\ntitle: T\nauthors: [Ana]\n---\n\n# T\n"), true);
    form.show({900, 900});
    auto* authors = form.control<QWidget>("Add to Authors");
    QVERIFY(authors);
    authors->setFocus();
    QTest::keyClicks(authors, QStringLiteral("Bo"));
    QCOMPARE(form.form.flush(), 0);
    QVERIFY2(form.text().contains("[Ana, Bo]"), qPrintable(form.text()));
}

void TestHeldTexts::survivesARebuild_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("how");
    const auto row = [](const char* name, const char* field, const char* typed, Rebuild how) {
        QTest::addRow("%s, %s", field, name) << field << typed << int(how);
    };
    const QList<std::pair<const char*, const char*>> fields{{"Mitigation of Lag, line 2", "- -"},
                                                            {"Add to Mitigation of Lag", "- -"},
                                                            {"Name of Risk 2", "C #"},
                                                            {"Impact of Cost", "High\n\nThen low"}};
    for (const auto& [field, typed] : fields) {
        row("template", field, typed, Rebuild::Template);
        row("other kind", field, typed, Rebuild::OtherKind);
        row("other shape", field, typed, Rebuild::OtherShape);
        row("gone and back", field, typed, Rebuild::GoneAndBack);
        row("another first", field, typed, Rebuild::AnotherFirst);
        const bool isWrittenWhenLeft = field == fields.last().first;
        if (isWrittenWhenLeft)
            continue;
        row("zoom", field, typed, Rebuild::Zoom);
        row("theme", field, typed, Rebuild::Theme);
        row("text", field, typed, Rebuild::Text);
    }
}

void TestHeldTexts::survivesARebuild()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(int, how);
    Form form(risks());
    SectionEditor* editor = form.typedInto(field, typed);
    QVERIFY(editor);
    QCOMPARE(form.body(), risks());
    QVERIFY(!editor->toolTip().isEmpty());
    rebuild(form, Rebuild(how));
    QApplication::processEvents();
    const QString after = Rebuild(how) == Rebuild::AnotherFirst && field.startsWith("Name")
                              ? QStringLiteral("Name of Risk 3")
                              : field;
    QTRY_VERIFY(form.named(after));
    QCOMPARE(form.named(after)->rawText(), typed);
    QVERIFY(!form.named(after)->toolTip().isEmpty());
}

void TestHeldTexts::survivesInTheMetadata_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("zoom") << int(Rebuild::Zoom);
    QTest::newRow("theme") << int(Rebuild::Theme);
    QTest::newRow("template") << int(Rebuild::Template);
    QTest::newRow("other kind") << int(Rebuild::OtherKind);
}

void TestHeldTexts::survivesInTheMetadata()
{
    QFETCH(int, how);
    const QString text = QStringLiteral("---\ntitle: T\nZone: &a North\narea: *a\n---\n\n# T\n");
    FormFixture form(text, true);
    form.show({900, 900});
    auto* zone = form.control<QLineEdit>("Zone");
    QVERIFY(zone);
    zone->setFocus();
    zone->selectAll();
    QTest::keyClicks(zone, QStringLiteral("South"));
    QCOMPARE(form.text(), text);
    if (Rebuild(how) == Rebuild::Zoom)
        form.form.setZoom(150);
    if (Rebuild(how) == Rebuild::Theme)
        form.form.setTheme(Theme::dark());
    auto changed = std::make_shared<Template>(*form.context.documentTemplate);
    FieldDefinition field;
    field.id = QStringLiteral("region");
    field.label = QStringLiteral("Zone");
    field.aliases = {QStringLiteral("zone")};
    field.kind = Rebuild(how) == Rebuild::OtherKind ? FieldKind::Date : FieldKind::Text;
    changed->fields.push_back(field);
    if (Rebuild(how) == Rebuild::Template || Rebuild(how) == Rebuild::OtherKind) {
        form.context.documentTemplate = changed;
        form.analyse();
    }
    QApplication::processEvents();
    QVERIFY(form.control<QLineEdit>("Zone"));
    QCOMPARE(form.control<QLineEdit>("Zone")->text(), QStringLiteral("South"));
    QCOMPARE(form.form.flush(), 1);
}

} // namespace redraft::test

QTEST_MAIN(redraft::test::TestHeldTexts)
#include "test_heldtexts.moc"
