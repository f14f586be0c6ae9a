#pragma once

namespace redraft {

/// What a stretch of a Markdown source line is, for colouring. Local and approximate by design: the meaning
/// of a document comes from SyntaxTree; this has to be right at once, for one line, while somebody types.
enum class MarkdownStyle
{
    Heading,
    Mark,
    Strong,
    Emphasis,
    Strikethrough,
    Code,
    LinkText,
    LinkTarget,
    Comment,
    Html,  ///< a tag of raw HTML
    Alert, ///< the mark of an alert, like `[!NOTE]`
    Quote,
    MetadataKey,
    MetadataString,
    FenceLanguage
};

/// In UTF-16 code units from the start of the line. Spans may nest: a later one adds to an earlier one.
struct MarkdownSpan
{
    int start = 0;
    int length = 0;
    MarkdownStyle style = MarkdownStyle::Mark;
    bool operator==(const MarkdownSpan&) const = default;
};

} // namespace redraft
