#include "app/markdown/htmlallowlist.h"

#include "app/markdown/linksafety.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace redraft {

namespace {

// All lists are sorted: they are searched by halves.
constexpr auto inlineElements = std::to_array<QStringView>(
    {u"a",   u"abbr", u"b",    u"bdo",  u"br",    u"cite",   u"code",    u"del",    u"dfn",
     u"em",  u"i",    u"img",  u"ins",  u"kbd",   u"mark",   u"picture", u"q",      u"rp",
     u"rt",  u"ruby", u"s",    u"samp", u"small", u"source", u"span",    u"strike", u"strong",
     u"sub", u"sup",  u"time", u"tt",   u"var",   u"wbr"});

constexpr auto blockElements = std::to_array<QStringView>(
    {u"blockquote", u"caption",    u"col",    u"colgroup", u"dd",    u"details", u"div",     u"dl",
     u"dt",         u"figcaption", u"figure", u"h1",       u"h2",    u"h3",      u"h4",      u"h5",
     u"h6",         u"hr",         u"li",     u"ol",       u"p",     u"pre",     u"summary", u"table",
     u"tbody",      u"td",         u"tfoot",  u"th",       u"thead", u"tr",      u"ul"});

constexpr auto commonAttributes = std::to_array<QStringView>({u"abbr",
                                                              u"align",
                                                              u"alt",
                                                              u"aria-describedby",
                                                              u"aria-hidden",
                                                              u"aria-label",
                                                              u"aria-labelledby",
                                                              u"axis",
                                                              u"border",
                                                              u"char",
                                                              u"charoff",
                                                              u"clear",
                                                              u"colspan",
                                                              u"compact",
                                                              u"datetime",
                                                              u"dir",
                                                              u"headers",
                                                              u"height",
                                                              u"hreflang",
                                                              u"hspace",
                                                              u"id",
                                                              u"itemprop",
                                                              u"label",
                                                              u"lang",
                                                              u"name",
                                                              u"noshade",
                                                              u"nowrap",
                                                              u"open",
                                                              u"role",
                                                              u"rowspan",
                                                              u"rules",
                                                              u"scope",
                                                              u"size",
                                                              u"span",
                                                              u"start",
                                                              u"summary",
                                                              u"title",
                                                              u"type",
                                                              u"valign",
                                                              u"value",
                                                              u"vspace",
                                                              u"width"});

template <size_t size>
bool holds(const std::array<QStringView, size>& sorted, QStringView name)
{
    return std::binary_search(sorted.begin(), sorted.end(), name);
}

bool isOneOf(QStringView name, std::initializer_list<QStringView> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

bool isAllowedElement(QStringView name)
{
    return holds(inlineElements, name) || holds(blockElements, name);
}

bool isInlineElement(QStringView name)
{
    return holds(inlineElements, name);
}

bool isAllowedAttribute(QStringView element, QStringView attribute)
{
    if (attribute == u"href")
        return element == u"a";
    if (attribute == u"src" || attribute == u"longdesc")
        return element == u"img";
    if (attribute == u"cite")
        return isOneOf(element, {u"blockquote", u"del", u"ins", u"q"});
    if (attribute == u"itemscope" || attribute == u"itemtype")
        return element == u"div";
    return holds(commonAttributes, attribute);
}

bool isSafeAttributeValue(QStringView element, QStringView attribute, const QString& value)
{
    if (attribute == u"src" && element == u"img" && isSafeImageData(value))
        return true;
    if (isOneOf(attribute, {u"href", u"src", u"longdesc", u"cite"}))
        return !safeLink(value).isEmpty();
    // Names of places: what a script or a style sheet could take for its own never gets in.
    if (attribute == u"id" || attribute == u"name")
        return !value.isEmpty() && value.size() <= 200;
    return true;
}

bool isVoidElement(QStringView name)
{
    return isOneOf(name, {u"br", u"col", u"hr", u"img", u"source", u"wbr"});
}

bool hasOptionalEnd(QStringView name)
{
    return isOneOf(name, {u"caption", u"colgroup", u"dd", u"dt", u"li", u"p", u"rp", u"rt", u"tbody", u"td",
                          u"tfoot", u"th", u"thead", u"tr"});
}

bool isTablePart(QStringView name)
{
    return isOneOf(name,
                   {u"caption", u"col", u"colgroup", u"tbody", u"td", u"tfoot", u"th", u"thead", u"tr"});
}

bool isFormattingElement(QStringView name)
{
    return isOneOf(name, {u"b",    u"cite",   u"code",   u"del", u"dfn", u"em",   u"i",
                          u"ins",  u"kbd",    u"mark",   u"q",   u"s",   u"samp", u"small",
                          u"span", u"strike", u"strong", u"sub", u"sup", u"tt",   u"var"});
}

bool isEnclosingElement(QStringView name)
{
    return isOneOf(name, {u"blockquote", u"details", u"div", u"figure"});
}

} // namespace redraft
