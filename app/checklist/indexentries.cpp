#include "app/checklist/indexentries.h"

#include "app/checklist/sectioncontent.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

/// Bold words and a value on a line of their own: "**Status**: Draft", "- **Status:** Draft".
TextRange labelled(const TextSnapshot& snapshot, TextRange range, const char* label)
{
    const QRegularExpression form(
        QStringLiteral(
            "^[ \\t]*(?:[-*+][ \\t]+)?(?:\\*\\*|__)%1(?:(?:\\*\\*|__):|:(?:\\*\\*|__))[ \\t]*(.*?)[ \\t]*$")
            .arg(QString::fromLatin1(label)),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = form.match(snapshot.view(range).toString());
    return match.hasMatch() ? TextRange{range.start + match.capturedStart(1), match.capturedLength(1)}
                            : TextRange();
}

const Node* firstLink(const Node& node)
{
    if (node.kind == NodeKind::Link)
        return &node;
    for (const Node& child : node.children) {
        if (const Node* link = firstLink(child))
            return link;
    }
    return nullptr;
}

class IndexReader
{
public:
    explicit IndexReader(const CheckInput& input)
        : m_input(input)
    {
    }

    std::vector<IndexEntry> read()
    {
        for (const Section& section : m_input.outline.sections)
            addSection(section);
        const auto blocks = m_input.tree.blocks.begin();
        for (int block = 0; block < int(m_input.tree.blocks.size()); ++block) {
            const BlockEntry entry = blocks[block];
            ++m_group;
            if (entry.block->node.kind == NodeKind::Table)
                addTable(entry);
            else if (entry.block->node.kind == NodeKind::BulletList ||
                     entry.block->node.kind == NodeKind::OrderedList)
                addList(entry);
        }
        std::stable_sort(m_entries.begin(), m_entries.end(),
                         [](const IndexEntry& one, const IndexEntry& other) {
                             return one.place.start < other.place.start;
                         });
        return std::move(m_entries);
    }

private:
    void addSection(const Section& section)
    {
        const NumberedTitle title = splitNumberedTitle(section.title);
        const DocumentNumber number = documentNumber(title.number);
        if (!number.isValid() || number.prefix.isEmpty())
            return;
        IndexEntry entry;
        entry.number = number;
        entry.title = section.title.mid(title.titleStart);
        entry.place = section.titleRange;
        entry.titleRange = locate(m_input.snapshot, section.titleRange, entry.title);
        entry.statusRange = labelled(m_input.snapshot, section.ownBody, "status");
        entry.status = m_input.snapshot.view(entry.statusRange).toString();
        entry.summary =
            m_input.snapshot.view(labelled(m_input.snapshot, section.ownBody, "summary")).toString();
        const auto [first, end] = blocksIn(m_input.tree, section.ownBody);
        for (int block = first; block < end && entry.destination.isEmpty(); ++block) {
            if (const Node* link = firstLink(m_input.tree.blocks[size_t(block)].block->node))
                entry.destination = link->destination;
        }
        m_entries.push_back(entry);
    }

    /// Which column holds what, by the words in the head; -1 for none.
    struct Columns
    {
        int number = -1;
        int title = -1;
        int status = -1;
    };

    static Columns columnsOf(const Node& head)
    {
        static const QRegularExpression number(QStringLiteral(
            "^(?:#|no\\.?|nr\\.?|number|id|rfc|rfd|adr|kep|eip|(?:rfc|rfd|adr) ?(?:#|number|id))$"));
        static const QRegularExpression title(
            QStringLiteral("^(?:title|name|document|description|subject|topic)$"));
        static const QRegularExpression status(QStringLiteral("^(?:status|state|stage)$"));
        Columns columns;
        for (int cell = 0; cell < int(head.children.size()); ++cell) {
            const QString word = plainText(head.children[size_t(cell)]).trimmed().toCaseFolded();
            if (columns.number < 0 && number.match(word).hasMatch())
                columns.number = cell;
            else if (columns.title < 0 && title.match(word).hasMatch())
                columns.title = cell;
            else if (columns.status < 0 && status.match(word).hasMatch())
                columns.status = cell;
        }
        return columns;
    }

    void addTable(const BlockEntry& table)
    {
        const std::vector<Node>& rows = table.block->node.children;
        if (rows.empty())
            return;
        const Columns columns = columnsOf(rows.front());
        for (size_t row = 1; row < rows.size(); ++row)
            addRow(table, rows[row], columns);
    }

    static QString cellText(const Node& row, int cell)
    {
        return cell >= 0 && cell < int(row.children.size())
                   ? plainText(row.children[size_t(cell)]).simplified()
                   : QString();
    }

    TextRange cellRange(const BlockEntry& table, const Node& row, int cell, const QString& text) const
    {
        if (cell < 0 || cell >= int(row.children.size()))
            return {};
        return locate(m_input.snapshot, row.children[size_t(cell)].range.shifted(table.start), text);
    }

    void addRow(const BlockEntry& table, const Node& row, const Columns& columns)
    {
        IndexEntry entry;
        entry.place = row.range.shifted(table.start);
        entry.group = m_group;
        if (const Node* link = firstLink(row))
            entry.destination = link->destination;
        entry.number = documentNumber(cellText(row, columns.number));
        const QString title = cellText(row, columns.title);
        const NumberedTitle split = splitNumberedTitle(title);
        if (!entry.number.isValid())
            entry.number = documentNumber(split.number);
        entry.title = title.mid(split.titleStart);
        entry.titleRange = cellRange(table, row, columns.title, entry.title);
        entry.status = cellText(row, columns.status);
        entry.statusRange = cellRange(table, row, columns.status, entry.status);
        if (entry.number.isValid() || !entry.destination.isEmpty())
            m_entries.push_back(entry);
    }

    void addList(const BlockEntry& list)
    {
        for (const Node& item : list.block->node.children) {
            const Node* link = firstLink(item);
            if (!link || !plainText(item).trimmed().startsWith(plainText(*link).trimmed()))
                continue;
            IndexEntry entry;
            entry.place = firstLine(m_input.snapshot, item.range.shifted(list.start));
            entry.group = m_group;
            entry.destination = link->destination;
            const QString title = plainText(*link).simplified();
            const NumberedTitle split = splitNumberedTitle(title);
            entry.number = documentNumber(split.number.isEmpty() ? title : split.number);
            // A link that says the number alone says no title.
            if (!entry.number.isValid() || !split.number.isEmpty())
                entry.title = title.mid(split.titleStart);
            entry.titleRange = locate(m_input.snapshot, entry.place, entry.title);
            m_entries.push_back(entry);
        }
    }

    const CheckInput& m_input;
    std::vector<IndexEntry> m_entries;
    int m_group = 0;
};

} // namespace

std::vector<IndexEntry> indexEntries(const CheckInput& input)
{
    return IndexReader(input).read();
}

} // namespace redraft
