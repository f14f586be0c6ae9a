#include "app/profiles/docuchango/postmatter.h"

#include <QDate>
#include <QRegularExpression>

namespace redraft {

namespace {

/// PyYAML makes a date of what looks like one, and fails where there is no such day.
QString impossibleDate(const PyValue& value)
{
    if (value.kind == PyValue::Kind::Date) {
        const int month = value.text.mid(5, 2).toInt();
        if (month < 1 || month > 12)
            return QStringLiteral("month must be in 1..12");
        if (!QDate::fromString(value.text, Qt::ISODate).isValid())
            return QStringLiteral("day is out of range for month");
    }
    for (const PyValue& item : value.items) {
        const QString fault = impossibleDate(item);
        if (!fault.isEmpty())
            return fault;
    }
    return QString();
}

} // namespace

PostMatter readPostMatter(const QString& text)
{
    static const QRegularExpression boundary(QStringLiteral("^-{3,}[^\\S\\n]*$"),
                                             QRegularExpression::MultilineOption);
    PostMatter matter;
    qsizetype start = 0;
    while (start < text.size() && text[start].isSpace())
        ++start;
    const QRegularExpressionMatch first = boundary.match(text, start);
    if (!first.hasMatch() || first.capturedStart() != start)
        return matter;
    const QRegularExpressionMatch second = boundary.match(text, first.capturedEnd());
    if (!second.hasMatch())
        return matter;
    matter.content = TextRange::fromBounds(first.capturedEnd(), second.capturedStart());
    const QStringView content = QStringView(text).mid(matter.content.start, matter.content.length);
    const YamlOutcome outcome = parseYaml(content);
    if (const auto* fault = std::get_if<YamlFault>(&outcome)) {
        matter.fault = fault->message;
        return matter;
    }
    const std::optional<PyValue> value = readPyValue(content);
    if (!value || value->kind != PyValue::Kind::Map)
        return matter;
    matter.fault = impossibleDate(*value);
    matter.metadata = *value;
    matter.isPresent = !value->keys.empty();
    return matter;
}

} // namespace redraft
