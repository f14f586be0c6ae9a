#include "app/profiles/docuchango/namingstandards.h"

#include "app/profiles/docuchango/fieldschema.h"

#include <QHash>

namespace redraft {

QString namingStandardPattern(const QString& name, const PyValue* custom)
{
    if (custom && custom->find(name))
        return custom->find(name)->text;
    static const QHash<QString, QString> known{
        {QStringLiteral("nnn-name"), QStringLiteral("^(\\d{3})-(.+)\\.md$")},
        {QStringLiteral("year-month-day-name"), QStringLiteral("^\\d{4}-\\d{2}-\\d{2}-(.+)\\.md$")},
        {QStringLiteral("kebab-case"), QStringLiteral("^[a-z0-9]+(?:-[a-z0-9]+)*\\.md$")},
        {QStringLiteral("snake_case"), QStringLiteral("^[a-z0-9]+(?:_[a-z0-9]+)*\\.md$")},
        {QStringLiteral("camelCase"), QStringLiteral("^[a-z][a-zA-Z0-9]*\\.md$")},
        {QStringLiteral("PascalCase"), QStringLiteral("^[A-Z][a-zA-Z0-9]*\\.md$")},
        {QStringLiteral("lowercase"), QStringLiteral("^[a-z0-9]+\\.md$")},
        {QStringLiteral("uppercase"), QStringLiteral("^[A-Z0-9]+\\.md$")}};
    return known.value(name);
}

QString standardFilePattern(const QString& type)
{
    const bool isNumbered = schemaNamed(type) && type != u"generic";
    return isNumbered ? QStringLiteral("^(%1)-(\\d{3})-(.+)\\.md$").arg(type) : QStringLiteral("^(.+)\\.md$");
}

} // namespace redraft
