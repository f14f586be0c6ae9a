#include "app/editing/yamlspelling.h"

#include "app/metadata/fieldnames.h"
#include "app/metadata/metadata.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace redraft {

namespace {

/// Characters that YAML allows only as an escape, or that some readers take for a line end.
bool needsEscape(QChar character)
{
    const char16_t code = character.unicode();
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 || code == 0xFEFF;
}

bool hasEscapes(const QString& value)
{
    return std::any_of(value.begin(), value.end(), needsEscape);
}

bool readsAsNull(const QString& value)
{
    return value.isEmpty() || value == u"~" || value == u"null" || value == u"Null" || value == u"NULL";
}

bool isPlain(const QString& value, YamlPlace place)
{
    if (readsAsNull(value) || hasEscapes(value) || value.front().isSpace() || value.back().isSpace())
        return false;
    if (QStringView(u",[]{}#&*!|>'\"%@`").contains(value.front()) || value == u"---" || value == u"...")
        return false;
    if (QStringView(u"-?:").contains(value.front()) && (value.size() == 1 || value[1].isSpace()))
        return false;
    if (value.contains(QStringLiteral(": ")) || value.contains(QStringLiteral(" #")) || value.endsWith(u':'))
        return false;
    static const QRegularExpression flowMark(QStringLiteral("[,\\[\\]{}]|^[-?:]"));
    return place == YamlPlace::Block || !flowMark.match(value).hasMatch();
}

QString doubleQuoted(const QString& value)
{
    QString quoted = QStringLiteral("\"");
    for (const QChar character : value) {
        if (character == u'"' || character == u'\\')
            quoted += QStringLiteral("\\") + character;
        else if (character == u'\n')
            quoted += QStringLiteral("\\n");
        else if (character == u'\t')
            quoted += QStringLiteral("\\t");
        else if (needsEscape(character))
            quoted += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QLatin1Char('0'));
        else
            quoted += character;
    }
    return quoted + u'"';
}

QString singleQuoted(const QString& value)
{
    QString quoted = value;
    quoted.replace(u'\'', QStringLiteral("''"));
    return u'\'' + quoted + u'\'';
}

/// What readers of YAML 1.1 and 1.2 take a plain scalar for.
enum class PlainType
{
    Text,
    Number,
    Truth,
    Date
};

PlainType plainType(const QString& value)
{
    static const QRegularExpression number(QStringLiteral(
        "^[-+]?(?:0[xX][0-9a-fA-F_]+|0[oO]?[0-7_]+|0b[01_]+|[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\\.[0-9_]*)?"
        "(?:[eE][-+]?[0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|\\.(?:inf|Inf|INF))$|^\\.(?:nan|NaN|NAN)"
        "$"));
    static const QRegularExpression truth(QStringLiteral("^(?:true|false|yes|no|on|off)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression date(
        QStringLiteral("^\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt ][\\d:.]+ *(?:Z|[-+]\\d{1,2}(?::?\\d{2})?)?)?$"));
    constexpr qsizetype longest = 100;
    if (value.size() > longest)
        return PlainType::Text;
    return truth.match(value).hasMatch()    ? PlainType::Truth
           : number.match(value).hasMatch() ? PlainType::Number
           : date.match(value).hasMatch()   ? PlainType::Date
                                            : PlainType::Text;
}

/// Names of fields that hold words, whatever these look like.
bool isTextFieldName(const QString& key)
{
    static const QSet<QString> names{
        QStringLiteral("title"),     QStringLiteral("name"),      QStringLiteral("author"),
        QStringLiteral("authors"),   QStringLiteral("owner"),     QStringLiteral("owners"),
        QStringLiteral("reviewer"),  QStringLiteral("reviewers"), QStringLiteral("approver"),
        QStringLiteral("approvers"), QStringLiteral("editors"),   QStringLiteral("description"),
        QStringLiteral("summary"),   QStringLiteral("tags"),      QStringLiteral("labels"),
        QStringLiteral("keywords"),  QStringLiteral("team"),      QStringLiteral("teams"),
        QStringLiteral("category"),  QStringLiteral("type")};
    return names.contains(foldedFieldName(key)) || isStateFieldName(key);
}

} // namespace

QStringList yamlFieldSpellings(const QString& key, const QString& value, const QString& oldSpelling,
                               YamlPlace place)
{
    QStringList spellings = yamlSpellings(value, oldSpelling, place);
    const PlainType type = plainType(value);
    const PlainType oldType = plainType(oldSpelling);
    const bool wasText = !readsAsNull(oldSpelling) && oldType == PlainType::Text;
    const bool isText = isTextFieldName(key) || (wasText && type != PlainType::Date);
    if (type != PlainType::Text && isText && oldType != type && spellings.front() == value)
        spellings.removeFirst();
    return spellings;
}

QStringList yamlSpellings(const QString& value, const QString& oldSpelling, YamlPlace place)
{
    QStringList spellings;
    const bool wasSingle = oldSpelling.startsWith(u'\'');
    const bool wasDouble = oldSpelling.startsWith(u'"');
    if (!wasSingle && !wasDouble && isPlain(value, place))
        spellings += value;
    const bool isEasierSingle = value.contains(u'"') || value.contains(u'\\');
    if (!wasDouble && (wasSingle || isEasierSingle) && !hasEscapes(value))
        spellings += singleQuoted(value);
    spellings += doubleQuoted(value);
    return spellings;
}

QString yamlBlockSpelling(const QString& value, const QString& oldSpelling)
{
    const bool isFolded = oldSpelling.startsWith(u'>');
    if ((!isFolded && !oldSpelling.startsWith(u'|')) || value.trimmed().isEmpty())
        return {};
    const QStringList oldLines = oldSpelling.split(u'\n');
    QString indentation = QStringLiteral("  ");
    for (qsizetype i = 1; i < oldLines.size(); ++i) {
        const QString& line = oldLines[i];
        const auto text = std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' '; });
        if (text == line.end())
            continue;
        indentation = line.left(text - line.begin());
        break;
    }
    QString content = value;
    if (isFolded) {
        static const QRegularExpression lineEnds(QStringLiteral("(\\n+)"));
        content.replace(lineEnds, QStringLiteral("\n\\1")); // one line end alone would be read as a blank
    }
    QString spelling = oldLines.front();
    for (const QString& line : content.split(u'\n'))
        spelling += line.isEmpty() ? QStringLiteral("\n") : u'\n' + indentation + line;
    return spelling;
}

} // namespace redraft
