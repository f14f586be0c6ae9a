#include "app/editing/entryedits.h"

#include <QCoreApplication>

namespace redraft {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("EntryEdits", text);
}

const SectionEntry* entryAt(const ReadSection& section, int index)
{
    const std::vector<SectionEntry>& entries = section.entries.entries;
    return index >= 0 && index < std::ssize(entries) ? &entries[size_t(index)] : nullptr;
}

bool hasTask(const SectionEntry* entry, int task)
{
    return entry && task >= 0 && task < std::ssize(entry->tasks);
}

Error noSuchTask()
{
    return Error{tr("There is no such task any more.")};
}

/// Indentation, mark and blanks up to the box.
QString markOf(const ReadSection& section, const EntryTask& task)
{
    return section.snapshot.view(TextRange::fromBounds(task.range.start, task.box - 1)).toString();
}

/// Verifies with the tasks of the entry as wanted; values of parts that hold the tasks follow.
Result<Edit> verifiedTasks(const ReadSection& section, const Edit& edit, int index, const QStringList& tasks)
{
    const auto after = isApplicable(edit, section.length)
                           ? readSection(applied(edit, section.source()), section.definition)
                           : std::nullopt;
    const SectionEntry* now = after ? entryAt(*after, index) : nullptr;
    SectionContents wanted = contentsOf(section);
    EntryContent& own = wanted.entries[size_t(index)];
    own.tasks = tasks;
    const std::vector<EntryPart>& parts = section.entries.entries[size_t(index)].parts;
    for (size_t i = 0; now && i < parts.size() && i < now->parts.size(); ++i) {
        const bool holdsTasks = parts[i].text.contains(u'[') && parts[i].items.empty();
        if (holdsTasks)
            own.parts[qsizetype(i)] = contentsOf(*after).entries[size_t(index)].parts.value(qsizetype(i));
    }
    return verified(section, edit, wanted);
}

} // namespace

Result<Edit> addTask(const ReadSection& section, int index, int behind, const QString& text)
{
    const SectionEntry* entry = entryAt(section, index);
    const QString words = text.trimmed();
    if (!entry || behind < -1 || behind >= std::ssize(entry->tasks))
        return noSuchTask();
    if (words.isEmpty())
        return Error{tr("A task needs some text.")};
    QStringList tasks = contentsOf(section).entries[size_t(index)].tasks;
    tasks.insert(behind + 1, u' ' + words);
    TextDelta delta;
    if (entry->tasks.empty()) {
        const QString prefix =
            section.entries.form == EntryForm::ListItems ? entry->nameText.prefix : QString();
        const QString gap = prefix.isEmpty() ? QStringLiteral("\n\n") : QStringLiteral("\n");
        delta = {entry->range.end(), 0,
                 gap + prefix + QStringLiteral("- [ ] ") + withPrefix(words, prefix + QStringLiteral("  "))};
    } else {
        const EntryTask& model = entry->tasks[size_t(std::max(behind, 0))];
        const QString line =
            markOf(section, model) + QStringLiteral("[ ] ") + withPrefix(words, model.text.prefix);
        delta = behind < 0 ? TextDelta{model.range.start, 0, line + u'\n'}
                           : TextDelta{model.range.end(), 0, u'\n' + line};
    }
    const qsizetype end =
        delta.position + delta.inserted.size() - (behind < 0 && !entry->tasks.empty() ? 1 : 0);
    return verifiedTasks(section, Edit{{delta}, TextRange{end, 0}, tr("Add task"), {}}, index, tasks);
}

Result<Edit> setTask(const ReadSection& section, int index, int task, const QString& text)
{
    const SectionEntry* entry = entryAt(section, index);
    if (!hasTask(entry, task))
        return noSuchTask();
    if (text.trimmed().isEmpty())
        return Error{tr("A task needs some text.")};
    QStringList tasks = contentsOf(section).entries[size_t(index)].tasks;
    tasks[task] = tasks[task].left(1) + text.trimmed();
    const TextDelta delta = changedText(section.snapshot, entry->tasks[size_t(task)].text, text.trimmed());
    const Edit edit{{delta},
                    TextRange{delta.position + delta.inserted.size(), 0},
                    tr("Change task"),
                    QStringLiteral("task")};
    return delta.isEmpty() ? Result<Edit>(Edit{}) : verifiedTasks(section, edit, index, tasks);
}

Result<Edit> removeTask(const ReadSection& section, int index, int task)
{
    const SectionEntry* entry = entryAt(section, index);
    if (!hasTask(entry, task))
        return noSuchTask();
    QStringList tasks = contentsOf(section).entries[size_t(index)].tasks;
    tasks.removeAt(task);
    TextRange range = entry->tasks[size_t(task)].range;
    if (task > 0) {
        range = TextRange::fromBounds(entry->tasks[size_t(task) - 1].range.end(), range.end());
    } else if (task + 1 < std::ssize(entry->tasks)) {
        range = TextRange::fromBounds(range.start, entry->tasks[size_t(task) + 1].range.start);
    } else {
        while (section.snapshot.text[range.start - 1].isSpace())
            range = TextRange::fromBounds(range.start - 1, range.end());
    }
    const Edit edit{
        {TextDelta{range.start, range.length, {}}}, TextRange{range.start, 0}, tr("Remove task"), {}};
    return verifiedTasks(section, edit, index, tasks);
}

Result<Edit> toggleTask(const ReadSection& section, int index, int task)
{
    const SectionEntry* entry = entryAt(section, index);
    if (!hasTask(entry, task))
        return noSuchTask();
    QStringList tasks = contentsOf(section).entries[size_t(index)].tasks;
    const bool wasDone = entry->tasks[size_t(task)].isDone;
    tasks[task][0] = wasDone ? u' ' : u'x';
    const TextDelta delta{entry->tasks[size_t(task)].box, 1,
                          wasDone ? QStringLiteral(" ") : QStringLiteral("x")};
    const QString label = wasDone ? tr("Reopen task") : tr("Complete task");
    return verifiedTasks(section, Edit{{delta}, std::nullopt, label, {}}, index, tasks);
}

Result<Edit> moveTask(const ReadSection& section, int index, int task, int place)
{
    const SectionEntry* entry = entryAt(section, index);
    if (!hasTask(entry, task) || !hasTask(entry, place))
        return noSuchTask();
    QStringList tasks = contentsOf(section).entries[size_t(index)].tasks;
    tasks.move(task, place);
    std::vector<EntryTask> moved = entry->tasks;
    const EntryTask own = moved[size_t(task)];
    moved.erase(moved.begin() + task);
    moved.insert(moved.begin() + place, own);
    Edit edit;
    edit.label = tr("Move task");
    for (size_t i = 0; i < moved.size(); ++i) {
        const EntryTask& here = entry->tasks[i];
        const QChar mark = section.snapshot.text[moved[i].box];
        if (mark != section.snapshot.text[here.box])
            edit.deltas += {here.box, 1, mark};
        const TextDelta words = changedText(section.snapshot, here.text, moved[i].words);
        if (!words.isEmpty())
            edit.deltas += words;
    }
    return edit.isEmpty() ? Result<Edit>(edit) : verifiedTasks(section, edit, index, tasks);
}

} // namespace redraft
