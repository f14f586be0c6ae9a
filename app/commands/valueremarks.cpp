#include "app/commands/valueremarks.h"

#include "app/checklist/fieldrules.h"
#include "app/metadata/metadata.h"
#include "app/text/nearestword.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ValueRemarks)
};

const FieldDefinition* definitionOf(const Template& documentTemplate, const QString& name)
{
    for (const FieldDefinition& definition : documentTemplate.fields) {
        const QStringList names = definition.names();
        const auto isSame = [&name](const QString& each) {
            return foldedFieldName(each) == foldedFieldName(name);
        };
        if (std::any_of(names.begin(), names.end(), isSame))
            return &definition;
    }
    return nullptr;
}

QString stateRemark(const Template& documentTemplate, const Lifecycle& lifecycle, const QString& value)
{
    if (lifecycle.isEmpty() || lifecycle.find(value))
        return {};
    QStringList states, names;
    for (const LifecycleState& state : lifecycle.states) {
        states += state.name;
        names += QStringList{state.name} + state.synonyms;
    }
    const QString nearest = nearestWord(value, names);
    if (const LifecycleState* meant = nearest.isEmpty() ? nullptr : lifecycle.find(nearest))
        return Words::tr("The template %1 knows no state \"%2\"; did you mean %3?")
            .arg(documentTemplate.id, value, meant->name);
    return Words::tr("The template %1 knows no state \"%2\"; its states are: %3.")
        .arg(documentTemplate.id, value, states.join(QStringLiteral(", ")));
}

} // namespace

QString dateRemark(const Template& documentTemplate, const QString& name, const QString& value)
{
    const FieldDefinition* definition = definitionOf(documentTemplate, name);
    const QString shown = value.simplified();
    if (!definition || shown.isEmpty() || definition->kind != FieldKind::Date ||
        fields::dayOf(shown).isValid())
        return {};
    return Words::tr("\"%1\" is no date for %2; write it as YYYY-MM-DD.").arg(shown, definition->label);
}

QString valueRemark(const Template& documentTemplate, const QString& name, const QString& value)
{
    const FieldDefinition* definition = definitionOf(documentTemplate, name);
    const QString shown = value.simplified();
    if (const QString remark = dateRemark(documentTemplate, name, value); !remark.isEmpty())
        return remark;
    if (definition && !shown.isEmpty() && definition->id == u"status")
        return stateRemark(documentTemplate, fields::lifecycleOf(documentTemplate, *definition), shown);
    return {};
}

bool hasLineBreak(const QString& value)
{
    return std::any_of(value.begin(), value.end(), [](QChar character) {
        return character == u'\n' || character == u'\r' || character.unicode() == 0x0b ||
               character.unicode() == 0x0c || character == QChar::LineSeparator ||
               character == QChar::ParagraphSeparator;
    });
}

} // namespace redraft
