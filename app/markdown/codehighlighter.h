#pragma once

#include <QList>
#include <QString>
#include <memory>

namespace redraft {

/// What a stretch of code is; the theme gives each a colour (app/rendering/theme.h).
enum class CodeStyle
{
    Normal,
    Keyword,
    Function,
    Variable,
    Type,
    String,
    Number,
    Constant,
    Comment,
    Operator,
    Preprocessor,
    Attribute,
    Error,
    Added,
    Removed
};

/// A coloured stretch of code, in UTF-16 code units from the start of the code (or of the line, where
/// stated).
struct CodeSpan
{
    int start = 0;
    int length = 0;
    CodeStyle style = CodeStyle::Normal;
    bool operator==(const CodeSpan&) const = default;
};

/// Colours code with KSyntaxHighlighting. Loads the definitions at the first use, not at construction (11
/// ms). All functions may be called from any thread, one at a time is served.
class CodeHighlighter
{
public:
    CodeHighlighter();
    ~CodeHighlighter();
    CodeHighlighter(const CodeHighlighter&) = delete;
    CodeHighlighter& operator=(const CodeHighlighter&) = delete;

    /// False if the program was built without KSyntaxHighlighting; `unavailableReason` says so to a person.
    static bool isAvailable();
    static QString unavailableReason();

    /// True if the language (the first word of an info string, e.g. "cpp", "yaml") is known.
    bool knows(const QString& language) const;
    /// Spans of all but normal text, in order. Unknown language: none. Lines over 10,000 code units stay
    /// plain.
    QList<CodeSpan> highlight(const QString& language, const QString& code) const;

    /// An opaque state between two lines, for editors that colour line by line. Values compare equal if the
    /// rest of the code would be coloured alike.
    class LineState
    {
    public:
        LineState();
        ~LineState();
        LineState(const LineState&);
        LineState& operator=(const LineState&);
        bool operator==(const LineState&) const;

    private:
        friend class CodeHighlighter;
        struct Data;
        std::shared_ptr<const Data> m_data;
    };
    /// Spans of one line (positions in the line) that follows `state`, which is replaced by the state behind
    /// it.
    QList<CodeSpan> highlightLine(const QString& language, const QString& line, LineState& state) const;

private:
    static QList<CodeSpan> highlightDiffLine(const QString& line, LineState& state);

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace redraft
