#include "app/editing/entryedits.h"

#include "app/editing/entrywriting.h"
#include "app/text/blanks.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("EntryEdits", text);
}

bool isIndex(const ReadSection& section, int index)
{
    return index >= 0 && index < std::ssize(section.entries.entries);
}

Error noSuchEntry()
{
    return Error{tr("There is no such entry any more.")};
}

Error inTable()
{
    return Error{tr("These entries are rows of a table; change them in the table.")};
}

/// Where text is put behind everything in the section.
qsizetype endOfContent(const ReadSection& section)
{
    const TextRange content = section.entries.content;
    return content.isEmpty() ? withoutBlanksAround(section.snapshot.text, section.section().heading).end()
                             : content.end();
}

/// True if blank lines divide the items of a list.
bool areItemsLoose(const ReadSection& section)
{
    const std::vector<SectionEntry>& entries = section.entries.entries;
    for (size_t i = 1; i < entries.size(); ++i) {
        const TextRange between = TextRange::fromBounds(
            entries[i - 1].range.end(), std::max(entries[i - 1].range.end(), entries[i].range.start));
        if (section.snapshot.view(between).contains(u"\n\n"))
            return true;
    }
    return false;
}

QString separator(const ReadSection& section)
{
    const bool isTight = section.entries.form == EntryForm::ListItems && !areItemsLoose(section);
    return isTight ? QStringLiteral("\n") : QStringLiteral("\n\n");
}

/// A line of dashes right behind `position` would make a heading of the text in front of it.
bool isAboveDashes(const ReadSection& section, qsizetype position)
{
    const QString source = section.source();
    static const QRegularExpression dashes(QStringLiteral("^\\n[ ]{0,3}-+[ \\t]*(?:\\n|$)"));
    return dashes.match(source.mid(position, 200)).hasMatch();
}

} // namespace

Result<Edit> addEntry(const ReadSection& section, int behind, const QString& name)
{
    const std::vector<SectionEntry>& entries = section.entries.entries;
    if (section.entries.form == EntryForm::TableRows)
        return inTable();
    if (behind >= std::ssize(entries) || (behind < 0 && behind != -1))
        return noSuchEntry();
    const NewEntry added = newEntry(section, behind, name);
    SectionContents wanted = contentsOf(section);
    wanted.entries.insert(wanted.entries.begin() + (behind + 1), added.content);
    TextDelta delta;
    qsizetype before = 0;
    if (behind < 0 && !entries.empty()) {
        delta = {entries.front().range.start, 0, added.text + separator(section)};
    } else {
        const QString gap = entries.empty() ? QStringLiteral("\n\n") : separator(section);
        before = gap.size();
        delta = {entries.empty() ? endOfContent(section) : entries[size_t(behind)].range.end(), 0,
                 gap + added.text};
    }
    if (isAboveDashes(section, delta.position))
        delta.inserted += u'\n';
    Edit edit{{delta}, added.name.shifted(delta.position + before), addedLabel(section.definition), {}};
    return verified(section, edit, wanted);
}

Result<Edit> removeEntry(const ReadSection& section, int index)
{
    if (section.entries.form == EntryForm::TableRows)
        return inTable();
    if (!isIndex(section, index))
        return noSuchEntry();
    const SectionEntry& entry = section.entries.entries[size_t(index)];
    const QString& text = section.snapshot.text;
    qsizetype start = entry.range.start;
    qsizetype end = entry.range.end();
    const qsizetype before = index > 0 ? section.entries.entries[size_t(index) - 1].range.end() : start;
    const bool isBehindEntry =
        before < start && section.snapshot.view(TextRange::fromBounds(before, start)).trimmed().isEmpty();
    if (isBehindEntry) {
        start = before;
    } else if (end < section.entries.content.end()) {
        while (end < section.length && text[end].isSpace())
            ++end;
        end = section.snapshot.lines.startOf(section.snapshot.lines.lineOf(end));
    } else {
        while (start > 0 && text[start - 1].isSpace())
            --start;
    }
    SectionContents wanted = contentsOf(section);
    wanted.entries.erase(wanted.entries.begin() + index);
    const Edit edit{{TextDelta{start, end - start, {}}},
                    TextRange{start, 0},
                    tr("Remove %1").arg(entryWord(section.definition)),
                    {}};
    return verified(section, edit, wanted);
}

namespace {

/// Where "1" stands in "1. text", or "Phase 1: " in front of a name.
TextRange numberPlace(const ReadSection& section, const SectionEntry& entry)
{
    if (!entry.numbering.isEmpty())
        return TextRange::fromBounds(entry.titleRange.start, entry.nameText.range.start);
    const QStringView text = section.snapshot.view(entry.range);
    qsizetype start = 0;
    while (start < text.size() && text[start].isSpace())
        ++start;
    qsizetype end = start;
    while (entry.number > 0 && end < text.size() && text[end].isDigit())
        ++end;
    return TextRange::fromBounds(start, end).shifted(entry.range.start);
}

} // namespace

Result<Edit> moveEntry(const ReadSection& section, int index, EntryMove move)
{
    if (section.entries.form == EntryForm::TableRows)
        return inTable();
    const int other = index + (move == EntryMove::Up ? -1 : 1);
    if (!isIndex(section, index) || !isIndex(section, other))
        return noSuchEntry();
    const SectionEntry& first = section.entries.entries[size_t(std::min(index, other))];
    const SectionEntry& second = section.entries.entries[size_t(std::max(index, other))];
    const TextSnapshot& snapshot = section.snapshot;
    const TextRange firstNumber = numberPlace(section, first);
    const TextRange secondNumber = numberPlace(section, second);
    const bool swapsNumbers =
        first.numbering.isEmpty() == second.numbering.isEmpty() && firstNumber.length == secondNumber.length;
    const TextRange gap = TextRange::fromBounds(first.range.end(), second.range.start);
    QString moved = snapshot.view(second.range).toString();
    Edit edit;
    edit.label = tr("Move %1").arg(entryWord(section.definition));
    if (swapsNumbers)
        moved.replace(secondNumber.start - second.range.start, secondNumber.length,
                      snapshot.view(firstNumber).toString());
    edit.deltas += {first.range.start, 0, moved + snapshot.view(gap).toString()};
    if (swapsNumbers && snapshot.view(firstNumber) != snapshot.view(secondNumber))
        edit.deltas += {firstNumber.start, firstNumber.length, snapshot.view(secondNumber).toString()};
    edit.deltas += {gap.start, second.range.end() - gap.start, {}};
    const qsizetype growth = moved.size() + gap.length;
    const qsizetype start = move == EntryMove::Up ? first.range.start : first.range.start + growth;
    edit.selection = TextRange{start, 0};
    SectionContents wanted = contentsOf(section);
    std::swap(wanted.entries[size_t(index)], wanted.entries[size_t(other)]);
    return verified(section, edit, wanted);
}

Result<Edit> renameEntry(const ReadSection& section, int index, const QString& name)
{
    if (section.entries.form == EntryForm::TableRows)
        return inTable();
    if (!isIndex(section, index))
        return noSuchEntry();
    const SectionEntry& entry = section.entries.entries[size_t(index)];
    const bool isHeading = section.entries.form == EntryForm::Headings;
    if (name.trimmed().isEmpty())
        return Error{tr("A name cannot be empty.")};
    if ((isHeading || entry.isNamed) && name.contains(u'\n'))
        return Error{tr("A name has one line.")};
    SectionContents wanted = contentsOf(section);
    wanted.entries[size_t(index)].name = name.trimmed();
    const TextDelta delta = changedText(section.snapshot, entry.nameText, name.trimmed());
    const Edit edit{{delta},
                    TextRange{delta.position + delta.inserted.size(), 0},
                    tr("Rename %1").arg(entryWord(section.definition)),
                    QStringLiteral("entry name")};
    return delta.isEmpty() ? Result<Edit>(Edit{}) : verified(section, edit, wanted);
}

} // namespace redraft
