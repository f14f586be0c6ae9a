#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft::rules {

namespace {

/// Words for the value at which somebody is told.
bool namesThreshold(const QString& text)
{
    static const QRegularExpression words(
        QStringLiteral(
            "[<>≤≥±]=?\\s*[$€]?\\d|\\d\\s?%|\\b(?:thresholds?|slos?|"
            "slis?|"
            "slas?|error budgets?|exceed(?:s|ed|ing)?|(?:above|below|over|under|at least|at most|more than|"
            "less than|fewer than|within) \\d|p\\d\\d+|any (?:occurrence|increase|failure))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    // That there will be alerts says nothing; what sets them off does.
    static const QRegularExpression conditions(
        QStringLiteral(
            "\\b(?:alert(?:s|ed|ing)?|alarms?|paged?|pages)\\b[^.\\n]{0,80}\\b(?:when|whenever|if|once|"
            "on|for|at|after|above|below)\\b (?!needed|necessary|required|appropriate|applicable)|"
            "\\b(?:when|whenever|if|once)\\b[^.\\n]{0,120}\\b(?:alert(?:s|ed|ing)?|alarms?|paged?)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return mentions(text, words) || mentions(text, conditions);
}

/// The column whose header speaks of thresholds, or -1.
int thresholdColumn(const Node& table)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(?:alerts?|thresholds?|alarms?|slos?|targets?|limits?|when|condition|budget)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const std::vector<Node>& header = table.children.front().children;
    for (size_t column = 0; column < header.size(); ++column) {
        if (mentions(plainText(header[column]), words))
            return int(column);
    }
    return -1;
}

class ObservabilityThreshold final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(ObservabilityThreshold)

public:
    QString id() const override { return QStringLiteral("OBS-THRESHOLD"); }
    QString title() const override { return tr("Metrics have thresholds"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionContent content(input, section.section);
        std::vector<TextRange> bare;
        for (int block = content.firstBlock(); block < content.endBlock(); ++block) {
            const Node& table = content.node(block);
            if (table.kind != NodeKind::Table || table.children.empty())
                continue;
            for (const Node* row : rowsWithoutThreshold(table))
                bare.push_back(firstLine(input.snapshot, content.rangeOf(block, *row)));
        }
        if (bare.size() == 1)
            return {found(Severity::Warning, tr("One metric without threshold"), bare.front())};
        if (!bare.empty())
            return {
                found(Severity::Warning, tr("%1 metrics without threshold").arg(bare.size()), bare.front())};
        if (namesThreshold(content.prose()))
            return {};
        return {found(Severity::Warning, tr("No threshold for an alert"), content.start())};
    }

private:
    /// Rows whose cell in the threshold column says nothing. Tables without such a column are no list of
    /// metrics.
    static std::vector<const Node*> rowsWithoutThreshold(const Node& table)
    {
        std::vector<const Node*> rows;
        const int column = thresholdColumn(table);
        for (const Node& row : table.children) {
            if (column < 0 || row.isHeader || int(row.children.size()) <= column)
                continue;
            const QString cell = plainText(row.children[size_t(column)]).trimmed();
            if (wordCount(cell) == 0 || cell.compare(u"none", Qt::CaseInsensitive) == 0)
                rows.push_back(&row);
        }
        return rows;
    }
};

} // namespace

const SectionCheck& observabilityThreshold()
{
    static const ObservabilityThreshold rule;
    return rule;
}

} // namespace redraft::rules
