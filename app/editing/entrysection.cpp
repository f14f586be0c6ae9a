#include "app/editing/entrysection.h"

#include "app/editing/sectiontables.h"
#include "app/templates/entryparts.h"

#include <QCoreApplication>

namespace redraft {

namespace {

/// Where each code unit of the shown text stands in the source; one more for the end.
std::vector<qsizetype> placesOfShown(const TextSnapshot& snapshot, const EntryText& text)
{
    std::vector<qsizetype> places;
    const QStringView source = snapshot.view(text.range);
    for (qsizetype at = 0; at < source.size(); ++at) {
        places.push_back(text.range.start + at);
        if (source[at] != u'\n')
            continue;
        const qsizetype rest = source.size() - at - 1;
        const bool isTab = rest > 0 && source[at + 1] == u'\t' && !text.prefix.isEmpty();
        qsizetype blanks = isTab ? 1 : 0;
        while (!isTab && blanks < std::min(rest, text.prefix.size()) && source[at + 1 + blanks] == u' ')
            ++blanks;
        at += blanks;
    }
    places.push_back(text.range.end());
    return places;
}

} // namespace

std::optional<ReadSection> readSection(const QString& source, const SectionDefinition& definition)
{
    ReadSection read;
    read.length = source.size();
    read.definition = definition;
    static const QString end = QStringLiteral("\n\n# End\n");
    read.snapshot = TextSnapshot(source + end);
    read.tree = parseMarkdown(read.snapshot);
    read.outline = makeOutline(*read.tree, read.snapshot);
    std::vector<Section>& sections = read.outline.sections;
    if (sections.empty() || sections.front().heading.start != 0)
        return std::nullopt;
    const qsizetype ownEnd = sections.front().body.end();
    read.isClosed = sections.back().heading.start >= source.size();
    if (read.isClosed && ownEnd < source.size())
        return std::nullopt;
    // The heading at the end is no part of the section.
    sections.front().body = TextRange::fromBounds(sections.front().heading.end(), source.size());
    const SectionSource place{read.snapshot, *read.tree, read.outline, read.section()};
    if (definition.shape == SectionShape::Entries)
        read.entries = readEntries(place, definition);
    if (definition.shape == SectionShape::Table || read.entries.form == EntryForm::TableRows)
        read.table = readSectionTable(place, definition);
    findTables(read);
    return read;
}

namespace {

/// The lines that say something: how texts are divided by what stands between them does not count.
QStringList linesOf(const TextSnapshot& snapshot, const std::vector<EntryText>& texts)
{
    QStringList lines;
    for (const EntryText& text : texts) {
        const QStringList own = shownText(snapshot, text).split(u'\n');
        for (const QString& line : own)
            lines += line.trimmed();
    }
    lines.removeAll(QString());
    return lines;
}

} // namespace

QString contentOfPart(const QString& idOrLabel, const QString& value)
{
    return idOrLabel + u'\n' + value.trimmed();
}

SectionContents contentsOf(const ReadSection& section)
{
    SectionContents contents;
    for (const SectionEntry& entry : section.entries.entries) {
        EntryContent content;
        content.name = entry.name;
        for (const EntryPart& part : entry.parts)
            content.parts += contentOfPart(part.id.isEmpty() ? part.label : part.id, part.text);
        for (const EntryTask& task : entry.tasks)
            content.tasks += (task.isDone ? u'x' : u' ') + task.words;
        content.texts = linesOf(section.snapshot, entry.texts);
        contents.entries.push_back(content);
    }
    contents.texts = linesOf(section.snapshot, section.entries.texts);
    return contents;
}

Result<Edit> verified(const ReadSection& section, const Edit& edit, const SectionContents& wanted)
{
    const QString source = section.source();
    const auto after = isApplicable(edit, source.size())
                           ? readSection(applied(edit, source), section.definition)
                           : std::nullopt;
    if (after && after->isClosed && contentsOf(*after) == wanted)
        return edit;
    return Error{QCoreApplication::translate(
        "EntryEdits", "Markdown would read this differently here; change it as text instead.")};
}

Edit shifted(Edit edit, qsizetype offset)
{
    for (TextDelta& delta : edit.deltas)
        delta.position += offset;
    if (edit.selection)
        edit.selection = edit.selection->shifted(offset);
    return edit;
}

QString withPrefix(const QString& text, const QString& prefix)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines[i].isEmpty())
            lines[i].prepend(prefix);
    }
    return lines.join(u'\n');
}

TextRange shownRange(const TextSnapshot& snapshot, const EntryText& text, TextRange source)
{
    const std::vector<qsizetype> places = placesOfShown(snapshot, text);
    const auto shown = [&places](qsizetype at) {
        const auto found = std::lower_bound(places.begin(), places.end(), at);
        return std::min<qsizetype>(found - places.begin(), std::ssize(places) - 1);
    };
    return TextRange::fromBounds(shown(source.start), shown(source.end()));
}

TextDelta changedText(const TextSnapshot& snapshot, const EntryText& text, const QString& wanted)
{
    const QString before = shownText(snapshot, text);
    const TextDelta delta = trimmed({0, before.size(), wanted}, before);
    const std::vector<qsizetype> places = placesOfShown(snapshot, text);
    qsizetype start = places[size_t(delta.position)];
    const qsizetype end = std::max(start, places[size_t(delta.position + delta.removed)]);
    QString inserted = withPrefix(delta.inserted, text.prefix);
    const bool endsLine = delta.inserted.endsWith(u'\n');
    const bool isLineBehind =
        delta.position + delta.removed < before.size() && before[delta.position + delta.removed] != u'\n';
    if (endsLine && isLineBehind)
        inserted += text.prefix;
    return {start, end - start, inserted};
}

} // namespace redraft
