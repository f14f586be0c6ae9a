#include "app/checklist/check.h"
#include "app/document/analysis.h"
#include "app/templates/templatereader.h"
#include "tests/support/documents.h"
#include "tests/support/prosegenerator.h"

#include <QFile>
#include <QGuiApplication>
#include <QTextStream>
#include <algorithm>
#include <ctime>
#include <functional>

using namespace redraft;

namespace {

/// ms of the processor that the work takes, on the one thread of this program: the median of several times.
/// Unlike the time of a clock it does not depend on what else runs on the machine.
double median(int times, const std::function<void()>& work)
{
    std::vector<double> found;
    for (int i = 0; i < times; ++i) {
        const std::clock_t start = std::clock();
        work();
        found.push_back(double(std::clock() - start) * 1000 / CLOCKS_PER_SEC);
    }
    std::sort(found.begin(), found.end());
    return found[found.size() / 2];
}

/// Every rule there is, with the settings of the technical RFC.
std::shared_ptr<const Template> everyRule()
{
    auto all = std::make_shared<Template>(*technicalRfcTemplate());
    const auto isAsked = [](const std::vector<CheckRequest>& requests, const QString& id) {
        return std::any_of(requests.begin(), requests.end(),
                           [&id](const CheckRequest& request) { return request.rule == id; });
    };
    for (const QString& id : checkIds()) {
        if (findDocumentCheck(id) && !isAsked(all->documentChecks, id))
            all->documentChecks.push_back({id, {}});
    }
    return all;
}

/// All that a report is made of.
struct Parsed
{
    explicit Parsed(const QString& text)
        : snapshot(text)
        , tree(parseMarkdown(snapshot))
        , outline(makeOutline(*tree, snapshot))
        , metadata(readMetadata(snapshot))
    {
    }
    CheckInput input(const Template& documentTemplate) const
    {
        return {snapshot, *tree, outline, metadata, documentTemplate, QDate(2024, 7, 1)};
    }

    TextSnapshot snapshot;
    std::shared_ptr<const SyntaxTree> tree;
    Outline outline;
    Metadata metadata;
};

void printKeystrokes(QTextStream& out, const std::shared_ptr<const Template>& rules)
{
    out << "A keystroke, ms:       parse     report  from nothing   findings\n";
    for (const int bytes : {31'000, 200'000, 1'000'000}) {
        QString text = test::ProseGenerator(7).document(bytes);
        const AnalysisContext context{rules, QDate(2024, 7, 1)};
        auto analysis = analyse(TextSnapshot(text), nullptr, context);
        const qsizetype place = text.indexOf(QStringLiteral(" the "), text.size() / 2);
        std::vector<double> parse;
        std::vector<double> report;
        for (int i = 0; i < 60; ++i) {
            text.insert(place, u'x');
            const TextSnapshot snapshot(text, i + 1);
            std::shared_ptr<const ParsedDocument> parsed;
            parse.push_back(median(1, [&] { parsed = parseDocument(snapshot, analysis, context); }));
            report.push_back(median(1, [&] { analysis = examine(*parsed, analysis, context.today); }));
        }
        std::sort(parse.begin(), parse.end());
        std::sort(report.begin(), report.end());
        size_t findings = 0;
        for (const SectionReport& section : analysis->report->sections)
            findings += section.findings.size();
        const double whole = median(3, [&] { examine(*analysis, nullptr, context.today); });
        out << QStringLiteral("%1 KB  %2 %3  %4 %5\n")
                   .arg(bytes / 1000, 9)
                   .arg(parse[30], 10, 'f', 2)
                   .arg(report[30], 10, 'f', 2)
                   .arg(whole, 12, 'f', 1)
                   .arg(findings, 10);
        out.flush();
    }
}

/// What each rule costs alone, and all of them together, for one document.
void printRules(QTextStream& out, const Parsed& parsed, const Template& rules)
{
    Template none = rules;
    none.checks.clear();
    none.documentChecks.clear();
    for (SectionDefinition& section : none.sections)
        section.checks.clear();
    const CheckInput bare = parsed.input(none);
    const double base = median(5, [&] { makeReport(bare); });
    std::vector<std::pair<double, QString>> costs;
    for (const QString& id : checkIds()) {
        Template one = none;
        const auto keep = [&id](const std::vector<CheckRequest>& from, std::vector<CheckRequest>& to) {
            std::copy_if(from.begin(), from.end(), std::back_inserter(to),
                         [&id](const CheckRequest& request) { return request.rule == id; });
        };
        keep(rules.checks, one.checks);
        keep(rules.documentChecks, one.documentChecks);
        for (size_t i = 0; i < rules.sections.size(); ++i)
            keep(rules.sections[i].checks, one.sections[i].checks);
        const CheckInput input = parsed.input(one);
        costs.emplace_back(median(5, [&] { makeReport(input); }) - base, id);
    }
    std::sort(costs.rbegin(), costs.rend());
    out << "\nRules alone, ms for " << parsed.snapshot.text.size() / 1000 << " K characters (facts of blocks "
        << "included), without any: " << QString::number(base, 'f', 2) << '\n';
    for (const auto& [cost, id] : costs)
        out << QStringLiteral("%1 %2\n").arg(id, 20).arg(cost, 10, 'f', 2);
    const CheckInput all = parsed.input(rules);
    const double together = median(5, [&] { makeReport(all); });
    out << QStringLiteral("%1 %2\n").arg(QStringLiteral("all"), 20).arg(together, 10, 'f', 2);
    out.flush();
}

/// Real documents, if there are any: parsing and checking all of them on one core.
void printBatch(QTextStream& out, const std::shared_ptr<const Template>& rules)
{
    QStringList texts;
    qint64 bytes = 0;
    for (const QString& name : test::corpusFiles()) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        bytes += content.size();
        texts += QString::fromUtf8(content).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    }
    const AnalysisContext context{rules, QDate(2024, 7, 1)};
    const double parse = median(3, [&] {
        for (const QString& text : texts)
            Parsed{text};
    });
    const double all = median(3, [&] {
        for (const QString& text : texts)
            makeReport(Parsed{text}.input(*rules));
    });
    out << QStringLiteral("\n%1 documents, %2 KB: parse %3 ms, parse and report %4 ms, %5 MB/s on one core\n")
               .arg(texts.size())
               .arg(bytes / 1000)
               .arg(parse, 0, 'f', 1)
               .arg(all, 0, 'f', 1)
               .arg(double(bytes) / 1000 / all, 0, 'f', 1);
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    const auto rules = everyRule();
    const QStringList parts =
        QGuiApplication::arguments().mid(1); // "keystrokes", "rules", "batch"; none is all
    const auto isWanted = [&parts](const char* part) {
        return parts.isEmpty() || parts.contains(QLatin1String(part));
    };
    if (isWanted("keystrokes"))
        printKeystrokes(out, rules);
    if (isWanted("rules"))
        printRules(out, Parsed(test::ProseGenerator(7).document(1'000'000)), *rules);
    if (isWanted("batch"))
        printBatch(out, rules);
    return 0;
}
