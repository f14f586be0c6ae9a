#include "app/commands/newnumber.h"

#include "app/metadata/metadata.h"
#include "app/profiles/docuchango/projectconfig.h"
#include "app/profiles/docuchango/projectroot.h"

#include <algorithm>

namespace redraft {

void takeNumberFromTitle(const Template& documentTemplate, NewDocumentRequest& request)
{
    const FieldDefinition* field = documentTemplate.field(QStringLiteral("title"));
    const QString pattern = documentTemplate.form.title + (field ? field->value : QString());
    if (!pattern.contains(QStringLiteral("{id}")) && !pattern.contains(QStringLiteral("{number")))
        return;
    const NumberedTitle split = splitNumberedTitle(request.title);
    const bool isNamed = std::any_of(split.number.begin(), split.number.end(),
                                     [](QChar character) { return character.isLetter(); });
    const QString rest = request.title.mid(split.titleStart).trimmed();
    if (!isNamed || rest.isEmpty())
        return;
    request.title = rest;
    qsizetype digits = split.number.size();
    while (digits > 0 && split.number[digits - 1].isDigit())
        --digits;
    if (request.number == 0)
        request.number = split.number.mid(digits).toInt();
}

void takeProjectId(const Template& documentTemplate, const QString& folder, NewDocumentRequest& request)
{
    const QString name = QStringLiteral("project_id");
    if (!documentTemplate.field(name))
        return;
    const bool isAsked =
        std::any_of(request.values.keyBegin(), request.values.keyEnd(),
                    [&](const QString& key) { return foldedFieldName(key) == foldedFieldName(name); });
    const QString id = isAsked ? QString() : readDocuchangoProject(docuchangoRoot(folder)).projectId;
    if (!id.isEmpty())
        request.values.insert(name, id);
}

} // namespace redraft
