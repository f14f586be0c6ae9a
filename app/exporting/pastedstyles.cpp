#include "app/exporting/pastedstyles.h"

#include "app/exporting/htmltext.h"
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

/// The color of a stretch of code; no style sheet comes along.
QString colorIn(const QString& attributes)
{
    static const QHash<QString, QString> colors = [] {
        QHash<QString, QString> result;
        for (int style = 0; style <= int(CodeStyle::Removed); ++style)
            result.insert(u" class=\"c-%1\""_s.arg(codeClass(CodeStyle(style))),
                          u"color: %1;"_s.arg(Theme::light().code(CodeStyle(style)).name()));
        return result;
    }();
    return colors.value(attributes);
}

/// Puts styles into tags, one after the other.
class Styler
{
public:
    /// What stands for a tag; itself for most.
    QString styled(const QRegularExpressionMatch& tag)
    {
        const QString name = tag.captured(2);
        QString attributes = tag.captured(3);
        const bool isList = name == u"ul" || name == u"ol";
        if (!tag.captured(1).isEmpty()) {
            if (isList && !m_lists.isEmpty())
                m_lists.removeLast();
            return tag.captured();
        }
        if (isList)
            m_lists.append(name);
        if (name == u"input")
            return attributes.contains(u"checked"_s) ? u"\u2611"_s : u"\u2610"_s;
        const QString style = styleOfTag(name, attributes).trimmed();
        attributes.remove(u" tabindex=\"0\""_s);
        return u'<' + name + attributes + (style.isEmpty() ? QString() : u" style=\""_s + style + u'"') +
               u'>';
    }

private:
    QString styleOfTag(const QString& name, const QString& attributes) const
    {
        if (name == u"span")
            return colorIn(attributes);
        const bool isTask = name == u"li" && attributes.contains(u"class=\"task\""_s);
        if (isTask && !m_lists.isEmpty() && m_lists.last() == u"ul")
            return u"list-style-type: none;"_s; // the box is the mark; items beside it keep theirs
        return styleOf(name) + (name == u"td" || name == u"th" ? alignmentIn(attributes) : QString());
    }

    QStringList m_lists; ///< the lists around the tag
};

} // namespace

QString withStylesInPlace(const QString& html)
{
    // HtmlWriter escapes all brackets that are no markup, also in attributes.
    static const QRegularExpression permalink(QStringLiteral("<a class=\"permalink\"[^>]*>#</a>"));
    // The box of a task belongs into its line, not above it.
    static const QRegularExpression boxAbove(QStringLiteral("(<input type=\"checkbox\"[^>]*/>) (<p[^>]*>)"));
    static const QRegularExpression anyTag(QStringLiteral(
        "<(/?)(code|kbd|pre|table|th|td|blockquote|del|ul|ol|li|span|div|input)((?: [^>]*)?)>"));
    const QString source = QString(html).remove(permalink).replace(boxAbove, QStringLiteral("\\2\\1 "));
    Styler styler;
    QString result;
    qsizetype copied = 0;
    auto tags = anyTag.globalMatch(source);
    while (tags.hasNext()) {
        const QRegularExpressionMatch tag = tags.next();
        result += source.mid(copied, tag.capturedStart() - copied) + styler.styled(tag);
        copied = tag.capturedEnd();
    }
    return result + source.mid(copied);
}

} // namespace redraft
