#include "app/exporting/headerfields.h"

#include "app/markdown/linksafety.h"
#include "app/metadata/dates.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

namespace redraft {

namespace {

constexpr size_t mostRows = 60;
/// Made at each key: what stands far down is called by its key.
constexpr size_t mostNamedFields = 300;
constexpr qsizetype mostCharacters = 1000, mostValues = 60;

QString cut(const QString& text)
{
    if (text.size() <= mostCharacters)
        return text;
    const qsizetype end = text.at(mostCharacters - 1).isHighSurrogate() ? mostCharacters - 1 : mostCharacters;
    return text.left(end) + QStringLiteral(" …");
}

bool isAddress(const QString& text)
{
    return linkKind(text) == LinkKind::Remote && !text.contains(u' ') && !text.startsWith(u"//");
}

HeaderRow rowOf(const QString& label, const MetadataField& field)
{
    HeaderRow row{label, {}, field.entryRange.start};
    const QStringList values = field.items.size() > 1 ? field.items : QStringList{field.value};
    for (const QString& value : values.first(std::min(values.size(), mostValues)))
        row.values.push_back(shownValue(cut(value.simplified())));
    if (values.size() > mostValues)
        row.values.push_back({QStringLiteral("…"), {}});
    return row;
}

} // namespace

QString shownDate(const QString& value)
{
    static const QRegularExpression withTime(QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)[T ]\\d\\d:\\d\\d"));
    const QRegularExpressionMatch match = withTime.match(value);
    const QDate date = parseDate(match.hasMatch() ? match.captured(1) : value);
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMMM yyyy")) : value;
}

HeaderValue shownValue(const QString& value)
{
    static const QRegularExpression link(
        QStringLiteral("^(?:\\[([^\\[\\]]+)\\]\\((\\S+?)\\)|<([^<>\\s]+)>)$"));
    const QRegularExpressionMatch match = link.match(value);
    const QString address = match.hasMatch() ? match.captured(2) + match.captured(3) : value;
    if (!isAddress(address))
        return {shownDate(value), {}};
    return {match.captured(1).isEmpty() ? address : match.captured(1), safeLink(address)};
}

FieldLabels::FieldLabels(const Template* documentTemplate, const Metadata& metadata)
{
    if (!documentTemplate)
        return;
    QHash<QString, QString> known;
    for (const FieldDefinition& definition : documentTemplate->fields) {
        for (const QString& name : definition.names()) {
            if (const QString key = foldedFieldName(name); !known.contains(key))
                known.insert(key, definition.label);
        }
    }
    QSet<QString> used;
    for (size_t index = 0; index < std::min(metadata.fields.size(), mostNamedFields); ++index) {
        const MetadataField& field = metadata.fields[index];
        const QString key = foldedFieldName(field.key);
        const QString label = known.value(key);
        if (label.isEmpty() || used.contains(label) || m_labels.contains(key))
            continue;
        used.insert(label);
        m_labels.insert(key, label);
    }
}

QString FieldLabels::labelOf(const MetadataField& field) const
{
    if (const QString label = m_labels.value(foldedFieldName(field.key)); !label.isEmpty())
        return label;
    QString label = field.key;
    label.replace(u'_', u' ').replace(u'-', u' ');
    return cut(label.left(1).toUpper() + label.mid(1));
}

std::vector<HeaderRow> headerRows(const ParsedDocument& document,
                                  const std::function<bool(const MetadataField&)>& isShown)
{
    std::vector<HeaderRow> rows;
    std::optional<FieldLabels> labels;
    int left = 0;
    for (const MetadataField& field : document.metadata->fields) {
        if (field.isFromHeading || field.value.trimmed().isEmpty() || !isShown(field))
            continue;
        if (rows.size() == mostRows) {
            ++left;
            continue;
        }
        if (!labels)
            labels.emplace(document.documentTemplate.get(), *document.metadata);
        rows.push_back(rowOf(labels->labelOf(field), field));
    }
    if (left > 0)
        rows.push_back(
            {QStringLiteral("…"),
             {{QCoreApplication::translate("DocumentHeader", "%n more field(s)", nullptr, left), {}}}});
    return rows;
}

} // namespace redraft
