#include "widgets/checklist/checklistmodel.h"

#include "app/text/listdiff.h"

#include <QHash>

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

} // namespace

void ChecklistModel::setReport(const std::shared_ptr<const Report>& report)
{
    if (report == m_report)
        return;
    m_report = report;
    const std::vector<ChecklistRow> before = m_rows;
    replaceRows(report ? makeChecklistRows(*report, m_filter) : std::vector<ChecklistRow>());
    announceChanges(before);
}

void ChecklistModel::setFilter(ChecklistFilter filter)
{
    m_filter = filter;
    if (m_report)
        replaceRows(makeChecklistRows(*m_report, filter));
}

void ChecklistModel::replaceRows(std::vector<ChecklistRow> next)
{
    const ListDifference change = difference(keysOf(m_rows), keysOf(next));
    const auto at = [this](int row) { return m_rows.begin() + row; };
    if (change.removed > 0) {
        beginRemoveRows({}, change.first, change.first + change.removed - 1);
        m_rows.erase(at(change.first), at(change.first + change.removed));
        endRemoveRows();
    }
    if (change.inserted > 0) {
        beginInsertRows({}, change.first, change.first + change.inserted - 1);
        m_rows.insert(at(change.first), next.begin() + change.first,
                      next.begin() + change.first + change.inserted);
        endInsertRows();
    }
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
