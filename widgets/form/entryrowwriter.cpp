#include "widgets/form/entryrowwriter.h"

#include "app/editing/entryedits.h"

#include <QCoreApplication>

namespace redraft {

namespace {

/// The text as it is in place of another one, which may have been empty.
Edit rawChange(const ReadSection& section, const EntryText& place, const QString& text, const QString& label)
{
    TextDelta delta = changedText(section.snapshot, place, text);
    const bool needsBlank =
        place.range.isEmpty() && delta.position > 0 && !section.snapshot.text[delta.position - 1].isSpace();
    if (needsBlank)
        delta.inserted.prepend(u' ');
    return Edit{{delta}, std::nullopt, QCoreApplication::translate("EntryRow", "Change %1").arg(label), {}};
}

} // namespace

QString EntryRowWriter::setValue(const QString& text)
{
    return m_ask([this, text](const ReadSection& section, int entry) {
        return m_plan.number < 0 ? addPart(section, entry, m_plan.partId, text)
                                 : setPart(section, entry, m_plan.number, text);
    });
}

QString EntryRowWriter::writeAsTyped(const QString& text)
{
    QString fault;
    if (m_plan.number < 0) // the label comes first
        fault = setValue(QString());
    if (!fault.isEmpty())
        return fault;
    return m_ask([this, text](const ReadSection& section, int entry) -> Result<Edit> {
        const SectionEntry& own = section.entries.entries[size_t(entry)];
        if (m_plan.number < 0 || m_plan.number >= std::ssize(own.parts))
            return setPart(section, entry, -1, text); // says why not
        const EntryPart& part = own.parts[size_t(m_plan.number)];
        return rawChange(section, part.value, text, part.label.toLower());
    });
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
    const EntryMove move = place < index ? EntryMove::Up : EntryMove::Down; // tasks move step by step
    return m_ask([=, this](const ReadSection& section, int entry) {
        return isTasks() ? moveTask(section, entry, index, move)
                         : movePartItem(section, entry, m_plan.number, index, place);
    });
}

QString EntryRowWriter::writeLineAsTyped(int index, const QString& text)
{
    return m_ask([=, this](const ReadSection& section, int entry) -> Result<Edit> {
        const SectionEntry& own = section.entries.entries[size_t(entry)];
        if (isTasks()) {
            return index < std::ssize(own.tasks)
                       ? Result<Edit>(rawChange(section, own.tasks[size_t(index)].text, text,
                                                QCoreApplication::translate("EntryRow", "task")))
                       : setTask(section, entry, index, text);
        }
        const bool isThere = m_plan.number >= 0 && m_plan.number < std::ssize(own.parts) &&
                             index < std::ssize(own.parts[size_t(m_plan.number)].items);
        if (!isThere)
            return setPartItem(section, entry, m_plan.number, index, text);
        const EntryPart& part = own.parts[size_t(m_plan.number)];
        return rawChange(section, part.items[size_t(index)], text, part.label.toLower());
    });
}

} // namespace redraft
