#include "app/editing/newdocument.h"

namespace redraft {

namespace {

QString fieldLine(const FieldDefinition& field, const QDate& today)
{
    QString value;
    if (field.id == QStringLiteral("created"))
        value = today.toString(Qt::ISODate);
    else if (field.kind == FieldKind::Choice && !field.choices.isEmpty())
        value = field.choices.first();
    else if (field.kind == FieldKind::List)
        value = QStringLiteral("[]");
    return value.isEmpty() ? field.id + QStringLiteral(":\n")
                           : QStringLiteral("%1: %2\n").arg(field.id, value);
}

QString sectionText(const SectionDefinition& section)
{
    QString text = QStringLiteral("\n## %1\n").arg(section.heading);
    const QString scaffold = section.scaffold.trimmed();
    if (!scaffold.isEmpty())
        text += QStringLiteral("\n%1\n").arg(scaffold);
    return text;
}

} // namespace

QString newDocumentText(const Template& documentTemplate, const QDate& today)
{
    QString text = QStringLiteral("---\n");
    for (const FieldDefinition& field : documentTemplate.fields) {
        if (field.requirement != Requirement::Optional)
            text += fieldLine(field, today);
    }
    text += QStringLiteral("---\n");
    for (const SectionDefinition& section : documentTemplate.sections) {
        if (section.requirement != Requirement::Optional)
            text += sectionText(section);
    }
    return text;
}

} // namespace redraft
