#include "widgets/checklist/checklistmodel.h"

#include "app/text/listdiff.h"
#include "widgets/checklist/findingplaces.h"

#include <QHash>
#include <QSet>

namespace redraft {

namespace {

std::vector<QString> keysOf(const std::vector<ChecklistRow>& rows)
{
    std::vector<QString> keys;
    keys.reserve(rows.size());
    for (const ChecklistRow& row : rows)
        keys.push_back(row.key);
    return keys;
}

QSet<QString> keySetOf(const std::vector<ChecklistRow>& rows)
{
    QSet<QString> keys;
    for (const ChecklistRow& row : rows)
        keys.insert(row.key);
    return keys;
}

} // namespace

void ChecklistModel::setReport(const std::shared_ptr<const Report>& report)
{
    if (report == m_report)
        return;
    m_report = report;
    m_analysis.reset();
    const std::vector<ChecklistRow> before = m_rows;
    replaceRows(makeRows());
    announceChanges(before);
}

void ChecklistModel::setAnalysis(const std::shared_ptr<const Analysis>& analysis)
{
    if (analysis->report == m_report)
        return;
    m_analysis = analysis;
    m_report = analysis->report;
    const std::vector<ChecklistRow> before = m_rows;
    replaceRows(makeRows());
    announceChanges(before);
}

std::vector<ChecklistRow> ChecklistModel::makeRows() const
{
    if (!m_report)
        return {};
    std::vector<ChecklistRow> rows = makeChecklistRows(*m_report, m_filter);
    if (m_analysis)
        addPlaces(rows, *m_analysis);
    return rows;
}

void ChecklistModel::setFilter(ChecklistFilter filter)
{
    m_filter = filter;
    replaceRows(makeRows());
}

void ChecklistModel::removeRange(int first, int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, first, first + count - 1);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
    endRemoveRows();
}

void ChecklistModel::insertRange(const std::vector<ChecklistRow>& from, int first, int count)
{
    if (count <= 0)
        return;
    beginInsertRows({}, first, first + count - 1);
    m_rows.insert(m_rows.begin() + first, from.begin() + first, from.begin() + first + count);
    endInsertRows();
}

void ChecklistModel::removeGone(const std::vector<ChecklistRow>& next)
{
    const QSet<QString> kept = keySetOf(next);
    for (int end = int(m_rows.size()); end > 0;) {
        int first = end;
        while (first > 0 && !kept.contains(m_rows[size_t(first - 1)].key))
            --first;
        removeRange(first, end - first);
        end = first - 1;
    }
}

void ChecklistModel::insertNew(const std::vector<ChecklistRow>& next)
{
    const QSet<QString> present = keySetOf(m_rows);
    for (int row = 0; row < int(next.size()) && row <= int(m_rows.size());) {
        int end = row;
        while (end < int(next.size()) && !present.contains(next[size_t(end)].key))
            ++end;
        insertRange(next, row, end - row);
        const bool goesOn = end < int(m_rows.size()) && end < int(next.size()) &&
                            m_rows[size_t(end)].key == next[size_t(end)].key;
        if (!goesOn)
            return;
        row = end + 1;
    }
}

/// Row by row as far as their order allows: a view loses its place where more goes and comes than has
/// changed.
void ChecklistModel::replaceRows(std::vector<ChecklistRow> next)
{
    removeGone(next);
    insertNew(next);
    const ListDifference change = difference(keysOf(m_rows), keysOf(next));
    removeRange(change.first, change.removed);
    insertRange(next, change.first, change.inserted);
    m_rows.swap(next);
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (!m_rows[size_t(i)].looksLike(next[size_t(i)]))
            emit dataChanged(index(i), index(i));
    }
}

void ChecklistModel::announceChanges(const std::vector<ChecklistRow>& before)
{
    QHash<QString, SectionState> states;
    for (const ChecklistRow& row : before) {
        if (row.kind == ChecklistRow::Kind::Section)
            states.insert(row.key, row.state);
    }
    for (const ChecklistRow& row : m_rows) {
        const auto old = states.constFind(row.key);
        if (row.kind == ChecklistRow::Kind::Section && old != states.constEnd() && *old != row.state)
            emit stateChanged(row.spokenText());
    }
}

const SectionReport& ChecklistModel::sectionOf(int index) const
{
    return m_report->sections[size_t(row(index).section)];
}

const Finding* ChecklistModel::findingOf(int index) const
{
    const ChecklistRow& entry = row(index);
    return entry.kind == ChecklistRow::Kind::Finding ? &sectionOf(index).findings[size_t(entry.finding)]
                                                     : nullptr;
}

int ChecklistModel::rowOfSection(int section) const
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (m_rows[size_t(i)].kind == ChecklistRow::Kind::Section && m_rows[size_t(i)].section == section)
            return i;
    }
    return -1;
}

int ChecklistModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChecklistModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row(index.row()).text;
    case Qt::AccessibleTextRole:
        return row(index.row()).spokenText();
    default:
        return {};
    }
}

} // namespace redraft
