#pragma once

#include "app/document/analysis.h"
#include "widgets/checklist/checklistrow.h"

#include <QAbstractListModel>

namespace redraft {

/// The rows of the checklist. A new report changes only the rows that differ, so that selection and scroll
/// position stay. GUI thread.
class ChecklistModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setReport(const std::shared_ptr<const Report>& report);
    /// Its report; rows that read alike say where in the text they stand.
    void setAnalysis(const std::shared_ptr<const Analysis>& analysis);
    /// Shows more or fewer of the findings; the rows that stay keep their selection.
    void setFilter(ChecklistFilter filter);
    ChecklistFilter filter() const { return m_filter; }
    const std::shared_ptr<const Report>& report() const { return m_report; }
    const ChecklistRow& row(int index) const { return m_rows[size_t(index)]; }
    const SectionReport& sectionOf(int index) const;
    /// Null for a row that is no finding.
    const Finding* findingOf(int index) const;
    /// The row of the section at `section` in Report::sections, or -1.
    int rowOfSection(int section) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

signals:
    /// A section changed its state; `spoken` says so to a screen reader.
    void stateChanged(const QString& spoken);

private:
    std::vector<ChecklistRow> makeRows() const;
    void replaceRows(std::vector<ChecklistRow> next);
    void removeRange(int first, int count);
    void insertRange(const std::vector<ChecklistRow>& from, int first, int count);
    void removeGone(const std::vector<ChecklistRow>& next);
    void insertNew(const std::vector<ChecklistRow>& next);
    void announceChanges(const std::vector<ChecklistRow>& before);

    std::shared_ptr<const Report> m_report;
    std::shared_ptr<const Analysis> m_analysis; ///< null where only the report is known
    std::vector<ChecklistRow> m_rows;
    ChecklistFilter m_filter = ChecklistFilter::All;
};

} // namespace redraft
