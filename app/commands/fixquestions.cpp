#include "app/commands/fixquestions.h"

#include "app/commands/terminal.h"
#include "app/reporting/differencereport.h"
#include "app/text/unifieddiff.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <algorithm>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FixQuestions)
};

} // namespace

FixQuestions::FixQuestions(QIODevice* input, QIODevice& output)
    : m_input(input)
    , m_output(output)
    , m_areOver(input == nullptr)
{
}

FixAnswer FixQuestions::ask(const QString& name, const TextSnapshot& text, const Finding& finding,
                            const Fix& fix)
{
    const int line = text.lines.lineOf(finding.range.start) + 1;
    const ReportColors colors = showsColors(m_output) ? ReportColors::Terminal : ReportColors::None;
    write(printable(QStringLiteral("%1:%2: %3 [%4]: %5")
                        .arg(name, QString::number(line), finding.message, finding.checkId, fix.label)) +
          u'\n' + shownDifference(unifiedDiff(name, text.text, fix.edit), colors));
    write(Words::tr("Apply this? y: yes, n: no, q: ask nothing more ") + QStringLiteral("[n] "));
    return answer();
}

FixAnswer FixQuestions::answer()
{
    const QByteArray line = m_input ? m_input->readLine() : QByteArray();
    const QString word = QString::fromUtf8(line).trimmed().toLower();
    if (!isTerminal(m_output) || line.isEmpty())
        write(QStringLiteral("\n")); // nobody pressed Return here
    m_areOver = line.isEmpty() || word == u"q";
    if (m_areOver)
        return FixAnswer::Stop;
    return word == u"y" || word == u"yes" ? FixAnswer::Apply : FixAnswer::Skip;
}

void FixQuestions::write(const QString& text)
{
    m_output.write(text.toUtf8());
    if (auto* file = qobject_cast<QFileDevice*>(&m_output))
        file->flush();
}

bool hasUnsafeFix(const CheckedFile& file)
{
    return std::any_of(file.findings.begin(), file.findings.end(), [](const ReportedFinding& reported) {
        return reported.finding.counts() &&
               std::any_of(reported.fixes.begin(), reported.fixes.end(),
                           [](const ReportedFix& fix) { return fix.safety == FixSafety::Unsafe; });
    });
}

} // namespace redraft
