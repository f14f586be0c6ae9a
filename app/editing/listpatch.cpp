#include "app/editing/listpatch.h"

#include "app/editing/listalignment.h"
#include "app/editing/yamlspelling.h"

#include <algorithm>

namespace redraft {

namespace {

class ListPatcher
{
public:
    ListPatcher(const TextSnapshot& snapshot, const MetadataField& field, MetadataSyntax syntax,
                const QStringList& items, ItemSpelling spelling)
        : m_snapshot(snapshot)
        , m_field(field)
        , m_isYaml(redraft::isYaml(syntax))
        , m_items(items)
        , m_spelling(spelling)
        , m_kept(alignedItems(field.items, items))
    {
    }

    QList<TextDelta> insideBrackets() const;
    QList<TextDelta> lines() const;

private:
    int oldCount() const { return int(m_field.itemRanges.size()); }
    QString oldItem(int index) const { return m_snapshot.view(m_field.itemRanges[size_t(index)]).toString(); }
    QString between(qsizetype start, qsizetype end) const
    {
        return m_snapshot.view(TextRange::fromBounds(start, end)).toString();
    }
    QString spelled(int item, int neighbour) const;
    QString separatorBefore(int oldIndex) const;
    QString newSeparator() const;
    TextRange lineOf(int oldIndex) const;
    QString newLine(int item, int neighbour) const;
    void patchGap(QList<TextDelta>& deltas, TextRange oldItems, TextRange newItems) const;
    QList<TextDelta> emptied() const;

    const TextSnapshot& m_snapshot;
    const MetadataField& m_field;
    bool m_isYaml;
    const QStringList& m_items;
    ItemSpelling m_spelling;
    std::vector<int> m_kept;
};

/// Item `item` of the new list, in the quotes that its neighbour in the old list has.
QString ListPatcher::spelled(int item, int neighbour) const
{
    if (!m_isYaml || m_field.shape == ValueShape::CommaList)
        return m_items[item];
    const QString model = neighbour >= 0 && neighbour < oldCount() ? oldItem(neighbour) : QString();
    const YamlPlace place = m_field.shape == ValueShape::FlowList ? YamlPlace::Flow : YamlPlace::Block;
    const QStringList spellings = yamlFieldSpellings(m_field.key, m_items[item], model, place);
    return m_spelling == ItemSpelling::LikeNeighbours ? spellings.front() : spellings.back();
}

/// What stands between an old item and the one before it, with the comma and perhaps comments.
QString ListPatcher::separatorBefore(int oldIndex) const
{
    return between(m_field.itemRanges[size_t(oldIndex) - 1].end(),
                   m_field.itemRanges[size_t(oldIndex)].start);
}

/// A separator like those in the list, but without their comments.
QString ListPatcher::newSeparator() const
{
    if (oldCount() < 2) {
        const QString opening = m_field.shape == ValueShape::FlowList && oldCount() == 1
                                    ? between(m_field.valueRange.start + 1, m_field.itemRanges.front().start)
                                    : QString();
        return opening.contains(u'\n') && !opening.contains(u'#') ? u',' + opening : QStringLiteral(", ");
    }
    const QString separator = separatorBefore(1);
    if (!separator.contains(u'#'))
        return separator;
    return u',' + separator.mid(separator.lastIndexOf(u'\n'));
}

QList<TextDelta> ListPatcher::insideBrackets() const
{
    const bool isFlow = m_field.shape == ValueShape::FlowList;
    const qsizetype start = m_field.valueRange.start + (isFlow ? 1 : 0);
    const qsizetype end = m_field.valueRange.end() - (isFlow ? 1 : 0);
    const QString opening = oldCount() == 0 ? QString() : between(start, m_field.itemRanges.front().start);
    const QString closing = oldCount() == 0 ? QString() : between(m_field.itemRanges.back().end(), end);
    QString text;
    for (int i = 0; i < m_items.size(); ++i) {
        const int kept = m_kept[size_t(i)];
        const bool followsItsOwn = kept > 0 && i > 0 && m_kept[size_t(i) - 1] == kept - 1;
        text += i == 0 ? opening : followsItsOwn ? separatorBefore(kept) : newSeparator();
        text += kept >= 0 ? oldItem(kept) : spelled(i, std::min(i, oldCount() - 1));
    }
    if (!m_items.isEmpty())
        text += closing;
    const QString old = between(start, end);
    qsizetype head = 0;
    while (head < old.size() && head < text.size() && old[head] == text[head])
        ++head;
    qsizetype tail = 0;
    while (tail < old.size() - head && tail < text.size() - head &&
           old[old.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    return {TextDelta{start + head, old.size() - head - tail, text.mid(head, text.size() - head - tail)}};
}

TextRange ListPatcher::lineOf(int oldIndex) const
{
    const int line = m_snapshot.lines.lineOf(m_field.itemRanges[size_t(oldIndex)].start);
    return TextRange::fromBounds(m_snapshot.lines.startOf(line), m_snapshot.lines.startOf(line + 1));
}

/// A line for a new item with the dash of its neighbour.
QString ListPatcher::newLine(int item, int neighbour) const
{
    const TextRange line = lineOf(neighbour);
    QString lead = between(line.start, m_field.itemRanges[size_t(neighbour)].start);
    if (lead.endsWith(u'-'))
        lead += u' ';
    const bool hasReturn = m_snapshot.view(line).endsWith(u"\r\n");
    return lead + spelled(item, neighbour) + (hasReturn ? QStringLiteral("\r\n") : QStringLiteral("\n"));
}

/// Between two items that stay: items are replaced one by one, then what is left over is removed or inserted.
void ListPatcher::patchGap(QList<TextDelta>& deltas, TextRange oldItems, TextRange newItems) const
{
    const int paired = int(std::min(oldItems.length, newItems.length));
    for (int i = 0; i < paired; ++i) {
        const int old = int(oldItems.start) + i;
        const TextRange range = m_field.itemRanges[size_t(old)];
        QString text = spelled(int(newItems.start) + i, old);
        if (range.isEmpty() && m_snapshot.text[range.start - 1] == u'-')
            text.prepend(u' ');
        deltas += TextDelta{range.start, range.length, text};
    }
    for (int old = int(oldItems.start) + paired; old < oldItems.end(); ++old)
        deltas += TextDelta{lineOf(old).start, lineOf(old).length, QString()};
    QString inserted;
    const int before = int(oldItems.start) + paired - 1;
    for (int item = int(newItems.start) + paired; item < newItems.end(); ++item)
        inserted += newLine(item, std::max(before, 0));
    if (!inserted.isEmpty())
        deltas += TextDelta{before < 0 ? lineOf(0).start : lineOf(before).end(), 0, inserted};
}

QList<TextDelta> ListPatcher::emptied() const
{
    const qsizetype colon = m_snapshot.text.indexOf(u':', m_field.keyRange.end());
    QList<TextDelta> deltas;
    if (m_isYaml)
        deltas += TextDelta{colon + 1, 0, QStringLiteral(" []")};
    for (int old = 0; old < oldCount(); ++old)
        deltas += TextDelta{lineOf(old).start, lineOf(old).length, QString()};
    return deltas;
}

QList<TextDelta> ListPatcher::lines() const
{
    if (m_items.isEmpty())
        return emptied();
    QList<TextDelta> deltas;
    int nextOld = 0;
    int nextNew = 0;
    for (int i = 0; i <= m_items.size(); ++i) {
        const bool isEnd = i == m_items.size();
        if (!isEnd && m_kept[size_t(i)] < 0)
            continue;
        const int kept = isEnd ? oldCount() : m_kept[size_t(i)];
        patchGap(deltas, TextRange::fromBounds(nextOld, kept), TextRange::fromBounds(nextNew, i));
        nextOld = kept + 1;
        nextNew = i + 1;
    }
    return deltas;
}

} // namespace

QList<TextDelta> patchedList(const TextSnapshot& snapshot, const MetadataField& field, MetadataSyntax syntax,
                             const QStringList& items, ItemSpelling spelling)
{
    const ListPatcher patcher(snapshot, field, syntax, items, spelling);
    return field.shape == ValueShape::BlockList ? patcher.lines() : patcher.insideBrackets();
}

} // namespace redraft
