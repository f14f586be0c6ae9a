#pragma once

#include <QList>
#include <QString>

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

/// What is open at the end of a line and shapes the next one. Fits in an int so that editors can keep it per
/// line.
struct MarkdownLineState
{
    enum class Kind : quint8
    {
        Text,
        FrontMatter,
        Fence,
        HtmlComment
    };

    Kind kind = Kind::Text;
    char16_t fenceMark = 0; ///< '`' or '~'
    int fenceLength = 0;    ///< marks of the opening fence, at most 255

    int toInt() const;
    static MarkdownLineState fromInt(int value);
    bool operator==(const MarkdownLineState&) const = default;
};

/// The role that a line plays for the lines around it.
enum class MarkdownLineRole
{
    Text,
    FrontMatter,
    FenceOpening,
    FenceContent,
    FenceClosing
};

struct MarkdownLine
{
    MarkdownLineState stateBehind;
    MarkdownLineRole role = MarkdownLineRole::Text;
    QString fenceLanguage; ///< FenceOpening: first word of the info string
};

/// Reads one line (without line end) that follows `before`. `isFirst` marks line 0 of the document, the only
/// one that may open front matter. Linear in the line, cheap enough to run over a whole file.
MarkdownLine readMarkdownLine(QStringView line, const MarkdownLineState& before, bool isFirst);
/// The state behind the line alone, for scans over whole files.
MarkdownLineState stateBehindLine(QStringView line, const MarkdownLineState& before, bool isFirst);

/// The spans of a line that was read with readMarkdownLine(); none for the content of fences and for lines of
/// more than `markdownSpanLimit` code units, which stay plain so that no line can stall typing.
QList<MarkdownSpan> markdownSpans(const QString& line, const MarkdownLineState& before,
                                  const MarkdownLine& read);

inline constexpr int markdownSpanLimit = 10000;

} // namespace redraft
