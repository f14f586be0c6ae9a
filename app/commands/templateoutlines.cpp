#include "app/commands/templateoutlines.h"

#include <QCoreApplication>

namespace redraft {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("TemplatesCommand", source);
}

QString requirementWord(Requirement requirement)
{
    switch (requirement) {
    case Requirement::Required:
        return text(QT_TRANSLATE_NOOP("TemplatesCommand", "required"));
    case Requirement::Recommended:
        return text(QT_TRANSLATE_NOOP("TemplatesCommand", "recommended"));
    case Requirement::Optional:
        break;
    }
    return text(QT_TRANSLATE_NOOP("TemplatesCommand", "optional"));
}

QString headline(const char* words)
{
    return u'\n' + text(words) + u'\n';
}

QString fieldLines(const Template& value)
{
    if (value.fields.empty())
        return {};
    QString lines = headline(QT_TRANSLATE_NOOP("TemplatesCommand", "Fields:"));
    for (const FieldDefinition& field : value.fields) {
        lines += QStringLiteral("  %1 (%2)").arg(field.label, requirementWord(field.requirement));
        if (!field.choices.isEmpty())
            lines += QStringLiteral(": ") + field.choices.join(QStringLiteral(", "));
        lines += u'\n';
    }
    return lines;
}

QString checkNames(const std::vector<CheckRequest>& checks)
{
    QStringList names;
    for (const CheckRequest& check : checks)
        names += check.rule;
    return names.join(QStringLiteral(", "));
}

QString sectionLines(const Template& value)
{
    QString lines = headline(QT_TRANSLATE_NOOP("TemplatesCommand", "Sections:"));
    for (const SectionDefinition& section : value.sections) {
        lines += QStringLiteral("  %1 (%2)").arg(section.heading, requirementWord(section.requirement));
        if (!section.checks.empty())
            lines += QStringLiteral(": ") + checkNames(section.checks);
        lines += QStringLiteral("\n      ") + section.guidance + u'\n';
    }
    return lines;
}

QString requirementNames(const LifecycleState& state)
{
    QStringList names;
    for (const StateRequirement& requirement : state.requirements)
        names += requirement.id;
    return names.join(QStringLiteral(", "));
}

QString stateLines(const Template& value)
{
    if (value.lifecycle.isEmpty())
        return {};
    QString lines = headline(QT_TRANSLATE_NOOP("TemplatesCommand", "States:"));
    for (const LifecycleState& state : value.lifecycle.states) {
        lines += QStringLiteral("  ") + state.name;
        if (!state.next.isEmpty())
            lines += QStringLiteral(" -> ") + state.next.join(QStringLiteral(", "));
        lines += u'\n';
        if (!state.requirements.empty())
            lines +=
                QStringLiteral("      %1 %2\n")
                    .arg(text(QT_TRANSLATE_NOOP("TemplatesCommand", "asks for")), requirementNames(state));
    }
    return lines;
}

QString processLines(const Template& value)
{
    if (value.process.empty())
        return {};
    QString lines = headline(QT_TRANSLATE_NOOP("TemplatesCommand", "Process:"));
    for (const ProcessStep& step : value.process) {
        lines += QStringLiteral("  ") + step.name;
        if (!step.duration.isEmpty())
            lines += QStringLiteral(" (%1)").arg(step.duration);
        lines += step.help.isEmpty() ? QStringLiteral("\n") : QStringLiteral("\n      %1\n").arg(step.help);
    }
    return lines;
}

QString readinessLines(const Template& value)
{
    if (value.readiness.empty())
        return {};
    QString lines = headline(QT_TRANSLATE_NOOP("TemplatesCommand", "To tick off:"));
    QString group;
    for (const ReadinessItem& item : value.readiness) {
        if (item.group != group)
            lines += QStringLiteral("  %1\n").arg(item.group);
        group = item.group;
        lines += QStringLiteral("  [ ] %1\n").arg(item.text);
    }
    return lines;
}

} // namespace

QString templateOrigin(const LibraryTemplate& entry)
{
    return entry.origin == TemplateOrigin::Shipped
               ? text(QT_TRANSLATE_NOOP("TemplatesCommand", "the program"))
               : entry.value->source;
}

QString templateTable(const TemplateLibrary& library)
{
    qsizetype idWidth = 0, nameWidth = 0;
    for (const LibraryTemplate& entry : library.templates()) {
        idWidth = std::max(idWidth, entry.value->id.size());
        nameWidth = std::max(nameWidth, entry.value->name.size());
    }
    QString lines;
    for (const LibraryTemplate& entry : library.templates()) {
        lines += entry.value->id.leftJustified(idWidth + 2) + entry.value->name.leftJustified(nameWidth + 2) +
                 templateOrigin(entry) + u'\n';
    }
    return lines;
}

QString templateOutline(const Template& value)
{
    QString head = QStringLiteral("%1: %2\n").arg(value.id, value.name);
    if (!value.description.isEmpty())
        head += value.description + u'\n';
    return head + fieldLines(value) + sectionLines(value) + stateLines(value) + processLines(value) +
           readinessLines(value);
}

Error unknownTemplate(const QString& id, const TemplateLibrary& library)
{
    const QString message =
        text(QT_TRANSLATE_NOOP("TemplatesCommand", "There is no template \"%1\". The known ones are: %2."))
            .arg(id, library.ids().join(QStringLiteral(", ")));
    // The one that was meant may be there, and broken.
    return Error{(QStringList{message} + library.faults()).join(QStringLiteral("\n  "))};
}

} // namespace redraft
