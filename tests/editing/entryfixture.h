#pragma once

#include "app/editing/entryedits.h"

#include <QStringList>

namespace redraft::test {

inline PartDefinition part(const QString& id, const QString& label, const QStringList& aliases = {},
                           FieldKind kind = FieldKind::Text)
{
    PartDefinition definition;
    definition.id = id;
    definition.label = label;
    definition.aliases = aliases;
    definition.kind = kind;
    return definition;
}

inline SectionDefinition entries(const QString& entryName, std::vector<PartDefinition> parts)
{
    SectionDefinition definition;
    definition.id = QStringLiteral("entries");
    definition.shape = SectionShape::Entries;
    definition.entryName = entryName;
    definition.parts = std::move(parts);
    return definition;
}

inline SectionDefinition risks()
{
    return entries(QStringLiteral("Risk"), {part(QStringLiteral("impact"), QStringLiteral("Impact")),
                                            part(QStringLiteral("probability"), QStringLiteral("Probability"),
                                                 {QStringLiteral("Likelihood")}, FieldKind::Choice),
                                            part(QStringLiteral("mitigation"), QStringLiteral("Mitigation"),
                                                 {QStringLiteral("Mitigations")}, FieldKind::List)});
}

inline SectionDefinition alternatives()
{
    return entries(
        QStringLiteral("Alternative"),
        {part(QStringLiteral("approach"), QStringLiteral("Approach"), {QStringLiteral("Description")}),
         part(QStringLiteral("pros"), QStringLiteral("Pros"), {QStringLiteral("Advantages")},
              FieldKind::List),
         part(QStringLiteral("cons"), QStringLiteral("Cons"), {QStringLiteral("Disadvantages")},
              FieldKind::List),
         part(QStringLiteral("verdict"), QStringLiteral("Verdict"))});
}

/// Runs "add 0 Name", "remove 1", "up 1", "down 0", "rename 0 Name", "set 0 1 value", "part 0 impact value",
/// "item 0 1 2 text", "additem 0 1 -1 text", "removeitem 0 1 2", "moveitem 0 1 2 0", "addtask 0 -1 text",
/// "task 0 1 text", "removetask 0 1", "toggle 0 1", "movetask 0 1 0"; "\\n" in values is a line end.
inline Result<Edit> run(const ReadSection& section, const QString& command)
{
    const QString name = command.section(u' ', 0, 0);
    const auto number = [&command](int at) { return command.section(u' ', at, at).toInt(); };
    const auto rest = [&command](int at) {
        return command.section(u' ', at).replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    };
    if (name == u"add")
        return addEntry(section, number(1), rest(2));
    if (name == u"remove")
        return removeEntry(section, number(1));
    if (name == u"up" || name == u"down")
        return moveEntry(section, number(1), name == u"up" ? EntryMove::Up : EntryMove::Down);
    if (name == u"rename")
        return renameEntry(section, number(1), rest(2));
    if (name == u"set")
        return setPart(section, number(1), number(2), rest(3));
    if (name == u"part")
        return addPart(section, number(1), command.section(u' ', 2, 2), rest(3));
    if (name == u"item")
        return setPartItem(section, number(1), number(2), number(3), rest(4));
    if (name == u"additem")
        return addPartItem(section, number(1), number(2), number(3), rest(4));
    if (name == u"removeitem")
        return removePartItem(section, number(1), number(2), number(3));
    if (name == u"moveitem")
        return movePartItem(section, number(1), number(2), number(3), number(4));
    if (name == u"addtask")
        return addTask(section, number(1), number(2), rest(3));
    if (name == u"task")
        return setTask(section, number(1), number(2), rest(3));
    if (name == u"removetask")
        return removeTask(section, number(1), number(2));
    if (name == u"toggle")
        return toggleTask(section, number(1), number(2));
    return moveTask(section, number(1), number(2), number(3));
}

} // namespace redraft::test
