#include "app/editing/itemsplitting.h"

#include "app/metadata/commalist.h"

namespace redraft {

QStringList splitAtCommas(const QString& value)
{
    QStringList items;
    for (const TextRange item : commaSeparated(value))
        items += value.mid(item.start, item.length);
    return items;
}

QStringList splitUnquoted(const QString& value)
{
    QStringList items = splitAtCommas(value);
    for (QString& item : items) {
        const bool isQuoted = item.size() > 2 && item.startsWith(u'"') && item.endsWith(u'"');
        if (isQuoted && item.count(u'"') == 2)
            item = item.mid(1, item.size() - 2).trimmed();
    }
    return items;
}

} // namespace redraft
