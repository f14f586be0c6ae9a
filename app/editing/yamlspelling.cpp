#include "app/editing/yamlspelling.h"

#include <QRegularExpression>
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

} // namespace

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
