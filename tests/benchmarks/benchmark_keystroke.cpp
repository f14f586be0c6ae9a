#include "app/checklist/check.h"
#include "app/document/analysis.h"
#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "app/templates/template.h"
#include "tests/support/documents.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextStream>
#include <algorithm>
#include <functional>

using namespace redraft;

namespace {

constexpr int keystrokes = 100;

/// Times of one stage in ms.
class Times
{
public:
    void measure(const std::function<void()>& work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        m_times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    /// `share` of 1: 0.5 is the median.
    double quantile(double share)
    {
        std::sort(m_times.begin(), m_times.end());
        return m_times[size_t(share * double(m_times.size() - 1))];
    }

private:
    std::vector<double> m_times;
};

struct Stage
{
    const char* name;
    Times times;
};

/// One document into which somebody types, with the newest results of all stages.
class Typist
{
public:
    Typist(int bytes, const char* placeName, double place);
    void type();
    void print(QTextStream& out);

private:
    enum StageName
    {
        DocumentStage,
        ParseStage,
        OutlineStage,
        MetadataStage,
        ReportStage,
        StatisticsStage,
        AnalyseStage
    };

    int m_bytes;
    const char* m_placeName;
    Document m_document;
    QTextCursor m_cursor;
    std::shared_ptr<const SyntaxTree> m_tree;
    Statistics m_statistics;
    std::shared_ptr<const Analysis> m_analysis;
    AnalysisContext m_context{std::make_shared<Template>(), QDate(2024, 7, 1)};
    // Stages of the preview (blocks laid out, painted) go behind these, measured in type() with m_analysis.
    std::vector<Stage> m_stages{{"document and snapshot", {}},
                                {"parse", {}},
                                {"outline", {}},
                                {"metadata", {}},
                                {"report", {}},
                                {"statistics", {}},
                                {"analyse, whole", {}}};
};

Typist::Typist(int bytes, const char* placeName, double place)
    : m_bytes(bytes)
    , m_placeName(placeName)
    , m_cursor(m_document.textDocument())
{
    m_document.load(test::generatedDocument(bytes), LineEnding::Lf);
    const TextSnapshot snapshot = m_document.snapshot();
    m_tree = parseMarkdown(snapshot);
    m_statistics = countWords(*m_tree);
    m_analysis = analyse(snapshot, nullptr, m_context);
    const qsizetype at =
        snapshot.text.indexOf(QStringLiteral(" the "), qsizetype(place * double(snapshot.text.size())));
    m_cursor.setPosition(int(std::max<qsizetype>(0, at)));
}

void Typist::type()
{
    TextSnapshot snapshot;
    m_stages[DocumentStage].times.measure([&] {
        m_cursor.insertText(QStringLiteral("x"));
        snapshot = m_document.snapshot();
    });
    const std::shared_ptr<const SyntaxTree> previous = m_tree;
    m_stages[ParseStage].times.measure([&] { m_tree = parseMarkdown(snapshot, previous); });
    Outline outline;
    m_stages[OutlineStage].times.measure([&] { outline = makeOutline(*m_tree, snapshot); });
    Metadata metadata;
    m_stages[MetadataStage].times.measure([&] { metadata = readMetadata(snapshot); });
    const CheckInput input{snapshot,       *m_tree, outline, metadata, *m_context.documentTemplate,
                           m_context.today};
    m_stages[ReportStage].times.measure([&] { makeReport(input); });
    m_stages[StatisticsStage].times.measure(
        [&] { m_statistics = countWords(*m_tree, previous.get(), m_statistics); });
    m_stages[AnalyseStage].times.measure([&] { m_analysis = analyse(snapshot, m_analysis, m_context); });
}

void Typist::print(QTextStream& out)
{
    for (Stage& stage : m_stages) {
        out << QStringLiteral("%1 KB, %2 %3 %4 %5\n")
                   .arg(m_bytes / 1000, 6)
                   .arg(QString::fromLatin1(m_placeName), -7)
                   .arg(QString::fromLatin1(stage.name), -24)
                   .arg(stage.times.quantile(0.5), 10, 'f', 3)
                   .arg(stage.times.quantile(0.99), 10, 'f', 3);
    }
}

void printKeystrokes(QTextStream& out)
{
    out << "One keystroke, ms, of " << keystrokes << ":                      median        p99\n";
    for (const int bytes : {31'000, 200'000, 1'000'000, 10'000'000}) {
        for (const auto& [name, place] :
             {std::pair("top", 0.02), std::pair("middle", 0.5), std::pair("end", 0.9)}) {
            Typist typist(bytes, name, place);
            for (int i = 0; i < keystrokes; ++i)
                typist.type();
            typist.print(out);
            out.flush();
        }
    }
}

void printOpening(QTextStream& out)
{
    out << "\nOpening, ms:       decode       load    analyse     encode\n";
    for (const int bytes : {31'000, 200'000, 1'000'000, 10'000'000, 50'000'000}) {
        const QByteArray content = test::generatedDocument(bytes).toUtf8();
        DecodedText decoded;
        Document document;
        Times stages[4];
        stages[0].measure([&] { decoded = *decodeText(content, QStringLiteral("x.md")); });
        stages[1].measure(
            [&] { document.load(decoded.text, decoded.format.lineEnding, decoded.minorityLines); });
        stages[2].measure([&] { analyse(document.snapshot(), nullptr, {std::make_shared<Template>(), {}}); });
        stages[3].measure(
            [&] { encodeText(document.snapshot().text, decoded.format, document.minorityLines()); });
        out << QStringLiteral("%1 KB").arg(bytes / 1000, 10);
        for (Times& stage : stages)
            out << QStringLiteral(" %1").arg(stage.quantile(0.5), 10, 'f', 1);
        out << '\n';
        out.flush();
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList parts = QGuiApplication::arguments().mid(1); // "keystrokes", "opening"; none is both
    if (parts.isEmpty() || parts.contains(QStringLiteral("keystrokes")))
        printKeystrokes(out);
    if (parts.isEmpty() || parts.contains(QStringLiteral("opening")))
        printOpening(out);
    return 0;
}
