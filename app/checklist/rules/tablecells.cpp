#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class TableCells final : public BlockCheck
{
    Q_DECLARE_TR_FUNCTIONS(TableCells)

public:
    QString id() const override { return QStringLiteral("MD-056"); }
    QString title() const override { return tr("Rows of tables have as many cells as the head"); }

    std::vector<Finding> runOn(const BlockInput& block) const override
    {
        std::vector<Finding> findings;
        collect(block, block.block.node, findings);
        return findings;
    }

private:
    void collect(const BlockInput& block, const Node& node, std::vector<Finding>& findings) const
    {
        if (node.kind != NodeKind::Table) {
            for (const Node& child : node.children)
                collect(block, child, findings);
            return;
        }
        const int wanted = node.children.empty() ? 0 : int(node.children.front().children.size());
        for (const Node& row : node.children) {
            const QStringView line = block.source.mid(row.range.start, row.range.length);
            const int cells = cellCount(line);
            if (cells != wanted && !line.contains(u'\n'))
                findings.push_back(
                    found(Severity::Warning,
                          tr("The row has %1, the head %2").arg(counted(cells), counted(wanted)), row.range));
        }
    }

    static QString counted(int cells) { return tr("%n cell(s)", nullptr, cells); }

    /// Cells end at each '|' without a backslash, also in code, as GitHub reads tables.
    static int cellCount(QStringView line)
    {
        const QStringView trimmed = line.trimmed();
        int bars = 0;
        for (qsizetype i = 0; i < trimmed.size(); ++i) {
            if (trimmed[i] == u'\\')
                ++i;
            else if (trimmed[i] == u'|')
                ++bars;
        }
        const bool isOpened = trimmed.startsWith(u'|');
        const bool isClosed =
            trimmed.size() > 1 && trimmed.endsWith(u'|') && !trimmed.endsWith(QStringLiteral("\\|"));
        return bars + 1 - (isOpened ? 1 : 0) - (isClosed ? 1 : 0);
    }
};

} // namespace

const DocumentCheck& tableCells()
{
    static const TableCells rule;
    return rule;
}

} // namespace redraft::rules
