#include "app/editing/newdocument.h"

#include "app/editing/answerplacement.h"
#include "app/editing/newmetadata.h"
#include "app/templates/sectioninsertion.h"

namespace redraft {

namespace {

/// `section` with the answers that have no place anywhere, if it is the first one.
SectionDefinition withHomelessAnswers(const Template& documentTemplate, const SectionDefinition& section)
{
    SectionDefinition result = section;
    if (&section != &documentTemplate.sections.front())
        return result;
    for (const BriefAnswer answer : {BriefAnswer::Problem, BriefAnswer::Context, BriefAnswer::Constraints}) {
        if (!documentTemplate.sectionFor(answer))
            result.answers.insert(answer, QString());
    }
    return result;
}

bool takesAnswer(const SectionDefinition& section, const QMap<BriefAnswer, QString>& answers)
{
    for (auto place = section.answers.begin(); place != section.answers.end(); ++place) {
        if (!answers.value(place.key()).trimmed().isEmpty())
            return true;
    }
    return false;
}

QString sectionText(const SectionDefinition& section, int level, const QMap<BriefAnswer, QString>& answers)
{
    QString text = QString(level, u'#') + u' ' + section.heading + u'\n';
    const QString scaffold = scaffoldAtLevel(scaffoldWithAnswers(section, answers), level);
    if (!scaffold.isEmpty())
        text += u'\n' + scaffold + u'\n';
    return text;
}

QString sectionsText(const Template& documentTemplate, const NewDocumentRequest& request)
{
    const DocumentForm& form = documentTemplate.form;
    QStringList parts;
    for (const SectionDefinition& definition : documentTemplate.sections) {
        const SectionDefinition section = withHomelessAnswers(documentTemplate, definition);
        if (section.requirement != Requirement::Optional || takesAnswer(section, request.answers))
            parts += sectionText(section, form.sectionLevel, request.answers);
    }
    return parts.join(form.hasDividers ? QStringLiteral("\n---\n\n") : QStringLiteral("\n"));
}

/// The heading above the fields; "" where the template has none, or nothing to put there.
QString headingText(const Template& documentTemplate, const NewDocumentRequest& request)
{
    QString pattern = documentTemplate.form.title;
    if (pattern.isEmpty())
        return {};
    PatternValues values = patternValues(documentTemplate, request);
    if (values.title.isEmpty())
        values.title = QStringLiteral("[Title]");
    if (request.number <= 0)
        pattern = withoutNumber(pattern, documentTemplate);
    return QStringLiteral("# ") + filledPattern(pattern, values) + u'\n';
}

} // namespace

Result<NewDocument> newDocument(const Template& documentTemplate, const NewDocumentRequest& request)
{
    const auto fields = newFields(documentTemplate, request);
    if (!fields)
        return fields.error();
    const MetadataForm form = documentTemplate.form.metadata;
    const auto metadata = writtenMetadata(*fields, form);
    if (!metadata)
        return metadata.error();
    const QString heading = headingText(documentTemplate, request);
    NewDocument document;
    QStringList parts;
    if (form == MetadataForm::CompanionFile) {
        document.companion = *metadata;
        parts = {heading};
    } else if (form == MetadataForm::FrontMatter) {
        parts = {*metadata, heading};
    } else {
        parts = {heading, *metadata};
    }
    parts += sectionsText(documentTemplate, request);
    parts.removeAll(QString());
    document.text = parts.join(u'\n');
    return document;
}

QString newDocumentText(const Template& documentTemplate, const QDate& today)
{
    NewDocumentRequest request;
    request.today = today;
    const auto document = newDocument(documentTemplate, request);
    return document ? document->text : QString();
}

bool isNumbered(const Template& documentTemplate)
{
    const QString number = QStringLiteral("{number");
    return documentTemplate.form.id.contains(number) || documentTemplate.form.file.contains(number);
}

QString newFileName(const Template& documentTemplate, const NewDocumentRequest& request)
{
    const QString& pattern = documentTemplate.form.file;
    if (request.number <= 0 &&
        (pattern.contains(QStringLiteral("{number")) || pattern.contains(QStringLiteral("{id}"))))
        return {};
    return filledPattern(pattern, patternValues(documentTemplate, request));
}

} // namespace redraft
