#include "widgets/form/entryrowwriter.h"

#include "app/editing/entryedits.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft {

namespace {

/// Who begins a line of a list with the mark of a bullet means the line.
bool isBulletMark(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral("\\A\\s*[-*+]\\s*\\z"));
    return mark.match(text).hasMatch();
}

} // namespace

Result<Edit> EntryRowWriter::valueEdit(const ReadSection& section, int entry, const QString& text) const
{
    return m_plan.number < 0 ? addPart(section, entry, m_plan.partId, text)
                             : setPart(section, entry, m_plan.number, text);
}

Result<Edit> EntryRowWriter::listEdit(const ReadSection& section, int entry, const QString& text) const
{
    const QString list = isBulletList(text) ? text : asItem(text);
    return m_plan.number < 0 ? addPart(section, entry, m_plan.partId, list)
                             : setPartList(section, entry, m_plan.number, list);
}

QString EntryRowWriter::setValue(const QString& text)
{
    return m_ask([this, text](const ReadSection& section, int entry) -> Result<Edit> {
        const Result<Edit> edit = valueEdit(section, entry, text);
        if (edit || m_plan.control != RowControl::Value || !listEdit(section, entry, text))
            return edit;
        return Error{QCoreApplication::translate(
                         "EntryRow", "This cannot stand beside “%1”: it becomes an item of a list below it "
                                     "when you leave the field.")
                         .arg(m_plan.label)};
    });
}

QString EntryRowWriter::setList(const QString& text)
{
    return m_ask(
        [this, text](const ReadSection& section, int entry) { return listEdit(section, entry, text); });
}

QString EntryRowWriter::setLine(int index, const QString& text)
{
    return m_ask([=, this](const ReadSection& section, int entry) {
        return isTasks() ? setTask(section, entry, index, text)
                         : setPartItem(section, entry, m_plan.number, index, text);
    });
}

QString EntryRowWriter::addLine(int behind, const QString& text)
{
    QString fault;
    if (isBulletMark(text))
        return fault;                    // more is to come
    if (!isTasks() && m_plan.number < 0) // the label comes first
        fault = setValue(QString());
    if (!fault.isEmpty())
        return fault;
    return m_ask([=, this](const ReadSection& section, int entry) {
        return isTasks() ? addTask(section, entry, behind, text)
                         : addPartItem(section, entry, m_plan.number, behind, text);
    });
}

QString EntryRowWriter::removeLine(int index)
{
    return m_ask([=, this](const ReadSection& section, int entry) {
        return isTasks() ? removeTask(section, entry, index)
                         : removePartItem(section, entry, m_plan.number, index);
    });
}

QString EntryRowWriter::toggleLine(int index)
{
    return m_ask([=](const ReadSection& section, int entry) { return toggleTask(section, entry, index); });
}

QString EntryRowWriter::moveLine(int index, int place)
{
    return m_ask([=, this](const ReadSection& section, int entry) {
        return isTasks() ? moveTask(section, entry, index, place)
                         : movePartItem(section, entry, m_plan.number, index, place);
    });
}

} // namespace redraft
