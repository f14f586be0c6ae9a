#include "app/markdown/codespancollector.h"

#ifdef REDRAFT_HAS_SYNTAX_HIGHLIGHTING

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>
#include <algorithm>

namespace redraft {

namespace Syntax = KSyntaxHighlighting;

namespace {

CodeStyle codeStyleOf(Syntax::Theme::TextStyle style)
{
    using Style = Syntax::Theme;
    switch (style) {
    case Style::Keyword:
    case Style::ControlFlow:
        return CodeStyle::Keyword;
    case Style::Function:
        return CodeStyle::Function;
    case Style::Variable:
        return CodeStyle::Variable;
    case Style::DataType:
    case Style::BuiltIn:
    case Style::Extension:
        return CodeStyle::Type;
    case Style::Char:
    case Style::SpecialChar:
    case Style::String:
    case Style::VerbatimString:
    case Style::SpecialString:
        return CodeStyle::String;
    case Style::DecVal:
    case Style::BaseN:
    case Style::Float:
        return CodeStyle::Number;
    case Style::Constant:
        return CodeStyle::Constant;
    case Style::Comment:
    case Style::Documentation:
    case Style::Annotation:
    case Style::CommentVar:
    case Style::RegionMarker:
    case Style::Information:
    case Style::Warning:
    case Style::Alert:
        return CodeStyle::Comment;
    case Style::Operator:
        return CodeStyle::Operator;
    case Style::Preprocessor:
    case Style::Import:
        return CodeStyle::Preprocessor;
    case Style::Attribute:
        return CodeStyle::Attribute;
    case Style::Error:
        return CodeStyle::Error;
    case Style::Normal:
    case Style::Others:
        break;
    }
    return CodeStyle::Normal;
}

/// JSON and YAML call braces and colons functions and keywords, which would make them the loudest of the
/// line.
CodeStyle quietPunctuation(QStringView code, CodeStyle style)
{
    if (style != CodeStyle::Function && style != CodeStyle::Keyword)
        return style;
    const bool hasWord = std::any_of(code.begin(), code.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return hasWord ? style : CodeStyle::Operator;
}

} // namespace

Syntax::State CodeSpanCollector::readLine(QStringView line, const Syntax::State& state, qsizetype offset,
                                          QList<CodeSpan>& spans)
{
    m_line = line;
    m_offset = int(offset);
    m_spans = &spans;
    return highlightLine(line, state);
}

void CodeSpanCollector::applyFormat(int start, int length, const Syntax::Format& format)
{
    const CodeStyle style = quietPunctuation(m_line.mid(start, length), codeStyleOf(format.textStyle()));
    if (style == CodeStyle::Normal || length <= 0)
        return;
    const int position = m_offset + start;
    if (!m_spans->isEmpty()) {
        CodeSpan& last = m_spans->last();
        if (last.style == style && last.start + last.length == position) {
            last.length += length;
            return;
        }
    }
    m_spans->append(CodeSpan{position, length, style});
}

} // namespace redraft

#endif
