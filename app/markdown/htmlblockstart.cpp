#include "app/markdown/htmlblockstart.h"

#include <QRegularExpression>
#include <QSet>

namespace redraft {

using namespace Qt::StringLiterals;

namespace {

/// Elements that begin an HTML block of their own, up to a blank line, wherever they stand at a line's start.
bool isBlockElement(const QString& name)
{
    static const QSet<QString> names{
        u"address"_s,  u"article"_s,    u"aside"_s,  u"base"_s,     u"basefont"_s, u"blockquote"_s,
        u"body"_s,     u"caption"_s,    u"center"_s, u"col"_s,      u"colgroup"_s, u"dd"_s,
        u"details"_s,  u"dialog"_s,     u"dir"_s,    u"div"_s,      u"dl"_s,       u"dt"_s,
        u"fieldset"_s, u"figcaption"_s, u"figure"_s, u"footer"_s,   u"form"_s,     u"frame"_s,
        u"frameset"_s, u"h1"_s,         u"h2"_s,     u"h3"_s,       u"h4"_s,       u"h5"_s,
        u"h6"_s,       u"head"_s,       u"header"_s, u"hr"_s,       u"html"_s,     u"iframe"_s,
        u"legend"_s,   u"li"_s,         u"link"_s,   u"main"_s,     u"menu"_s,     u"menuitem"_s,
        u"nav"_s,      u"noframes"_s,   u"ol"_s,     u"optgroup"_s, u"option"_s,   u"p"_s,
        u"param"_s,    u"section"_s,    u"source"_s, u"summary"_s,  u"table"_s,    u"tbody"_s,
        u"td"_s,       u"tfoot"_s,      u"th"_s,     u"thead"_s,    u"title"_s,    u"tr"_s,
        u"track"_s,    u"ul"_s};
    return names.contains(name);
}

bool isRawElement(const QString& name)
{
    return name == u"pre" || name == u"script" || name == u"style" || name == u"textarea";
}

} // namespace

HtmlBlockStart htmlBlockStart(QStringView line)
{
    qsizetype bracket = 0;
    while (bracket < line.size() && (line[bracket] == u' ' || line[bracket] == u'\t'))
        ++bracket;
    if (bracket == line.size() || line[bracket] != u'<')
        return HtmlBlockStart::None;
    const QStringView rest = line.mid(bracket);
    const qsizetype start = rest.startsWith(u"</") ? 2 : 1;
    qsizetype end = start;
    while (end < rest.size() && rest[end].isLetterOrNumber())
        ++end;
    if (end < rest.size() && !rest[end].isSpace() && rest[end] != u'>' && !rest.mid(end).startsWith(u"/>"))
        return HtmlBlockStart::None;
    const QString name = rest.mid(start, std::min<qsizetype>(end - start, 12)).toString().toLower();
    if (isRawElement(name) && start == 1)
        return endsRawHtml(rest) ? HtmlBlockStart::None : HtmlBlockStart::Raw;
    return isBlockElement(name) ? HtmlBlockStart::Block : HtmlBlockStart::None;
}

bool endsRawHtml(QStringView line)
{
    static const QRegularExpression end(QStringLiteral("</(?:pre|script|style|textarea)>"),
                                        QRegularExpression::CaseInsensitiveOption);
    return end.match(line).hasMatch();
}

} // namespace redraft
