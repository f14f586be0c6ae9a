#pragma once

#include "app/markdown/markdownspan.h"

#include <QList>
#include <QString>
#include <optional>

namespace redraft {

class DefinitionSet;

/// What is open at the end of a line and shapes the next one. Fits in an int so that editors can keep it per
/// line.
struct MarkdownLineState
{
    enum class Kind : quint8
    {
        Text,
        FrontMatter,
        Fence,
        HtmlComment,
        HtmlBlock,       ///< up to a blank line
        HtmlRaw,         ///< up to the end tag of an element like <pre>
        HtmlBlockComment ///< a comment in an HTML block
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
    Html, ///< of an HTML block: no Markdown
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

/// What the paragraph of a line makes of it; see ParagraphSpans.
struct MarkdownParagraphShare
{
    bool isIndentedCode = false;
    std::optional<QList<MarkdownSpan>> inlines; ///< none: the line is read alone
};

/// What the lines around a line make of it.
struct MarkdownLineContext
{
    bool isInSetextHeading = false; ///< see isInSetextHeading()
    /// The definitions that count; without them each `[a][b]` is taken for a link and no `[a]`.
    const DefinitionSet* definitions = nullptr;
    MarkdownParagraphShare paragraph = {};
};

/// The spans of a line that was read with readMarkdownLine(); none for code in blocks and for lines of
/// more than `markdownSpanLimit` code units, which stay plain so that no line can stall typing.
QList<MarkdownSpan> markdownSpans(const QString& line, const MarkdownLineState& before,
                                  const MarkdownLine& read, const MarkdownLineContext& context = {});

inline constexpr int markdownSpanLimit = 10000;

} // namespace redraft
