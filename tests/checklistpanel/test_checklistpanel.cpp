#include "app/checklist/check.h"
#include "app/templates/templatereader.h"
#include "app/workspace/workspace.h"
#include "tests/support/documents.h"
#include "widgets/checklist/checklistheader.h"
#include "widgets/checklist/checklistmodel.h"
#include "widgets/checklist/checklistpanel.h"
#include "widgets/checklist/checklistprompter.h"
#include "widgets/checklist/checklistview.h"
#include "widgets/checklist/checkpagepopup.h"
#include "widgets/checklist/waiverdialog.h"

#include <QAbstractItemModelTester>
#include <QtTest>
#include <QtWidgets>

using namespace redraft;

namespace {

SectionReport section(const QString& id, SectionState state, int passed, int total,
                      std::vector<Finding> findings = {})
{
    SectionReport report;
    report.id = id;
    report.title = id;
    report.state = state;
    report.passed = passed;
    report.total = total;
    report.range = {10, 5};
    report.findings = std::move(findings);
    return report;
}

Finding finding(const QString& id, const QString& message, std::vector<Fix> fixes = {})
{
    Finding result;
    result.checkId = id;
    result.message = message;
    result.range = {20, 3};
    result.fixes = std::move(fixes);
    return result;
}

std::shared_ptr<const Report> makeReport(std::vector<SectionReport> sections)
{
    auto report = std::make_shared<Report>();
    report->sections = std::move(sections);
    return report;
}

QStringList textsOf(const ChecklistModel& model)
{
    QStringList texts;
    for (int i = 0; i < model.rowCount(); ++i)
        texts.append(model.index(i).data().toString());
    return texts;
}

std::shared_ptr<const Analysis> analysisOf(const std::shared_ptr<const Report>& report)
{
    auto analysis = std::make_shared<Analysis>();
    analysis->snapshot = TextSnapshot(QString(100, QLatin1Char('x')), 7);
    analysis->tree = std::make_shared<SyntaxTree>();
    analysis->metadata = std::make_shared<Metadata>();
    analysis->outline = std::make_shared<Outline>();
    analysis->documentTemplate = std::make_shared<Template>();
    analysis->report = report;
    return analysis;
}

/// Answers in the place of a person.
class Answers : public ChecklistPrompter
{
public:
    bool confirmFix(QWidget*, const TextSnapshot&, const Finding& finding, const Fix&) override
    {
        asked += finding.checkId;
        return isConfirmed;
    }
    std::optional<QString> waiverReason(QWidget*, const Finding& finding, const QString& place) override
    {
        asked += finding.checkId + u' ' + place;
        return reason;
    }

    QStringList asked;
    bool isConfirmed = false;
    std::optional<QString> reason;
};

/// The analysis of a real document against the technical RFC.
std::shared_ptr<const Analysis> analysed(const QString& text)
{
    return analyse(TextSnapshot(text, 3), nullptr, {technicalRfcTemplate(), QDate(2026, 3, 1)});
}

/// The row of the first finding with this id, or -1.
int rowOf(ChecklistPanel& panel, const QString& checkId)
{
    const auto* model = panel.findChild<ChecklistModel*>();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->findingOf(row) && model->findingOf(row)->checkId == checkId)
            return row;
    }
    return -1;
}

void choose(ChecklistPanel& panel, int row, RowAction action, int fix = 0)
{
    emit panel.findChild<ChecklistView*>()->actionChosen(row, action, fix);
}

} // namespace

class TestChecklistPanel : public QObject
{
    Q_OBJECT

private slots:
    void showsFindingsBelowTheirSections();
    void keepsTheSelectionWhenRowsComeAndGo();
    void saysWhichSectionChangedItsState();
    void followsRandomReports();
    void keysLeadToPlacesAndFixes();
    void aClickOnTheFixDoesIt();
    void findingsOfFieldsLeadToTheField();
    void longMessagesWrap();
    void showsNothingForAnEmptyReport();
    void saysWhatIsWaived();
    void filtersFindings();
    void asksBeforeUnsafeFixes();
    void asksForTheReasonOfAWaiver();
    void removesWaivers();
    void countsMissingSectionsWithoutChecks();
    void countsTheWholeDocumentWhereThereIsNothingElse();
    void tellsWhy();
};

void TestChecklistPanel::showsFindingsBelowTheirSections()
{
    ChecklistModel model;
    model.setReport(makeReport({section(QStringLiteral("A"), SectionState::Failed, 0, 1,
                                        {finding(QStringLiteral("X"), QStringLiteral("wrong"))}),
                                section(QStringLiteral("B"), SectionState::Done, 1, 1)}));
    QCOMPARE(textsOf(model),
             QStringList({QStringLiteral("A"), QStringLiteral("wrong"), QStringLiteral("B")}));
    QCOMPARE(model.rowOfSection(1), 2);
    QVERIFY(!model.findingOf(0));
    QCOMPARE(model.findingOf(1)->checkId, QStringLiteral("X"));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("0 of 1")));
}

void TestChecklistPanel::keepsTheSelectionWhenRowsComeAndGo()
{
    ChecklistModel model;
    const auto without = makeReport({section(QStringLiteral("A"), SectionState::Done, 1, 1),
                                     section(QStringLiteral("B"), SectionState::Done, 1, 1)});
    const auto with = makeReport({section(QStringLiteral("A"), SectionState::Partial, 0, 1,
                                          {finding(QStringLiteral("X"), QStringLiteral("wrong"))}),
                                  section(QStringLiteral("B"), SectionState::Done, 1, 1)});
    model.setReport(without);
    const QPersistentModelIndex chosen = model.index(1);
    model.setReport(with);
    QCOMPARE(chosen.row(), 2);
    QCOMPARE(chosen.data().toString(), QStringLiteral("B"));
    model.setReport(without);
    QCOMPARE(chosen.row(), 1);
    // What stands between a row that goes and one that comes is not touched.
    const auto ends = [](const std::vector<Finding>& first, const std::vector<Finding>& last) {
        return makeReport({section(QStringLiteral("A"), SectionState::Partial, 0, 1, first),
                           section(QStringLiteral("B"), SectionState::Done, 1, 1),
                           section(QStringLiteral("C"), SectionState::Partial, 0, 1, last)});
    };
    const std::vector<Finding> one{finding(QStringLiteral("X"), QStringLiteral("wrong"))};
    model.setReport(ends(one, {}));
    const QPersistentModelIndex between = model.index(2);
    model.setReport(ends({}, one));
    QCOMPARE(between.row(), 1);
}

void TestChecklistPanel::saysWhichSectionChangedItsState()
{
    ChecklistModel model;
    QSignalSpy spy(&model, &ChecklistModel::stateChanged);
    model.setReport(makeReport({section(QStringLiteral("A"), SectionState::Missing, 0, 1)}));
    QCOMPARE(spy.size(), 0); // the first report is no change
    model.setReport(makeReport({section(QStringLiteral("A"), SectionState::Done, 1, 1)}));
    QCOMPARE(spy.size(), 1);
    QVERIFY(spy.first().first().toString().contains(QStringLiteral("done")));
}

void TestChecklistPanel::followsRandomReports()
{
    ChecklistModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(42);
    for (int round = 0; round < 300; ++round) {
        std::vector<SectionReport> sections;
        QStringList expected;
        for (int i = 0; i < 6; ++i) {
            if (random.bounded(5) == 0)
                continue;
            const QString id = QString(QLatin1Char(char('A' + i)));
            std::vector<Finding> findings;
            expected.append(id);
            for (int j = random.bounded(3); j > 0; --j) {
                const QString message = QStringLiteral("finding %1").arg(random.bounded(4));
                findings.push_back(finding(QStringLiteral("X%1").arg(random.bounded(2)), message));
                expected.append(message);
            }
            sections.push_back(section(id, SectionState(random.bounded(4)), random.bounded(3), 3, findings));
        }
        model.setReport(makeReport(sections));
        QCOMPARE(textsOf(model), expected);
    }
}

void TestChecklistPanel::keysLeadToPlacesAndFixes()
{
    const Edit edit = Edit::replace({1, 0}, QStringLiteral("new"), QStringLiteral("Add"));
    ChecklistPanel panel;
    panel.setAnalysis(analysisOf(makeReport({section(
        QStringLiteral("A"), SectionState::Failed, 0, 1,
        {finding(QStringLiteral("X"), QStringLiteral("wrong"), {Fix{QStringLiteral("Add"), edit}})})})));
    panel.resize(272, 400);
    panel.show();
    auto* view = panel.findChild<ChecklistView*>();
    view->setFocus();
    QSignalSpy places(&panel, &ChecklistPanel::navigateRequested);
    QSignalSpy edits(&panel, &ChecklistPanel::editRequested);
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(places.size(), 1);
    QCOMPARE(places.first().first().value<TextRange>(), (TextRange{10, 5}));
    QTest::keyClick(view, Qt::Key_Space); // a section has no fix of its own
    QCOMPARE(edits.size(), 0);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first().at(0).value<Edit>(), edit);
    QCOMPARE(edits.first().at(1).toInt(), 7);
}

void TestChecklistPanel::aClickOnTheFixDoesIt()
{
    const Edit edit = Edit::replace({1, 0}, QStringLiteral("new"), QStringLiteral("Add"));
    ChecklistPanel panel;
    panel.setAnalysis(analysisOf(makeReport({section(
        QStringLiteral("A"), SectionState::Failed, 0, 1,
        {finding(QStringLiteral("X"), QStringLiteral("wrong"), {Fix{QStringLiteral("Add"), edit}})})})));
    panel.resize(272, 400);
    panel.show();
    auto* view = panel.findChild<ChecklistView*>();
    QSignalSpy places(&panel, &ChecklistPanel::navigateRequested);
    QSignalSpy edits(&panel, &ChecklistPanel::editRequested);
    const QRect row = view->visualRect(view->model()->index(1, 0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 24, row.center().y()));
    QCOMPARE(edits.size(), 1);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 80, row.center().y()));
    QCOMPARE(edits.size(), 1);
    QCOMPARE(places.size(), 1);
}

void TestChecklistPanel::findingsOfFieldsLeadToTheField()
{
    Finding empty = finding(QStringLiteral("X"), QStringLiteral("Deadline is empty"));
    empty.fieldId = QStringLiteral("deadline");
    ChecklistPanel panel;
    panel.setAnalysis(
        analysisOf(makeReport({section(QStringLiteral("metadata"), SectionState::Partial, 0, 1, {empty})})));
    panel.show();
    auto* view = panel.findChild<ChecklistView*>();
    QSignalSpy fields(&panel, &ChecklistPanel::fieldRequested);
    view->setCurrentIndex(view->model()->index(1, 0));
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(fields.size(), 1);
    QCOMPARE(fields.first().first().toString(), QStringLiteral("deadline"));
}

void TestChecklistPanel::longMessagesWrap()
{
    ChecklistPanel panel;
    panel.resize(260, 600);
    panel.show();
    const auto words = [](int count) { return QStringLiteral("several words ").repeated(count); };
    panel.setAnalysis(analysisOf(makeReport(
        {section(QStringLiteral("Very long heading ").repeated(20), SectionState::Failed, 0, 3,
                 {finding(QStringLiteral("X"), QStringLiteral("short")),
                  finding(QStringLiteral("Y"), words(3)), finding(QStringLiteral("Z"), words(100))})})));
    auto* view = panel.findChild<ChecklistView*>();
    QTRY_VERIFY(view->visualRect(view->model()->index(3, 0)).height() > 0);
    const auto height = [view](int row) { return view->visualRect(view->model()->index(row, 0)).height(); };
    QVERIFY(height(2) > height(1));
    QVERIFY(height(3) >= height(2));
    QVERIFY(height(3) < 4 * height(1));
    QVERIFY(height(0) < 2 * height(1)); // a heading stays on one line
    const int narrow = height(2);
    panel.resize(900, 600);
    QTRY_VERIFY(height(2) < narrow);
    const WrappedText cut = wrapText(words(100), panel.font(), 200, 3);
    QVERIFY(cut.isCut && cut.lines.size() == 3 && cut.lines.last().endsWith(QChar(0x2026)));
    QVERIFY(!wrapText(QStringLiteral("short"), panel.font(), 200, 3).isCut);
}

void TestChecklistPanel::showsNothingForAnEmptyReport()
{
    ChecklistPanel panel;
    panel.resize(260, 300);
    panel.show();
    panel.setAnalysis(analysisOf(makeReport({})));
    auto* view = panel.findChild<ChecklistView*>();
    QCOMPARE(view->model()->rowCount(), 0);
    QSignalSpy wishes(&panel, &ChecklistPanel::navigateRequested);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_Down})
        QTest::keyClick(view, key);
    QCOMPARE(wishes.size(), 0);
    std::vector<SectionReport> many;
    for (int i = 0; i < 200; ++i)
        many.push_back(section(QString::number(i), SectionState::Done, 1, 1));
    panel.setAnalysis(analysisOf(makeReport(many)));
    QTest::keyClick(view, Qt::Key_Down); // the first key only finds the first row
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->currentIndex().row(), 199);
    QVERIFY(view->viewport()->rect().intersects(view->visualRect(view->currentIndex())));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(wishes.size(), 1);
}

void TestChecklistPanel::saysWhatIsWaived()
{
    ChecklistModel model;
    Finding waived = finding(QStringLiteral("X"), QStringLiteral("wrong"));
    waived.waiver = QStringLiteral("so it is");
    SectionReport absent = section(QStringLiteral("B"), SectionState::Missing, 0, 0);
    absent.item = ItemState::NotApplicable;
    model.setReport(makeReport({section(QStringLiteral("A"), SectionState::Done, 1, 1, {waived}), absent}));
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Waived: wrong. Reason: so it is"));
    QCOMPARE(model.index(2).data(Qt::AccessibleTextRole).toString(), QStringLiteral("B, not applicable"));
    QVERIFY(model.row(1).fixLabel.isEmpty());
}

void TestChecklistPanel::filtersFindings()
{
    Finding error = finding(QStringLiteral("E"), QStringLiteral("error"));
    error.severity = Severity::Error;
    Finding note = finding(QStringLiteral("N"), QStringLiteral("note"));
    note.severity = Severity::Note;
    Finding waived = error;
    waived.waiver = QStringLiteral("why");
    ChecklistModel model;
    QAbstractItemModelTester tester(&model);
    model.setReport(makeReport({section(QStringLiteral("A"), SectionState::Done, 1, 1, {note}),
                                section(QStringLiteral("B"), SectionState::Partial, 0, 1,
                                        {finding(QStringLiteral("W"), QStringLiteral("warning")), waived}),
                                section(QStringLiteral("C"), SectionState::Failed, 0, 1, {error})}));
    QCOMPARE(model.rowCount(), 7);
    model.setFilter(ChecklistFilter::Unmet);
    QCOMPARE(textsOf(model).join(u' '), QStringLiteral("B warning C error"));
    QCOMPARE(model.findingOf(3)->checkId, QStringLiteral("E"));
    model.setFilter(ChecklistFilter::Errors);
    QCOMPARE(textsOf(model).join(u' '), QStringLiteral("C error"));
    model.setFilter(ChecklistFilter::All);
    QCOMPARE(model.rowCount(), 7);
}

void TestChecklistPanel::asksBeforeUnsafeFixes()
{
    Answers answers;
    ChecklistPanel panel;
    panel.setPrompter(answers);
    panel.setAnalysis(analysed(QStringLiteral("---\nstatus: Drafft\n---\n")));
    QSignalSpy edits(&panel, &ChecklistPanel::editRequested);
    const int row = rowOf(panel, QStringLiteral("META-STATUS"));
    QVERIFY(panel.findChild<ChecklistModel*>()->row(row).fixLabel.endsWith(QChar(0x2026)));
    choose(panel, row, RowAction::Fix);
    QCOMPARE(answers.asked, QStringList{QStringLiteral("META-STATUS")});
    QCOMPARE(edits.size(), 0);
    answers.isConfirmed = true;
    choose(panel, row, RowAction::Fix);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first().at(1).toInt(), 3);
}

void TestChecklistPanel::asksForTheReasonOfAWaiver()
{
    const QString document = QStringLiteral("## Security\n\nTBD\n");
    Answers answers;
    ChecklistPanel panel;
    panel.setPrompter(answers);
    panel.setAnalysis(analysed(document));
    QSignalSpy edits(&panel, &ChecklistPanel::editRequested);
    choose(panel, rowOf(panel, QStringLiteral("SEC-EMPTY")), RowAction::Waive);
    QCOMPARE(answers.asked, QStringList{QStringLiteral("SEC-EMPTY Security")});
    QCOMPARE(edits.size(), 0);
    answers.reason = QStringLiteral("No users.");
    choose(panel, rowOf(panel, QStringLiteral("SEC-EMPTY")), RowAction::Waive);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(applied(edits.first().first().value<Edit>(), document),
             QStringLiteral("## Security\n\n<!-- redraft: waive SEC-EMPTY: No users. -->\n\nTBD\n"));
    Finding any;
    WaiverDialog dialog(any, QString());
    auto* field = dialog.findChild<QLineEdit*>();
    const auto* waive = dialog.findChild<QPushButton*>();
    QVERIFY(!waive->isEnabled());
    field->setText(QStringLiteral(" TBD "));
    QVERIFY(!waive->isEnabled());
    field->setText(QStringLiteral("No users."));
    QVERIFY(waive->isEnabled());
}

void TestChecklistPanel::removesWaivers()
{
    const QString bare = QStringLiteral("## Security\n\nTBD\n");
    const QString document =
        QStringLiteral("## Security\n\n<!-- redraft: waive SEC-EMPTY: No users. -->\n\nTBD\n");
    ChecklistPanel panel;
    panel.setAnalysis(analysed(document));
    QSignalSpy edits(&panel, &ChecklistPanel::editRequested);
    choose(panel, rowOf(panel, QStringLiteral("SEC-EMPTY")), RowAction::RemoveWaiver);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(applied(edits.first().first().value<Edit>(), document), bare);
}

void TestChecklistPanel::countsMissingSectionsWithoutChecks()
{
    const Result<Template> own = readTemplate("id: own\nname: Own\nsections:\n"
                                              "- {id: a, heading: Alpha, requirement: required}\n"
                                              "- {id: b, heading: Beta, requirement: optional}\n",
                                              QString());
    QVERIFY2(own, own ? "" : qPrintable(own.error().message));
    const auto analysis = analyse(TextSnapshot(QStringLiteral("# T\n")), nullptr,
                                  {std::make_shared<const Template>(*own), QDate(2026, 3, 1)});
    QCOMPARE(analysis->report->byId(QStringLiteral("a"))->total, 1);
    QCOMPARE(analysis->report->total, 1);
    QCOMPARE(analysis->report->passed, 0);
    const auto written = analyse(TextSnapshot(QStringLiteral("# T\n\n## Alpha\n\nText.\n")), nullptr,
                                 {analysis->documentTemplate, QDate(2026, 3, 1)});
    QCOMPARE(written->report->total, 1);
    QCOMPARE(written->report->passed, 1);
    for (const ChecklistRow& row : makeChecklistRows(*analysis->report, ChecklistFilter::All)) {
        if (row.kind == ChecklistRow::Kind::Section && row.text != u"Metadata")
            QCOMPARE(row.countText(),
                     row.text == u"Alpha" ? QStringLiteral("missing") : QStringLiteral("optional"));
    }
}

void TestChecklistPanel::countsTheWholeDocumentWhereThereIsNothingElse()
{
    const auto analysis = analyse(TextSnapshot(QStringLiteral("# T\n\n```\nls\n")), nullptr,
                                  {structuralTemplate(ChoosingTemplates::InMenu), QDate(2026, 3, 1)});
    const SectionReport* document = analysis->report->byId(QStringLiteral("document"));
    QVERIFY(document && document->total > document->passed);
    QCOMPARE(analysis->report->total, document->total);
    QCOMPARE(analysis->report->passed, document->passed);
}

void TestChecklistPanel::tellsWhy()
{
    ChecklistPanel panel;
    panel.resize(272, 400);
    panel.setAnalysis(analysed(QStringLiteral("## Security\n\nTBD\n")));
    panel.show();
    auto* view = panel.findChild<ChecklistView*>();
    view->setCurrentIndex(view->model()->index(rowOf(panel, QStringLiteral("SEC-EMPTY")), 0));
    QTest::keyClick(view, Qt::Key_Question, Qt::ShiftModifier);
    const QPointer<CheckPagePopup> popup = panel.findChild<CheckPagePopup*>();
    QVERIFY(popup);
    QVERIFY(popup->text().contains(QStringLiteral("How to mend")));
    QTest::keyClick(popup.data(), Qt::Key_Escape);
    QTRY_VERIFY(!popup);
}

QTEST_MAIN(TestChecklistPanel)
#include "test_checklistpanel.moc"
