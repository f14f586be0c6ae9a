#include "app/profiles/docuchango/fieldfixes.h"

#include "app/editing/metadataedits.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUuid>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DocuchangoFixes)
};

using Synonyms = QHash<QString, QString>;

const Synonyms& synonymsOf(DocuchangoSchema schema)
{
    static const Synonyms rfc{{QStringLiteral("pending"), QStringLiteral("Proposed")},
                              {QStringLiteral("review"), QStringLiteral("Proposed")},
                              {QStringLiteral("in review"), QStringLiteral("Proposed")},
                              {QStringLiteral("approved"), QStringLiteral("Accepted")},
                              {QStringLiteral("done"), QStringLiteral("Implemented")},
                              {QStringLiteral("retired"), QStringLiteral("Deprecated")},
                              {QStringLiteral("replaced"), QStringLiteral("Superseded")}};
    static const Synonyms adr{{QStringLiteral("draft"), QStringLiteral("Proposed")},
                              {QStringLiteral("pending"), QStringLiteral("Proposed")},
                              {QStringLiteral("active"), QStringLiteral("Accepted")},
                              {QStringLiteral("done"), QStringLiteral("Accepted")},
                              {QStringLiteral("retired"), QStringLiteral("Deprecated")},
                              {QStringLiteral("replaced"), QStringLiteral("Superseded")}};
    static const Synonyms prd{{QStringLiteral("proposed"), QStringLiteral("Draft")},
                              {QStringLiteral("review"), QStringLiteral("In Review")},
                              {QStringLiteral("active"), QStringLiteral("In Progress")},
                              {QStringLiteral("done"), QStringLiteral("Completed")},
                              {QStringLiteral("closed"), QStringLiteral("Completed")}};
    static const Synonyms none;
    switch (schema) {
    case DocuchangoSchema::Rfc:
        return rfc;
    case DocuchangoSchema::Adr:
        return adr;
    case DocuchangoSchema::Prd:
        return prd;
    case DocuchangoSchema::Memo:
    case DocuchangoSchema::Generic:
        break;
    }
    return none;
}

std::vector<Fix> fixOf(const Result<Edit>& edit, const QString& label)
{
    if (!edit || edit->isEmpty())
        return {};
    Edit labelled = *edit;
    labelled.label = label;
    return {Fix{label, labelled, FixSafety::Safe}};
}

std::vector<Fix> added(const FieldFixInput& input, const QString& field, const QString& value)
{
    if (value.isEmpty() || input.metadata.find({field}) ||
        input.metadata.syntax != MetadataSyntax::YamlFrontMatter)
        return {};
    FieldDefinition definition;
    definition.id = field;
    definition.label = field;
    return fixOf(addField(input.snapshot, input.metadata, Template(), definition, {value}),
                 Words::tr("Add %1").arg(field));
}

std::vector<Fix> tagsFixed(const FieldFixInput& input, const MetadataField& field)
{
    const bool isText = field.shape == ValueShape::Scalar || field.shape == ValueShape::CommaList;
    QStringList tags;
    for (const QString& item : isText ? field.value.split(u',') : field.items)
        tags += normalTag(item);
    tags.removeAll(QString());
    tags.removeDuplicates();
    if (isText) {
        const QString label = Words::tr("Make it a list");
        const QString list = u'[' + tags.join(QStringLiteral(", ")) + u']';
        const bool isOneLine = !input.snapshot.view(field.valueRange).contains(u'\n');
        return tags.isEmpty() || !isOneLine
                   ? std::vector<Fix>()
                   : std::vector<Fix>{{label, Edit::replace(field.valueRange, list, label), FixSafety::Safe}};
    }
    tags.sort();
    return fixOf(setFieldItems(input.snapshot, input.metadata, field, tags), Words::tr("Spell them right"));
}

} // namespace

QString statusMeant(DocuchangoSchema schema, const QString& word)
{
    const QString folded = word.trimmed().toLower();
    for (const QString& status : statusesOf(schema)) {
        if (status.toLower() == folded)
            return status;
    }
    return synonymsOf(schema).value(folded);
}

QString normalTag(const QString& tag)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s_]+"));
    static const QRegularExpression dropped(QStringLiteral("[^a-z0-9-]"));
    static const QRegularExpression dashes(QStringLiteral("-{2,}"));
    static const QRegularExpression ends(QStringLiteral("^-+|-+$"));
    return tag.trimmed()
        .toLower()
        .replace(blanks, QStringLiteral("-"))
        .remove(dropped)
        .replace(dashes, QStringLiteral("-"))
        .remove(ends);
}

std::vector<Fix> fieldFixes(const FieldFixInput& input, const QString& name)
{
    const MetadataField* field = input.metadata.find({name});
    if (name == u"status" && field) {
        const QString meant = statusMeant(input.schema, field->value);
        return meant.isEmpty() ? std::vector<Fix>()
                               : fixOf(setFieldValue(input.snapshot, input.metadata, *field, meant),
                                       Words::tr("Write %1").arg(meant));
    }
    if (name == u"tags" && field)
        return tagsFixed(input, *field);
    if (name == u"doc_uuid")
        return added(input, name, QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (name == u"project_id")
        return added(input, name, input.projectId);
    if (name == u"id")
        return added(input, name, input.expectedId);
    return {};
}

} // namespace redraft
