#include "app/editing/entryedits.h"
#include "app/editing/entrywriting.h"
#include "app/editing/partplaces.h"
#include "app/templates/entryparts.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("EntryEdits", text);
}

const EntryPart* partAt(const ReadSection& section, int index, int part)
{
    const std::vector<SectionEntry>& entries = section.entries.entries;
    if (index < 0 || index >= std::ssize(entries) || part < 0 ||
        part >= std::ssize(entries[size_t(index)].parts) || section.entries.form == EntryForm::TableRows)
        return nullptr;
    return &entries[size_t(index)].parts[size_t(part)];
}

Error noSuchPart()
{
    return Error{tr("There is no such part any more.")};
}

QString changeLabel(const EntryPart& part)
{
    return tr("Change %1").arg(part.label.toLower());
}

/// What is read once the part has another value.
SectionContents withValue(const ReadSection& section, int index, int part, const QString& value)
{
    SectionContents wanted = contentsOf(section);
    QString& content = wanted.entries[size_t(index)].parts[part];
    content = contentOfPart(content.section(u'\n', 0, 0), value);
    return wanted;
}

/// The section as it reads after the edit is what is wanted of it: the one part may have any value.
Result<Edit> verifiedBut(const ReadSection& section, const Edit& edit, int index, int part,
                         const QStringList& items)
{
    const auto after = isApplicable(edit, section.length)
                           ? readSection(applied(edit, section.source()), section.definition)
                           : std::nullopt;
    const EntryPart* now = after ? partAt(*after, index, part) : nullptr;
    if (!now)
        return noSuchPart();
    QStringList read;
    for (const EntryText& item : now->items)
        read += shownText(after->snapshot, item);
    SectionContents wanted = withValue(section, index, part, now->text);
    // Tasks below a label are both; they follow the items.
    const SectionContents got = contentsOf(*after);
    wanted.entries[size_t(index)].tasks = got.entries[size_t(index)].tasks;
    if (read != items)
        return Error{tr("Markdown would read this list differently here; change it as text instead.")};
    return verified(section, edit, wanted);
}

QStringList itemsOf(const ReadSection& section, const EntryPart& part)
{
    QStringList items;
    for (const EntryText& item : part.items)
        items += shownText(section.snapshot, item);
    return items;
}

/// Where the line of a list item begins, and the item's mark with the blanks around it.
struct ItemMark
{
    qsizetype lineStart = 0;
    QString text;
};
ItemMark markOf(const ReadSection& section, const EntryText& item)
{
    const qsizetype start = section.snapshot.lines.startOf(section.snapshot.lines.lineOf(item.range.start));
    return {start, section.snapshot.view(TextRange::fromBounds(start, item.range.start)).toString()};
}

QString nextMark(const QString& mark)
{
    static const QRegularExpression number(QStringLiteral("\\d+(?=[.)])"));
    const QRegularExpressionMatch match = number.match(mark);
    if (!match.hasMatch())
        return mark;
    return QString(mark).replace(match.capturedStart(), match.capturedLength(),
                                 QString::number(match.captured().toInt() + 1));
}

/// The first item of a part without a value.
TextDelta firstItem(const ReadSection& section, const EntryPart& part, const QString& text)
{
    const QString prefix =
        part.form == PartForm::ListItem ? part.value.prefix : styleOf(section.snapshot, part).prefix;
    const QString gap = part.form == PartForm::ListItem ? QStringLiteral("\n") : QStringLiteral("\n\n");
    return {part.value.range.start, part.value.range.length,
            gap + prefix + QStringLiteral("- ") + withPrefix(text, prefix + QStringLiteral("  "))};
}

} // namespace

Result<Edit> setPart(const ReadSection& section, int index, int part, const QString& value)
{
    const EntryPart* old = partAt(section, index, part);
    if (!old)
        return noSuchPart();
    const QString wanted = value.trimmed();
    TextDelta delta = changedText(section.snapshot, old->value, wanted);
    if (delta.isEmpty())
        return Edit{};
    if (old->text.isEmpty()) {
        const bool isBelow = old->form == PartForm::Heading || old->form == PartForm::List;
        const bool hasBlank = section.snapshot.text[delta.position - 1].isSpace();
        delta.inserted.prepend(isBelow ? QStringLiteral("\n\n") : hasBlank ? QString() : QStringLiteral(" "));
    } else if (wanted.isEmpty()) {
        // Blanks that set off the value would be left at the end of a line.
        while (section.snapshot.text[delta.position - 1].isSpace() &&
               delta.position > old->labelRange.end()) {
            --delta.position;
            ++delta.removed;
        }
    }
    Edit edit{{delta},
              TextRange{delta.position + delta.inserted.size(), 0},
              changeLabel(*old),
              QStringLiteral("entry part")};
    return verified(section, edit, withValue(section, index, part, wanted));
}

QString asItem(const QString& text)
{
    return QStringLiteral("- ") + withPrefix(text.trimmed(), QStringLiteral("  "));
}

bool isBulletList(const QString& text)
{
    static const QRegularExpression bullets(
        QStringLiteral("\\A[-*+][ \\t]+\\S[^\\n]*(?:\\n(?:[-*+][ \\t]+\\S|[ \\t]{2,}\\S)[^\\n]*)*\\Z"));
    return bullets.match(text.trimmed()).hasMatch();
}

Result<Edit> setPartList(const ReadSection& section, int index, int part, const QString& list)
{
    const EntryPart* old = partAt(section, index, part);
    if (!old)
        return noSuchPart();
    const QString& text = section.snapshot.text;
    const TextRange range = old->value.range;
    qsizetype start = range.start;
    while (start > 0 && (text[start - 1] == u' ' || text[start - 1] == u'\t'))
        --start;
    const bool isBelow = start == 0 || text[start - 1] == u'\n';
    const bool isItem = old->form == PartForm::ListItem;
    QString inserted = withPrefix(list.trimmed(), old->value.prefix);
    if (!isBelow)
        inserted.prepend((isItem ? QStringLiteral("\n") : QStringLiteral("\n\n")) + old->value.prefix);
    // A line right behind would go on with the last item.
    const bool isLineBehind =
        !isItem && !QStringView(text).sliced(range.end()).startsWith(u"\n\n") && range.end() < section.length;
    if (isLineBehind && text[range.end()] == u'\n')
        inserted += u'\n';
    const TextDelta delta{isBelow ? range.start : start, range.end() - (isBelow ? range.start : start),
                          inserted};
    const Edit edit{{delta}, TextRange{delta.position + inserted.size(), 0}, changeLabel(*old), QString()};
    return verified(section, edit, withValue(section, index, part, list));
}

Result<Edit> addPart(const ReadSection& section, int index, const QString& partId, const QString& value)
{
    const int order = orderOfPart(section.definition, partId);
    if (index < 0 || index >= std::ssize(section.entries.entries) ||
        order == std::ssize(section.definition.parts) || section.entries.form == EntryForm::TableRows)
        return noSuchPart();
    const SectionEntry& entry = section.entries.entries[size_t(index)];
    const QString label = section.definition.parts[size_t(order)].label;
    Result<Edit> result = noSuchPart();
    for (const PartPlace& place : placesForPart(section, entry, partId)) {
        const QString indented = withPrefix(value.trimmed(), place.style.prefix);
        const bool isBelow = place.style.form == PartForm::Heading || isBulletList(value);
        const QString gap = indented.isEmpty() ? QString()
                            : isBelow          ? QStringLiteral("\n\n") + place.style.prefix
                                               : QStringLiteral(" ");
        const QString text = place.before + place.style.prefix + place.style.label(label) + gap + indented;
        const Edit edit{{TextDelta{place.position, 0, text + place.behind}},
                        TextRange{place.position + text.size(), 0},
                        tr("Add %1").arg(label.toLower()),
                        {}};
        SectionContents wanted = contentsOf(section);
        wanted.entries[size_t(index)].parts.insert(place.part, contentOfPart(partId, value));
        result = verified(section, edit, wanted);
        if (result)
            break;
    }
    return result;
}

Result<Edit> setPartItem(const ReadSection& section, int index, int part, int item, const QString& text)
{
    const EntryPart* old = partAt(section, index, part);
    if (!old || item < 0 || item >= std::ssize(old->items))
        return noSuchPart();
    QStringList items = itemsOf(section, *old);
    items[item] = text.trimmed();
    const TextDelta delta = changedText(section.snapshot, old->items[size_t(item)], text.trimmed());
    const Edit edit{{delta},
                    TextRange{delta.position + delta.inserted.size(), 0},
                    changeLabel(*old),
                    QStringLiteral("entry item")};
    return delta.isEmpty() ? Result<Edit>(Edit{}) : verifiedBut(section, edit, index, part, items);
}

Result<Edit> addPartItem(const ReadSection& section, int index, int part, int behind, const QString& text)
{
    const EntryPart* old = partAt(section, index, part);
    const QString words = text.trimmed();
    if (!old || behind < -1 || behind >= std::ssize(old->items))
        return noSuchPart();
    if (words.isEmpty())
        return Error{tr("An item needs some text.")};
    QStringList items = itemsOf(section, *old);
    items.insert(behind + 1, words);
    TextDelta delta;
    if (items.size() == 1) {
        if (!old->text.isEmpty())
            return Error{tr("“%1” is no list yet; change it as text.").arg(old->label)};
        delta = firstItem(section, *old, words);
    } else {
        const EntryText& model = old->items[size_t(std::max(0, behind))];
        const ItemMark mark = markOf(section, model);
        const QString line = (behind < 0 ? mark.text : nextMark(mark.text)) + withPrefix(words, model.prefix);
        delta = behind < 0 ? TextDelta{mark.lineStart, 0, line + u'\n'}
                           : TextDelta{model.range.end(), 0, u'\n' + line};
    }
    const Edit edit{{delta},
                    TextRange{delta.position + delta.inserted.size(), 0},
                    tr("Add item to %1").arg(old->label.toLower()),
                    {}};
    return verifiedBut(section, edit, index, part, items);
}

Result<Edit> removePartItem(const ReadSection& section, int index, int part, int item)
{
    const EntryPart* old = partAt(section, index, part);
    if (!old || item < 0 || item >= std::ssize(old->items))
        return noSuchPart();
    QStringList items = itemsOf(section, *old);
    items.removeAt(item);
    TextRange range = old->items[size_t(item)].range;
    range = TextRange::fromBounds(markOf(section, old->items[size_t(item)]).lineStart, range.end());
    if (item > 0) {
        range = TextRange::fromBounds(old->items[size_t(item) - 1].range.end(), range.end());
    } else if (item + 1 < std::ssize(old->items)) {
        range = TextRange::fromBounds(range.start, markOf(section, old->items[size_t(item) + 1]).lineStart);
    } else {
        while (section.snapshot.text[range.start - 1].isSpace())
            range = TextRange::fromBounds(range.start - 1, range.end());
    }
    const Edit edit{{TextDelta{range.start, range.length, {}}},
                    TextRange{range.start, 0},
                    tr("Remove item of %1").arg(old->label.toLower()),
                    {}};
    return verifiedBut(section, edit, index, part, items);
}

Result<Edit> movePartItem(const ReadSection& section, int index, int part, int item, int place)
{
    const EntryPart* old = partAt(section, index, part);
    const auto isItem = [old](int i) { return old && i >= 0 && i < std::ssize(old->items); };
    if (!isItem(item) || !isItem(place))
        return noSuchPart();
    QStringList items = itemsOf(section, *old);
    items.move(item, place);
    Edit edit;
    edit.label = tr("Move item of %1").arg(old->label.toLower());
    for (int i = std::min(item, place); i <= std::max(item, place); ++i) {
        const EntryText& text = old->items[size_t(i)];
        const TextDelta delta{text.range.start, text.range.length, withPrefix(items[i], text.prefix)};
        if (item != place)
            edit.deltas += delta;
    }
    return edit.isEmpty() ? Result<Edit>(edit) : verifiedBut(section, edit, index, part, items);
}

} // namespace redraft
