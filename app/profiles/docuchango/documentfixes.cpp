#include "app/profiles/docuchango/documentfixes.h"

#include "app/editing/metadataedits.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QUuid>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DocuchangoFixes)
};

Finding quiet(const Edit& edit, const QString& message, const MetadataField& field)
{
    Finding finding{QStringLiteral("DC-FIX"), Severity::Error, message, field.valueRange, field.key, {}};
    Edit labelled = edit;
    labelled.label = message;
    finding.fixes.push_back({message, labelled, FixSafety::Safe});
    return finding;
}

/// "rfc-012-session-cache.md" is called "Session Cache".
QString titleOf(const QString& path)
{
    static const QRegularExpression number(QStringLiteral("^[a-z]+-\\d+-|^\\d[\\d-]*-"),
                                           QRegularExpression::CaseInsensitiveOption);
    QStringList words = QFileInfo(path).completeBaseName().remove(number).split(
        QRegularExpression(QStringLiteral("[-_ ]+")), Qt::SkipEmptyParts);
    for (QString& word : words)
        word.front() = word.front().toUpper();
    static const QRegularExpression plain(QStringLiteral("^\\p{L}[\\p{L}\\p{N} ._()+]*$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    const QString title = words.join(u' ');
    if (plain.match(title).hasMatch())
        return title;
    return u'\'' + QString(title).replace(u'\'', QStringLiteral("''")) + u'\'';
}

/// The fields that name people or plans, which nobody can know.
QStringList standIns(DocuchangoSchema schema)
{
    switch (schema) {
    case DocuchangoSchema::Adr:
        return {QStringLiteral("deciders: Engineering Team")};
    case DocuchangoSchema::Prd:
        return {QStringLiteral("author: Product Team"), QStringLiteral("target_release: TBD")};
    case DocuchangoSchema::Rfc:
    case DocuchangoSchema::Memo:
        return {QStringLiteral("author: Engineering Team")};
    case DocuchangoSchema::Generic:
        break;
    }
    return {};
}

} // namespace

std::vector<Finding> quietFixes(const FieldFixInput& input)
{
    std::vector<Finding> findings;
    const MetadataField* created = input.metadata.find({QStringLiteral("created")});
    const MetadataField* date = input.metadata.find({QStringLiteral("date")});
    if (input.metadata.syntax != MetadataSyntax::YamlFrontMatter || input.metadata.error)
        return findings;
    if (date && !created) {
        const auto edit = renameField(input.snapshot, input.metadata, *date, QStringLiteral("created"));
        if (edit && !edit->isEmpty())
            return {quiet(*edit, Words::tr("date is called created"), *date)};
    }
    for (const MetadataField* field : {created, date}) {
        const QDate day = field ? dateMeant(field->value) : QDate();
        const QString iso = day.toString(Qt::ISODate);
        if (!day.isValid())
            continue;
        const auto edit = setFieldValue(input.snapshot, input.metadata, *field, iso);
        if (edit && !edit->isEmpty())
            findings.push_back(quiet(*edit, Words::tr("%1 written as %2").arg(field->value, iso), *field));
    }
    return findings;
}

QDate dateMeant(const QString& text)
{
    static const QStringList forms{
        QStringLiteral("yyyy/M/d"),    QStringLiteral("d/M/yyyy"),    QStringLiteral("M/d/yyyy"),
        QStringLiteral("yyyy.M.d"),    QStringLiteral("d.M.yyyy"),    QStringLiteral("MMMM d, yyyy"),
        QStringLiteral("MMM d, yyyy"), QStringLiteral("d MMMM yyyy"), QStringLiteral("d MMM yyyy")};
    constexpr qsizetype longestDate = 24;
    const QString trimmed = text.trimmed();
    if (trimmed.size() > longestDate)
        return {};
    for (const QString& form : forms) {
        if (const QDate date = QLocale::c().toDate(trimmed, form); date.isValid())
            return date;
    }
    return {};
}

std::optional<Fix> frontMatterFix(const FieldFixInput& input, const QString& path, QDate today)
{
    if (isYaml(input.metadata.syntax) || input.metadata.error)
        return std::nullopt;
    QStringList lines{QStringLiteral("---"), QStringLiteral("title: ") + titleOf(path)};
    if (const QStringList statuses = statusesOf(input.schema); !statuses.isEmpty())
        lines += QStringLiteral("status: ") + statuses.constFirst();
    lines += standIns(input.schema);
    if (input.schema != DocuchangoSchema::Generic)
        lines += QStringLiteral("created: ") + today.toString(Qt::ISODate);
    lines += QStringLiteral("tags: []");
    if (input.schema != DocuchangoSchema::Generic)
        lines += QStringLiteral("id: ") + (input.expectedId.isEmpty()
                                               ? schemaName(input.schema) + QStringLiteral("-001")
                                               : input.expectedId);
    lines += QStringLiteral("project_id: ") +
             (input.projectId.isEmpty() ? QStringLiteral("my-project") : input.projectId);
    lines += QStringLiteral("doc_uuid: ") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    lines += {QStringLiteral("---"), QString(), QString()};
    const QString label = Words::tr("Add front matter");
    return Fix{label, Edit::replace({0, 0}, lines.join(u'\n'), label), FixSafety::Safe};
}

} // namespace redraft
