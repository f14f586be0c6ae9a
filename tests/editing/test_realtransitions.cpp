#include "app/checklist/historyentry.h"
#include "app/editing/transition.h"
#include "app/templates/templatelibrary.h"
#include "tests/support/documents.h"

#include <QFile>
#include <QTest>

using namespace redraft;

/// Every way on from the status of every real document, with the template that fits it.
class TestRealTransitions : public QObject
{
    Q_OBJECT

private slots:
    void reachesEveryStateAndTouchesNothingElse();

private:
    void follow(const Analysis& analysis, const Transition& wanted);

    QString m_path;
    int m_done = 0;
    int m_refused = 0;
    QStringList m_faults;
};

namespace {

const QDate today(2026, 2, 3);

std::shared_ptr<const Analysis> analysed(const QString& text, const QString& path)
{
    const TemplateChoice choice = TemplateLibrary::shipped()->choose(traitsOf(path, text));
    return analyse(TextSnapshot(text), nullptr, {choice.value, today});
}

/// Where a change of status may write: the metadata, and the section that lists changes.
bool isPlaceOfStatus(const Analysis& analysis, const TextDelta& delta)
{
    const auto holds = [&delta](TextRange range) {
        return delta.position >= range.start && delta.position + delta.removed <= range.end();
    };
    for (const MetadataField& field : analysis.metadata->fields) {
        if (holds(field.entryRange))
            return true;
    }
    const Section* history = historySection(*analysis.outline);
    return history && holds(history->whole());
}

} // namespace

void TestRealTransitions::follow(const Analysis& analysis, const Transition& wanted)
{
    const QString where = m_path + QStringLiteral(" to ") + wanted.state;
    const QString& text = analysis.snapshot.text;
    const auto change = transition(analysis, wanted.state, {}, today);
    if (!change) {
        QVERIFY2(!change.error().message.isEmpty(), qPrintable(where));
        ++m_refused;
        return;
    }
    QVERIFY2(isApplicable(change->edit, text.size()), qPrintable(where));
    for (const TextDelta& delta : change->edit.deltas)
        QVERIFY2(isPlaceOfStatus(analysis, delta), qPrintable(where + QStringLiteral(": ") + delta.inserted));
    const auto after = analysed(applied(change->edit, text), m_path);
    const LifecycleState* now = presentState(*after);
    if (!now || now->name != wanted.state)
        m_faults += where + QStringLiteral(" is ") + (now ? now->name : QStringLiteral("nothing"));
    if (after->metadata->fields.size() != analysis.metadata->fields.size())
        m_faults += where + QStringLiteral(": another number of fields");
    ++m_done;
}

void TestRealTransitions::reachesEveryStateAndTouchesNothingElse()
{
    for (const QString& path : test::corpusFiles()) {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        m_path = path;
        const auto analysis = analysed(QString::fromUtf8(file.readAll()).remove(u'\r'), path);
        if (!presentState(*analysis))
            continue;
        for (const Transition& wanted : transitionsOf(*analysis))
            follow(*analysis, wanted);
    }
    qInfo("%d changes of status, %d refused", m_done, m_refused);
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.mid(0, 12).join(u'\n')));
    QVERIFY(m_done > 0);
}

QTEST_GUILESS_MAIN(TestRealTransitions)
#include "test_realtransitions.moc"
