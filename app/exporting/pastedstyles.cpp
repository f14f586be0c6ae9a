#include "app/exporting/pastedstyles.h"

#include "app/rendering/theme.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace redraft {

namespace {

/// Colours are those of the light theme: nobody knows the background, and most are light.
QString styleOf(const QString& tag)
{
    static const QString code = u"font-family: 'JetBrains Mono', 'DejaVu Sans Mono', Consolas, monospace; "_s;
    static const QString raised = u"background-color: %1; "_s.arg(Theme::light().raised.name());
    static const QString line = u"1px solid %1"_s.arg(Theme::light().border.name());
    static const QString cell = u"border: "_s + line + u"; padding: 4px 10px; vertical-align: top; "_s;
    static const QHash<QString, QString> styles{
        {u"code"_s, code + raised},
        {u"kbd"_s, code + raised + u"border: "_s + line + u"; "_s},
        {u"pre"_s, code + raised + u"padding: 10px; white-space: pre-wrap; "_s},
        {u"table"_s, u"border-collapse: collapse; "_s},
        {u"th"_s, cell + raised + u"font-weight: bold; "_s},
        {u"td"_s, cell},
        {u"blockquote"_s, u"border-left: 3px solid %1; margin-left: 0; padding-left: 12px; "_s.arg(
                              Theme::light().border.name())},
        {u"del"_s, u"text-decoration: line-through; "_s}};
    return styles.value(tag);
}

QString alignmentIn(const QString& attributes)
{
    static const QRegularExpression alignment(QStringLiteral("class=\"(left|center|right)\\b"));
    const QRegularExpressionMatch match = alignment.match(attributes);
    return match.hasMatch() ? u"text-align: "_s + match.captured(1) + u"; "_s : QString();
}

/// What stands for a start tag; itself for most.
QString styledTag(const QRegularExpressionMatch& tag)
{
    const QString name = tag.captured(1);
    QString attributes = tag.captured(2);
    if (name == u"input")
        return attributes.contains(u"checked"_s) ? u"\u2611"_s : u"\u2610"_s;
    const bool isCell = name == u"td" || name == u"th";
    const QString style = styleOf(name) + (isCell ? alignmentIn(attributes) : QString());
    attributes.remove(u" tabindex=\"0\""_s);
    if (name == u"ul" && attributes.contains(u"class=\"tasks\""_s))
        attributes += u" style=\"list-style-type: none;\""_s;
    else if (!style.isEmpty())
        attributes += u" style=\""_s + style.trimmed() + u'"';
    return u'<' + name + attributes + u'>';
}

} // namespace

QString withStylesInPlace(const QString& html)
{
    // HtmlWriter escapes all brackets that are no markup, also in attributes.
    static const QRegularExpression permalink(QStringLiteral("<a class=\"permalink\"[^>]*>#</a>"));
    static const QRegularExpression startTag(
        QStringLiteral("<(code|kbd|pre|table|th|td|blockquote|del|ul|div|input)((?: [^>]*)?)>"));
    const QString source = QString(html).remove(permalink);
    QString result;
    qsizetype copied = 0;
    auto tags = startTag.globalMatch(source);
    while (tags.hasNext()) {
        const QRegularExpressionMatch tag = tags.next();
        result += source.mid(copied, tag.capturedStart() - copied) + styledTag(tag);
        copied = tag.capturedEnd();
    }
    return result + source.mid(copied);
}

} // namespace redraft
