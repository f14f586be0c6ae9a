#include "app/checklist/rules/phrasetable.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

struct Columns
{
    bool isOfSettings = false;
    bool hasDefault = false;
    bool hasRange = false;
    bool hasReload = false;
};

Columns columnsOf(const Node& table)
{
    static const PhraseTable settings(
        "parameter|parameters|setting|settings|option|options|config key|configuration|"
        "config|environment variable|env var|variable|flag|flags|knob|tunable|property|properties");
    static const PhraseTable defaults("default|defaults|default value|value");
    static const PhraseTable ranges(
        "range|allowed|allowed "
        "values|values|valid|limits|min|max|minimum|maximum|constraints|type|unit|units");
    static const PhraseTable reloads(
        "reload|reloadable|hot reload|dynamic|restart|runtime|mutable|immutable|live");
    Columns columns;
    for (const Node& cell : table.children.front().children) {
        const QString name = plainText(cell);
        const bool isFirst = &cell == &table.children.front().children.front();
        columns.isOfSettings |= isFirst && settings.isIn(name);
        columns.hasDefault |= defaults.isIn(name);
        columns.hasRange |= ranges.isIn(name);
        columns.hasReload |= reloads.isIn(name);
    }
    return columns;
}

/// A table of parameters tells each one's default, range and whether it takes effect at once.
class DesignSettings final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(DesignSettings)

public:
    QString id() const override { return QStringLiteral("DES-CONFIG"); }
    QString title() const override { return tr("Parameters with default, range and reload"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionContent content(input, section.section);
        std::vector<Finding> findings;
        for (int block = content.firstBlock(); block < content.endBlock(); ++block) {
            const Node& table = content.node(block);
            if (table.kind != NodeKind::Table || table.children.size() < 2)
                continue;
            const Columns columns = columnsOf(table);
            if (!columns.isOfSettings)
                continue;
            const QStringList missing = missingIn(columns, proseOf(table));
            if (!missing.isEmpty())
                findings.push_back(vague(columns.hasDefault ? Severity::Note : Severity::Warning,
                                         tr("Parameters without %1").arg(missing.join(QStringLiteral(", "))),
                                         firstLine(input.snapshot, content.rangeOf(block, table))));
        }
        return findings;
    }

private:
    /// The cells may say what has no column.
    static QStringList missingIn(const Columns& columns, const QString& cells)
    {
        static const PhraseTable defaults(
            "default|defaults|defaults to|by default|if unset|required|mandatory");
        static const PhraseTable ranges(
            "between|at least|at most|one of|range|maximum|minimum|max|min|from|true|false|positive|valid");
        static const PhraseTable reloads(
            "reload|reloaded|restart|restarts|runtime|dynamic*|immutable|at start|on start");
        QStringList missing;
        if (!columns.hasDefault && !defaults.isIn(cells))
            missing += tr("default");
        if (!columns.hasRange && !ranges.isIn(cells))
            missing += tr("range");
        if (!columns.hasReload && !reloads.isIn(cells))
            missing += tr("a word on reloading");
        return missing;
    }
};

} // namespace

const SectionCheck& designSettings()
{
    static const DesignSettings rule;
    return rule;
}

} // namespace redraft::rules
