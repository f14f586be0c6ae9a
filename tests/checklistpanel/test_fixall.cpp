#include "app/reporting/filechecker.h"
#include "app/templates/templatereader.h"
#include "widgets/checklist/checklistheader.h"
#include "widgets/checklist/checklistmodel.h"
#include "widgets/checklist/checklistpanel.h"
#include "widgets/checklist/checklistview.h"

#include <QtTest>
#include <QtWidgets>

using namespace redraft;

/// "Fix all that is safe" of the sidebar.
class TestFixAll : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesWhatTheCommandLineMakes_data();
    void makesWhatTheCommandLineMakes();
    void mendsOneSectionOnly_data();
    void mendsOneSectionOnly();
    void staysSilentWhereNothingIsSafe();
    void mayEndWhileItRuns();

private:
    /// The text after the one edit that comes, or what is wrong.
    QString fixed(const QString& text, const std::function<void()>& begin)
    {
        QSignalSpy edits(m_panel.get(), &ChecklistPanel::editRequested);
        begin();
        if (edits.empty() && !edits.wait())
            return QStringLiteral("no edit came");
        if (edits.size() != 1 || edits.first().at(1).toInt() != m_revision)
            return QStringLiteral("%1 edits").arg(edits.size());
        return applied(edits.first().first().value<Edit>(), text);
    }
    void show(const QString& text)
    {
        AnalysisContext context{technicalRfcTemplate(), QDate::currentDate()};
        context.reason = m_reason;
        m_panel->setAnalysis(analyse(TextSnapshot(text, m_revision), nullptr, context));
    }
    int rowOf(const QString& checkId) const
    {
        const auto* model = m_panel->findChild<ChecklistModel*>();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->findingOf(row) && model->findingOf(row)->checkId == checkId)
                return row;
        }
        return -1;
    }

    static constexpr int m_revision = 3;
    TemplateReason m_reason = TemplateReason::Chosen;
    std::unique_ptr<ChecklistPanel> m_panel;
};

void TestFixAll::init()
{
    m_reason = TemplateReason::Chosen;
    m_panel = std::make_unique<ChecklistPanel>();
}

void TestFixAll::makesWhatTheCommandLineMakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TemplateReason>("reason");
    QTest::addColumn<QString>("made"); ///< what shows that it is mended
    const QString sections = QStringLiteral("# T\n\n## Summary\n\nText.\n");
    QTest::newRow("sections that are added at one place")
        << sections << TemplateReason::Chosen << "\n## Detailed design\n";
    QTest::newRow("blank lines") << "# T\n\n## Summary\n\nText.\n```sh\nls\n```\nText.\n"
                                 << TemplateReason::Chosen << "Text.\n\n```sh\nls\n```\n\nText.\n";
    QTest::newRow("language of a fence, with its blank lines")
        << "# T\n\n## Summary\n\nText.\n```\nls\n```\nText.\n"
        << TemplateReason::Chosen << "Text.\n\n```text\nls\n```\n\nText.\n";
    QTest::newRow("a link to a section that the fix before adds")
        << "# T\n\n## Summary\n\nSee [why](#Motivation).\n"
        << TemplateReason::Chosen << "(#motivation)";
    QTest::newRow("a section that cannot be added") << "# T\n\n## Summary\n\nText.\n\nText.\n```\nls\n"
                                                    << TemplateReason::Chosen << "\n\n```text\nls\n";
    QTest::newRow("end of the last line")
        << "# T\n\n## Summary\n\nText." << TemplateReason::Chosen << "Text.\n";
    QTest::newRow("characters outside of the first plane")
        << QStringLiteral("# 𝄞\n\n## Summary\n\n🎉 text.\n```\n🎉\n```\n") << TemplateReason::Chosen
        << QStringLiteral("```text\n🎉\n");
    QTest::newRow("template that only fits best")
        << "---\ncreated: 2026.1.2\n---\n\n# T\n\n## Summary\n\nText.\n"
        << TemplateReason::Matched << "created: 2026-01-02\n---\n\n# T\n\n## Summary\n\nText.\n";
}

void TestFixAll::makesWhatTheCommandLineMakes()
{
    QFETCH(QString, text);
    QFETCH(TemplateReason, reason);
    QFETCH(QString, made);
    m_reason = reason;
    show(text);
    const QString inWindow = fixed(text, [this] { m_panel->findChild<ChecklistHeader*>()->fixAllChosen(); });
    QVERIFY2(inWindow.contains(made), qPrintable(inWindow));

    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.md")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(text.toUtf8());
    file.flush();
    const auto contextOf = [reason](const FoundDocument&, const ParsedDocument&) {
        return AnalysisContext{technicalRfcTemplate(), QDate::currentDate(), nullptr, nullptr, reason};
    };
    FileChecker(contextOf, FixMode::ApplySafeFixes).check({file.fileName(), QStringLiteral("a.md")});
    QFile after(file.fileName());
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(inWindow, QString::fromUtf8(after.readAll()));
}

void TestFixAll::mendsOneSectionOnly_data()
{
    QTest::addColumn<QString>("checkId"); ///< of the row in whose section
    QTest::addColumn<QString>("changed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("metadata") << "META-DATE"
                              << "created: 2026-01-02\n"
                              << "Text.\n```\n";
    QTest::newRow("whole document") << "FENCE-LANG"
                                    << "\n```text\n"
                                    << "created: 2026.1.2\n";
    QTest::newRow("missing section") << "SEC-MISSING"
                                     << "\n## Motivation\n"
                                     << "created: 2026.1.2\n";
}

void TestFixAll::mendsOneSectionOnly()
{
    QFETCH(QString, checkId);
    QFETCH(QString, changed);
    QFETCH(QString, kept);
    const QString text =
        QStringLiteral("---\ncreated: 2026.1.2\n---\n\n# T\n\n## Summary\n\nText.\n```\nls\n```\n");
    show(text);
    const QString result = fixed(text, [&] {
        emit m_panel->findChild<ChecklistView*>()->actionChosen(rowOf(checkId), RowAction::FixAllInSection,
                                                                0);
    });
    QVERIFY2(result.contains(changed), qPrintable(result));
    QVERIFY2(result.contains(kept), qPrintable(result));
}

void TestFixAll::staysSilentWhereNothingIsSafe()
{
    m_reason = TemplateReason::Matched;
    show(QStringLiteral("# T\n\n## Summary\n\nText.\n"));
    QSignalSpy edits(m_panel.get(), &ChecklistPanel::editRequested);
    m_panel->findChild<ChecklistHeader*>()->fixAllChosen();
    m_panel.reset(); // waits for the thread
    QCOMPARE(edits.size(), 0);
}

void TestFixAll::mayEndWhileItRuns()
{
    QString text = QStringLiteral("# T\n\n## Summary\n\nText.\n");
    for (int i = 0; i < 2000; ++i)
        text += QStringLiteral("\nText.\n```\nls\n```\n");
    show(text);
    for (int i = 0; i < 3; ++i)
        m_panel->findChild<ChecklistHeader*>()->fixAllChosen();
    m_panel.reset();
}

QTEST_MAIN(TestFixAll)
#include "test_fixall.moc"
