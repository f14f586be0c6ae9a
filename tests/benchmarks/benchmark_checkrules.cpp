#include "app/checklist/check.h"
#include "app/checklist/rules/sectionrules.h"
#include "app/checklist/sectioncontent.h"
#include "app/document/textcodec.h"
#include "app/templates/templatereader.h"
#include "tests/support/documents.h"

#include <QCoreApplication>

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <cstdio>
#include <ctime>

using namespace redraft;

namespace {

struct Sample
{
    QString place;
    QString message;
    QString line;
};

struct Tally
{
    int hits = 0;
    int warnings = 0;
    int documents = 0;
    int applied = 0; ///< documents in which the rule was asked at all
    std::vector<Sample> samples;
};

struct Source
{
    QString name;
    TextSnapshot snapshot;
    std::shared_ptr<const SyntaxTree> tree;
    Outline outline;
    Metadata metadata;
};

std::vector<Source> sources()
{
    std::vector<Source> all;
    for (const QString& name : test::corpusFiles()) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const Result<DecodedText> decoded = decodeText(file.readAll(), name);
        if (!decoded)
            continue;
        Source source{name, TextSnapshot(decoded->text), {}, {}, {}};
        source.tree = parseMarkdown(source.snapshot);
        source.outline = makeOutline(*source.tree, source.snapshot);
        source.metadata = readMetadata(source.snapshot);
        all.push_back(std::move(source));
    }
    return all;
}

Report reportOf(const Source& source, const Template& wanted)
{
    return makeReport(
        {source.snapshot, *source.tree, source.outline, source.metadata, wanted, QDate(2026, 3, 1)});
}

/// Milliseconds of processor time to report on all sources: what else runs on the machine does not count.
double timeOf(const std::vector<Source>& all, const Template& wanted)
{
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        const std::clock_t start = std::clock();
        for (const Source& source : all)
            reportOf(source, wanted);
        best = std::min(best, 1e3 * double(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

Template onlyWith(Template wanted, const QStringList& rules)
{
    const auto isOther = [&rules](const CheckRequest& request) { return !rules.contains(request.rule); };
    std::erase_if(wanted.checks, isOther);
    std::erase_if(wanted.documentChecks, isOther);
    for (SectionDefinition& section : wanted.sections)
        std::erase_if(section.checks, isOther);
    return wanted;
}

Sample sampleOf(const Source& source, const Finding& finding)
{
    const TextRange line = source.snapshot.lines.rangeOf(source.snapshot.lines.lineOf(finding.range.start));
    const qsizetype before = std::min<qsizetype>(120, finding.range.start - line.start);
    QString text = source.snapshot.view({finding.range.start - before, before}).toString() +
                   QStringLiteral(">>") + source.snapshot.view(finding.range).toString() +
                   QStringLiteral("<<") +
                   source.snapshot.view({finding.range.end(), 120}).toString().section(u'\n', 0, 0);
    const QFileInfo file(source.name);
    return {QStringLiteral("%1/%2:%3")
                .arg(file.dir().dirName(), file.fileName())
                .arg(source.snapshot.lines.lineOf(finding.range.start) + 1),
            finding.message, text.simplified()};
}

void print(const QString& text)
{
    std::printf("%s\n", qPrintable(text));
}

void printSamples(const QMap<QString, Tally>& tallies, const QString& wanted, int count)
{
    QRandomGenerator generator(7);
    std::vector<Sample> samples = tallies.value(wanted).samples;
    std::shuffle(samples.begin(), samples.end(), generator);
    samples.resize(std::min(samples.size(), size_t(count)));
    for (const Sample& sample : samples)
        print(QStringLiteral("%1\n    %2\n    %3").arg(sample.place, sample.message, sample.line));
}

QMap<QString, Tally> tally(const std::vector<Source>& all, const Template& wanted)
{
    QMap<QString, Tally> tallies;
    for (const Source& source : all) {
        QSet<QString> seen;
        for (const SectionReport& section : reportOf(source, wanted).sections) {
            for (const Finding& finding : section.findings) {
                Tally& mine = tallies[finding.checkId];
                ++mine.hits;
                mine.warnings += finding.severity == Severity::Note ? 0 : 1;
                mine.documents += seen.contains(finding.checkId) ? 0 : 1;
                seen.insert(finding.checkId);
                mine.samples.push_back(sampleOf(source, finding));
            }
        }
    }
    return tallies;
}

} // namespace

/// How often each rule finds something in the documents of REDRAFT_CORPUS, and what it costs.
/// Arguments: RULE=NUMBER prints as many of the rule's findings.
int main(int count, char** values)
{
    QCoreApplication application(count, values);
    const std::vector<Source> all = sources();
    const Template wanted = *technicalRfcTemplate();
    const QMap<QString, Tally> tallies = tally(all, wanted);
    for (const QString& argument : application.arguments().mid(1)) {
        print(QStringLiteral("== ") + argument);
        printSamples(tallies, argument.section(u'=', 0, 0), argument.section(u'=', 1).toInt());
    }
    if (application.arguments().size() > 1)
        return 0;
    double megabytes = 0;
    double words = 0;
    for (const Source& source : all) {
        megabytes += source.snapshot.text.size() / 1e6;
        words += wordCount(source.snapshot.text);
    }
    const auto costOf = [&](const QStringList& rules) {
        // What else runs slows both alike.
        const double base = timeOf(all, onlyWith(wanted, {}));
        return (timeOf(all, onlyWith(wanted, rules)) - base) / megabytes;
    };
    QStringList ofContent;
    for (const SectionCheck* check : rules::sectionRules())
        ofContent += check->id();
    for (const DocumentCheck* check : rules::contentRules())
        ofContent += check->id();
    print(
        QStringLiteral(
            "%1 documents, %2 MB, %3 words; ms/MB: without rules %4, with those for sections and content %5 "
            "more, of which facts of blocks (BCP14) %6")
            .arg(all.size())
            .arg(megabytes, 0, 'f', 1)
            .arg(words)
            .arg(timeOf(all, onlyWith(wanted, {})) / megabytes, 0, 'f', 1)
            .arg(costOf(ofContent), 0, 'f', 1)
            .arg(costOf({QStringLiteral("BCP14")}), 0, 'f', 1));
    std::printf("%-18s %7s %9s %10s %8s %8s\n", "rule", "hits", "not notes", "/10k words", "docs %", "ms/MB");
    for (const QString& id : checkIds()) {
        const Tally mine = tallies.value(id);
        std::printf("%-18s %7d %9d %10.2f %8.1f %8.2f\n", qPrintable(id), mine.hits, mine.warnings,
                    mine.hits / words * 1e4, 100.0 * mine.documents / double(all.size()), costOf({id}));
    }
    return 0;
}
