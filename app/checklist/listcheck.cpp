#include "app/checklist/fieldrules.h"

namespace redraft::fields {

namespace {

/// True for the names of lists: "authors". A field "author" may hold one text in many formats.
bool namesSeveral(const MetadataField& field, const FieldDefinition& definition)
{
    const QString key = foldedFieldName(field.key);
    return key.endsWith(u's') &&
           (key == foldedFieldName(definition.id) || key == foldedFieldName(definition.label));
}

/// Signs that end a plain value inside of brackets, or begin something else there.
bool isPlainInside(QStringView value)
{
    return std::none_of(value.begin(), value.end(),
                        [](QChar character) { return QStringView(u"[]{}#:&*!|>%@`").contains(character); });
}

} // namespace

std::vector<Finding> checkList(const CheckInput& input, const FieldInput& field)
{
    const MetadataField& written = *field.field;
    const bool isPlain = written.shape == ValueShape::Scalar || written.shape == ValueShape::CommaList;
    if (!isYaml(input.metadata.syntax) || !isPlain || !namesSeveral(written, field.definition))
        return {};
    const QStringView source = input.snapshot.view(written.valueRange);
    const bool isQuoted = source.startsWith(u'"') || source.startsWith(u'\'');
    Finding result = finding("META-LIST", Severity::Note,
                             Messages::tr("%1 is no list").arg(field.definition.label), field);
    if (!source.isEmpty() && !source.contains(u'\n') && (isQuoted || isPlainInside(source))) {
        const FixSafety safety =
            isQuoted || !source.contains(u',') ? FixSafety::Safe : FixSafety::Unsafe; // "Doe, J." is one
        const QString list = u'[' + source.toString() + u']';
        result.fixes.push_back(
            {list, Edit::replace(written.valueRange, list, Messages::tr("Make a list")), safety});
    } else {
        result.fixes.push_back(setFix());
    }
    return {result};
}

} // namespace redraft::fields
