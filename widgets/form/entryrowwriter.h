#pragma once

#include "widgets/form/entryrowplan.h"
#include "widgets/form/entrywish.h"

namespace redraft {

/// Turns what the user does in one row of an entry into edits of the section, and asks for them. Each
/// function returns what AskForEdit says: "" if it was done, else the reason.
class EntryRowWriter
{
public:
    explicit EntryRowWriter(AskForEdit ask)
        : m_ask(std::move(ask))
    {
    }

    /// The row that is written; an edit may bring another plan before it returns.
    void setPlan(const EntryRowPlan& plan) { m_plan = plan; }

    /// The value of the part, which is added where the entry lacks it.
    QString setValue(const QString& text);

    /// The value as a list: its own bullets, or the text as the only item, which holds what no line can.
    QString setList(const QString& text);

    // Lines of a list, or tasks; numbers from 0.
    QString setLine(int index, const QString& text);
    /// Behind line `behind`, -1: in front of the first.
    QString addLine(int behind, const QString& text);
    QString removeLine(int index);
    QString toggleLine(int index);
    /// To where line `place` is.
    QString moveLine(int index, int place);

private:
    Result<Edit> valueEdit(const ReadSection& section, int entry, const QString& text) const;
    Result<Edit> listEdit(const ReadSection& section, int entry, const QString& text) const;
    bool isTasks() const { return m_plan.control == RowControl::Tasks; }

    AskForEdit m_ask;
    EntryRowPlan m_plan;
};

} // namespace redraft
