#include "app/exporting/htmltext.h"

#include <QRegularExpression>
#include <array>

namespace redraft {

namespace {

/// What stands for `unit`, or nothing if it may stand for itself.
QLatin1StringView replacementFor(QChar unit)
{
    switch (unit.unicode()) {
    case u'&':
        return QLatin1StringView("&amp;");
    case u'<':
        return QLatin1StringView("&lt;");
    case u'>':
        return QLatin1StringView("&gt;");
    case u'"':
        return QLatin1StringView("&quot;");
    default:
        return {};
    }
}

bool isForbidden(QChar unit)
{
    return (unit < u' ' && unit != u'\n' && unit != u'\t') || unit.isSurrogate() || unit >= QChar(0xFFFE);
}

} // namespace

void appendEscaped(QString& html, QStringView text)
{
    qsizetype plainStart = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        const QLatin1StringView replacement = replacementFor(text[i]);
        if (replacement.isEmpty() && !isForbidden(text[i]))
            continue;
        html += text.mid(plainStart, i - plainStart);
        plainStart = i + 1;
        if (replacement.isEmpty())
            html += QChar(QChar::ReplacementCharacter);
        else
            html += replacement;
    }
    html += text.mid(plainStart);
}

QString escapedHtml(QStringView text)
{
    QString html;
    appendEscaped(html, text);
    return html;
}

QString withoutComments(const QString& source)
{
    static const QRegularExpression comment(QStringLiteral("<!--.*?(?:-->|$)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return QString(source).remove(comment);
}

QLatin1StringView codeClass(CodeStyle style)
{
    static constexpr std::array names{"normal",       "keyword",   "function", "variable", "type",
                                      "string",       "number",    "constant", "comment",  "operator",
                                      "preprocessor", "attribute", "error",    "added",    "removed"};
    return QLatin1StringView(names.at(size_t(style)));
}

} // namespace redraft
