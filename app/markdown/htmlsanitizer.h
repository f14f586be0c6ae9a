#pragma once

#include "app/markdown/htmltag.h"

#include <QStringList>
#include <optional>

namespace redraft {

/// A node of sanitised HTML: an allowed element, text, or source that is shown as text. Immutable by use.
struct HtmlNode
{
    enum class Kind
    {
        Element,
        Text,
        Source ///< what was refused, as it was written
    };
    Kind kind = Kind::Text;
    HtmlTag tag;  ///< Element
    QString text; ///< Text (without character references), Source
    std::vector<HtmlNode> children;

    bool operator==(const HtmlNode&) const = default;
};

struct SanitizedHtml
{
    std::vector<HtmlNode> nodes;
    /// What did not pass: "script" (element), "onclick" (attribute), "a href" (an unsafe address) …, in
    /// order.
    QStringList refused;
};

/// Reads raw HTML with an HTML5 parser and lets through what the allow-list names (see htmlallowlist.h). Tags
/// that are refused or close nothing are shown as source, comments are dropped, what is left open is closed
/// at the end. More than a million code units become source as a whole. Pure; any thread; no input fails.
SanitizedHtml sanitizeHtml(QStringView source);

/// Name and safe attributes of one start tag; nothing if the element is not allowed.
std::optional<HtmlTag> sanitizeStartTag(QStringView source);

} // namespace redraft
