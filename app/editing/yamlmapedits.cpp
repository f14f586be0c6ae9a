#include "app/editing/yamlmapedits.h"

#include "app/editing/fieldchange.h"
#include "app/editing/itemsplitting.h"
#include "app/editing/listpatch.h"
#include "app/editing/yamlbraces.h"
#include "app/editing/yamlspelling.h"
#include "app/metadata/yamlpath.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

using Kind = YamlNode::Kind;
using Action = FieldAssignment::Action;

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("YamlMapEdits", text);
}

/// Finds what an assignment means in the maps of a text, and the edit for it. A short-lived helper.
class MapEditor
{
public:
    MapEditor(const TextSnapshot& snapshot, const Metadata& metadata, const FieldAssignment& assignment)
        : m_snapshot(snapshot)
        , m_metadata(metadata)
        , m_assignment(assignment)
        , m_content(snapshot.view(metadata.range))
        , m_outcome(parseYaml(m_content))
    {
    }

    std::optional<Result<Edit>> make();

private:
    Result<Edit> atWhole() const;
    Result<Edit> removedMap() const;
    Result<Edit> renamed(TextRange key, YamlPlace place) const;
    Result<Edit> inBraces(const YamlBraces& braces) const;
    Result<Edit> setInBraces(const YamlBraces& braces) const;
    Result<Edit> itemsInBraces(const YamlBraces& braces) const;
    QStringList wantedItems(const QStringList& old) const;
    std::optional<Result<Edit>> behindEnd() const;
    Result<Edit> addedToBraces() const;
    /// The first of the ways after which the text says what `wanted` says.
    Result<Edit> firstThatSays(const YamlContents& wanted, const QList<QList<TextDelta>>& ways) const;
    YamlContents contentsWithout(const QString& path) const;
    const YamlStep& last() const { return m_path.steps.back(); }
    QString own() const { return contentsPath(m_path.steps); }
    Error inSource() const
    {
        return {translated("“%1” cannot be changed here without changing other fields; do it in the source.")
                    .arg(m_assignment.name)};
    }

    const TextSnapshot& m_snapshot;
    const Metadata& m_metadata;
    const FieldAssignment& m_assignment;
    QStringView m_content;
    YamlOutcome m_outcome;
    const YamlNode* m_root = nullptr;
    YamlPath m_path;
};

std::optional<Result<Edit>> MapEditor::make()
{
    m_root = std::get_if<YamlNode>(&m_outcome);
    if (!m_root)
        return std::nullopt;
    m_path = yamlPath(*m_root, m_assignment.name);
    if (m_path.steps.empty())
        return std::nullopt;
    if (!m_path.rest.isEmpty())
        return behindEnd();
    if (last().map->isFlow) {
        const YamlBraces braces(m_content, *last().map);
        return braces.isPatchable() ? inBraces(braces) : Result<Edit>(inSource());
    }
    return last().value->kind == Kind::Map ? atWhole() : Result<Edit>(inSource());
}

Result<Edit> MapEditor::atWhole() const
{
    const YamlNode& map = *last().value;
    if (m_assignment.action == Action::Remove)
        return removedMap();
    if (m_assignment.action == Action::Rename) {
        const YamlNode& key = *last().key;
        return renamed({key.start, key.value.size()}, YamlPlace::Block);
    }
    const QString entry = map.children.empty() ? QStringLiteral("x") : map.children.front().value;
    return Error{
        translated("“%1” is a map: name an entry, %2=…").arg(m_path.found(), m_path.found() + u'.' + entry)};
}

Result<Edit> MapEditor::removedMap() const
{
    const QString prefix = m_path.found() + u'.';
    const qsizetype offset = m_metadata.range.start;
    qsizetype end = 0;
    for (const MetadataField& field : m_metadata.fields) {
        if (!field.isFromHeading && field.key.startsWith(prefix))
            end = std::max(end, field.entryRange.end());
    }
    const int line = m_snapshot.lines.lineOf(offset + last().key->start);
    const qsizetype start = m_snapshot.lines.startOf(line);
    if (end <= start)
        return inSource();
    return firstThatSays(contentsWithout(own()), {{TextDelta{start - offset, end - start, QString()}}});
}

Result<Edit> MapEditor::renamed(TextRange key, YamlPlace place) const
{
    std::vector<YamlStep> around = m_path.steps;
    around.pop_back();
    const QString parent = m_path.steps.size() > 1 ? m_path.found().section(u'.', 0, -2) + u'.' : QString();
    const QString& wished = m_assignment.value;
    const QString name = wished.startsWith(parent) ? wished.mid(parent.size()) : wished;
    const YamlPath taken = yamlPath(*last().map, name);
    if (name.contains(u'.') || (taken.rest.isEmpty() && taken.steps.front().key != last().key))
        return Error{translated("“%1” cannot be the name of an entry here: it is taken, or it holds a dot. "
                                "Choose another one.")
                         .arg(wished)};
    YamlContents wanted = contentsWithout(own());
    const QString old = own();
    const QString now = contentsPath(around) + name + yamlPartEnd;
    for (const auto& [path, text] : yamlContents(*m_root)) {
        if (path.startsWith(old))
            wanted.emplace(now + path.mid(old.size()), text);
    }
    QList<QList<TextDelta>> ways;
    for (const QString& way : yamlSpellings(name, m_content.mid(key.start, key.length).toString(), place))
        ways += QList<TextDelta>{TextDelta{key.start, key.length, way}};
    return firstThatSays(wanted, ways);
}

Result<Edit> MapEditor::inBraces(const YamlBraces& braces) const
{
    switch (m_assignment.action) {
    case Action::Set:
        return setInBraces(braces);
    case Action::AddItem:
    case Action::RemoveItem:
        return itemsInBraces(braces);
    case Action::Remove:
        return firstThatSays(contentsWithout(own()), {braces.removal(last().index)});
    case Action::Rename:
        return renamed(braces.keyRange(last().index), YamlPlace::Flow);
    }
    return Edit{};
}

Result<Edit> MapEditor::setInBraces(const YamlBraces& braces) const
{
    const YamlNode& value = *last().value;
    if (value.kind == Kind::Sequence)
        return itemsInBraces(braces);
    const std::optional<TextRange> range = braces.valueRange(last().index);
    if (value.kind == Kind::Map || !range)
        return value.kind == Kind::Map ? atWhole() : Result<Edit>(inSource());
    const QString old = m_content.mid(range->start, range->length).toString();
    const bool isCleared = m_assignment.value.isEmpty() && !old.startsWith(u'"') && !old.startsWith(u'\'');
    const QStringList spellings =
        isCleared ? QStringList{QString()} : yamlSpellings(m_assignment.value, old, YamlPlace::Flow);
    const bool isBare = range->isEmpty() && m_content[range->start - 1] != u' ';
    const QString lead = !isBare                               ? QString()
                         : m_content[range->start - 1] == u':' ? QStringLiteral(" ")
                                                               : QStringLiteral(": ");
    QList<QList<TextDelta>> ways;
    for (const QString& spelling : spellings)
        ways += QList<TextDelta>{TextDelta{range->start, range->length, lead + spelling}};
    YamlContents wanted = contentsWithout(own());
    wanted.emplace(own(), isCleared ? QString() : u'=' + m_assignment.value);
    return firstThatSays(wanted, ways);
}

/// The items that the list `old` is to have.
QStringList MapEditor::wantedItems(const QStringList& old) const
{
    QStringList items = old;
    if (m_assignment.action == Action::Set)
        return splitUnquoted(m_assignment.value);
    if (m_assignment.action == Action::RemoveItem)
        items.removeAll(m_assignment.value);
    else if (!items.contains(m_assignment.value))
        items += m_assignment.value;
    return items;
}

Result<Edit> MapEditor::itemsInBraces(const YamlBraces& braces) const
{
    if (last().value->kind != Kind::Sequence)
        return Error{translated("“%1” holds one value, not a list; set it with %1=….").arg(m_path.found())};
    const std::optional<MetadataField> field = braces.list(last().index, m_metadata.range.start);
    if (!field)
        return inSource();
    const QStringList items = wantedItems(field->items);
    if (items == field->items && m_assignment.action == Action::RemoveItem)
        return Error{translated("“%1” does not hold “%2”.").arg(m_path.found(), m_assignment.value)};
    YamlContents wanted = contentsWithout(own());
    wanted.emplace(own(), QStringLiteral("[]"));
    for (qsizetype i = 0; i < items.size(); ++i)
        wanted.emplace(own() + QString::number(i) + yamlPartEnd, u'=' + items[i]);
    QList<QList<TextDelta>> ways;
    for (const ItemSpelling spelling : {ItemSpelling::LikeNeighbours, ItemSpelling::Quoted}) {
        QList<TextDelta> way = patchedList(m_snapshot, *field, m_metadata.syntax, items, spelling);
        for (TextDelta& delta : way)
            delta.position -= m_metadata.range.start;
        ways += way;
    }
    return firstThatSays(wanted, ways);
}

/// The name goes on behind what is there.
std::optional<Result<Edit>> MapEditor::behindEnd() const
{
    const YamlNode& value = *last().value;
    const bool isAddition = m_assignment.action == Action::Set || m_assignment.action == Action::AddItem;
    if (!isAddition || (value.kind == Kind::Map && !value.isFlow) || value.kind == Kind::Null)
        return std::nullopt;
    if (value.kind == Kind::Map)
        return addedToBraces();
    const QString name = m_path.found();
    if (value.kind == Kind::Sequence)
        return Error{translated("“%1” is a list, so it has no entry “%2”; change it in the source.")
                         .arg(name, m_path.rest.join(u'.'))};
    return Error{translated("“%1” holds a value, so it cannot have an entry “%2”; change it in the source.")
                     .arg(name, m_path.rest.join(u'.'))};
}

Result<Edit> MapEditor::addedToBraces() const
{
    const YamlBraces braces(m_content, *last().value);
    if (!braces.isPatchable() || m_path.rest.size() != 1)
        return inSource();
    const QString& key = m_path.rest.front();
    const QString& value = m_assignment.value;
    const bool isItem = m_assignment.action == Action::AddItem;
    const QString path = own() + key + yamlPartEnd;
    YamlContents wanted = yamlContents(*m_root);
    if (isItem) {
        wanted.emplace(path, QStringLiteral("[]"));
        wanted.emplace(path + QStringLiteral("0") + yamlPartEnd, u'=' + value);
    } else {
        wanted.emplace(path, value.isEmpty() ? QString() : u'=' + value);
    }
    QList<QList<TextDelta>> ways;
    const QString name = yamlSpellings(key, QString(), YamlPlace::Flow).front();
    const QStringList spellings =
        value.isEmpty() ? QStringList{QString()} : yamlSpellings(value, QString(), YamlPlace::Flow);
    for (const QString& spelling : spellings)
        ways += braces.addition(name, isItem ? u'[' + spelling + u']' : spelling);
    return firstThatSays(wanted, ways);
}

YamlContents MapEditor::contentsWithout(const QString& path) const
{
    YamlContents contents = yamlContents(*m_root);
    for (auto at = contents.begin(); at != contents.end();)
        at = at->first.startsWith(path) ? contents.erase(at) : std::next(at);
    return contents;
}

Result<Edit> MapEditor::firstThatSays(const YamlContents& wanted, const QList<QList<TextDelta>>& ways) const
{
    for (const QList<TextDelta>& way : ways) {
        Edit edit{way, std::nullopt, translated("Change %1").arg(m_assignment.name)};
        for (TextDelta& delta : edit.deltas)
            delta.position += m_metadata.range.start;
        if (!isApplicable(edit, m_snapshot.text.size()))
            continue;
        const TextSnapshot text(applied(edit, m_snapshot.text));
        const Metadata after = readAgain(text, m_metadata);
        const YamlOutcome outcome = parseYaml(text.view(after.range));
        const auto* root = std::get_if<YamlNode>(&outcome);
        if (!after.error && after.syntax == m_metadata.syntax && root && yamlContents(*root) == wanted)
            return applied(edit, m_snapshot.text) == m_snapshot.text ? Edit{} : edit;
    }
    return inSource();
}

} // namespace

std::optional<Result<Edit>> yamlMapEdit(const TextSnapshot& snapshot, const Metadata& metadata,
                                        const FieldAssignment& assignment)
{
    if (!isYaml(metadata.syntax) || metadata.error || metadata.isInOtherFile)
        return std::nullopt;
    return MapEditor(snapshot, metadata, assignment).make();
}

} // namespace redraft
