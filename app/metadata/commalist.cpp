#include "app/metadata/commalist.h"

#include "app/metadata/dates.h"
#include "app/metadata/metadata.h"
#include "app/text/blanks.h"

#include <QSet>

namespace redraft {

namespace {

QChar closingOf(QChar opening)
{
    switch (opening.unicode()) {
    case u'(':
        return u')';
    case u'[':
        return u']';
    case u'<':
        return u'>';
    case u'{':
        return u'}';
    case u'"':
    case u'`':
        return opening;
    default:
        return QChar();
    }
}

/// The position behind the bracket or quote that closes the one at `start`; behind `start` if nothing closes
/// it.
qsizetype behindEnclosed(QStringView text, qsizetype start)
{
    QString expected;
    for (qsizetype at = start; at < text.size(); ++at) {
        const QChar character = text[at];
        const bool isInQuote = !expected.isEmpty() && (expected.back() == u'"' || expected.back() == u'`');
        if (!expected.isEmpty() && character == expected.back())
            expected.chop(1);
        else if (!isInQuote && !closingOf(character).isNull())
            expected += closingOf(character);
        if (expected.isEmpty())
            return at + 1;
    }
    return start + 1;
}

bool isDate(QStringView text, TextRange first, TextRange second)
{
    const QStringView both = text.mid(first.start, second.end() - first.start);
    return both.size() < 30 && parseDate(both.toString()).isValid();
}

} // namespace

std::vector<TextRange> commaSeparated(QStringView text)
{
    std::vector<TextRange> items;
    const auto add = [&](qsizetype start, qsizetype end) {
        const TextRange item = withoutBlanksAround(text, TextRange::fromBounds(start, end));
        if (item.isEmpty())
            return;
        if (!items.empty() && isDate(text, items.back(), item))
            items.back() = TextRange::fromBounds(items.back().start, item.end());
        else
            items.push_back(item);
    };
    qsizetype itemStart = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == u',') {
            add(itemStart, at);
            itemStart = at + 1;
        }
        at = closingOf(text[at]).isNull() ? at + 1 : behindEnclosed(text, at);
    }
    add(itemStart, text.size());
    return items;
}

bool isListFieldName(const QString& name)
{
    static const QSet<QString> names{QStringLiteral("author"),
                                     QStringLiteral("authors"),
                                     QStringLiteral("original authors"),
                                     QStringLiteral("owner"),
                                     QStringLiteral("owners"),
                                     QStringLiteral("reviewer"),
                                     QStringLiteral("reviewers"),
                                     QStringLiteral("approver"),
                                     QStringLiteral("approvers"),
                                     QStringLiteral("stakeholders"),
                                     QStringLiteral("deciders"),
                                     QStringLiteral("consulted"),
                                     QStringLiteral("informed"),
                                     QStringLiteral("contributors"),
                                     QStringLiteral("editors"),
                                     QStringLiteral("maintainers"),
                                     QStringLiteral("participants"),
                                     QStringLiteral("sponsors"),
                                     QStringLiteral("tags"),
                                     QStringLiteral("labels"),
                                     QStringLiteral("keywords"),
                                     QStringLiteral("teams"),
                                     QStringLiteral("components"),
                                     QStringLiteral("areas"),
                                     QStringLiteral("categories"),
                                     QStringLiteral("see also"),
                                     QStringLiteral("replaces"),
                                     QStringLiteral("supersedes"),
                                     QStringLiteral("superseded by"),
                                     QStringLiteral("related"),
                                     QStringLiteral("requires"),
                                     QStringLiteral("decision makers"),
                                     QStringLiteral("champions"),
                                     QStringLiteral("shepherds"),
                                     QStringLiteral("co authors"),
                                     QStringLiteral("technical reviewers")};
    return names.contains(foldedFieldName(name));
}

} // namespace redraft
