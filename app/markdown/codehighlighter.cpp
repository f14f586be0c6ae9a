#include "app/markdown/codehighlighter.h"

#include "app/markdown/codelanguage.h"
#include "app/markdown/diffcolors.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringView>
#include <algorithm>
#include <mutex>

#ifdef REDRAFT_HAS_SYNTAX_HIGHLIGHTING
#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#endif

namespace redraft {

bool CodeHighlighter::isAvailable()
{
#ifdef REDRAFT_HAS_SYNTAX_HIGHLIGHTING
    return true;
#else
    return false;
#endif
}

QString CodeHighlighter::unavailableReason()
{
    if (isAvailable())
        return {};
    return QCoreApplication::translate(
        "CodeHighlighter", "Code has no colours: this program was built without KSyntaxHighlighting.");
}

CodeHighlighter::LineState::LineState() = default;
CodeHighlighter::LineState::~LineState() = default;
CodeHighlighter::LineState::LineState(const LineState&) = default;
CodeHighlighter::LineState& CodeHighlighter::LineState::operator=(const LineState&) = default;

#ifdef REDRAFT_HAS_SYNTAX_HIGHLIGHTING

namespace {

namespace Syntax = KSyntaxHighlighting;

// Some rules of the definitions are regular expressions that take quadratic time on a line without end.
constexpr qsizetype maximumLineLength = 10000;
// Info strings are free text, so a person who types one must not fill the memory with what is unknown.
constexpr qsizetype maximumCachedLanguages = 500;

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

/// The library tells PCRE that its text is valid UTF-16 and crashes where it is not; bytes that are no UTF-8
/// stand in our text as lone surrogates. Positions stay.
QString validUtf16(const QString& code)
{
    if (QStringView(code).isValidUtf16())
        return code;
    QString valid = code;
    for (qsizetype i = 0; i < valid.size(); ++i) {
        const QChar c = valid.at(i);
        if (c.isHighSurrogate() && i + 1 < valid.size() && valid.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            valid[i] = QChar::ReplacementCharacter;
    }
    return valid;
}

/// Collects what the library finds in one line, shifted by `offset`.
class SpanCollector : public Syntax::AbstractHighlighter
{
public:
    Syntax::State readLine(QStringView line, const Syntax::State& state, qsizetype offset,
                           QList<CodeSpan>& spans)
    {
        m_line = line;
        m_offset = int(offset);
        m_spans = &spans;
        return highlightLine(line, state);
    }

protected:
    void applyFormat(int start, int length, const Syntax::Format& format) override
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

private:
    QStringView m_line;
    int m_offset = 0;
    QList<CodeSpan>* m_spans = nullptr;
};

} // namespace

struct CodeHighlighter::LineState::Data
{
    Syntax::State state;
    bool isUnifiedDiff = false;
};

struct CodeHighlighter::Private
{
    std::mutex mutex;
    std::unique_ptr<Syntax::Repository> repository;
    QHash<QString, Syntax::Definition> definitions;
    SpanCollector collector;

    Syntax::Definition definition(const QString& language);
    Syntax::Definition findDefinition(const QString& name) const;
};

/// Only with the mutex held. The repository is made here, at the first use, because that takes 11 ms.
Syntax::Definition CodeHighlighter::Private::definition(const QString& language)
{
    const QString name = codeLanguageName(language);
    if (name.isEmpty())
        return {};
    if (const auto known = definitions.constFind(name); known != definitions.cend())
        return *known;
    if (!repository)
        repository = std::make_unique<Syntax::Repository>();
    if (definitions.size() >= maximumCachedLanguages)
        definitions.clear();
    return *definitions.insert(name, findDefinition(name));
}

Syntax::Definition CodeHighlighter::Private::findDefinition(const QString& name) const
{
    const auto all = repository->definitions();
    for (const Syntax::Definition& definition : all) {
        if (definition.name().compare(name, Qt::CaseInsensitive) == 0)
            return definition;
    }
    const Syntax::Definition byExtension = repository->definitionForFileName(QStringLiteral("code.") + name);
    return byExtension.isValid() ? byExtension : repository->definitionForFileName(name);
}

CodeHighlighter::CodeHighlighter()
    : m_private(std::make_unique<Private>())
{
}
CodeHighlighter::~CodeHighlighter() = default;

bool CodeHighlighter::knows(const QString& language) const
{
    if (isDiffLanguage(language))
        return true;
    const std::lock_guard lock(m_private->mutex);
    return m_private->definition(language).isValid();
}

QList<CodeSpan> CodeHighlighter::highlight(const QString& language, const QString& code) const
{
    if (isDiffLanguage(language))
        return diffSpans(code);
    const std::lock_guard lock(m_private->mutex);
    const Syntax::Definition definition = m_private->definition(language);
    QList<CodeSpan> spans;
    if (!definition.isValid())
        return spans;
    m_private->collector.setDefinition(definition);
    const QString text = validUtf16(code);
    Syntax::State state;
    for (qsizetype start = 0; start <= text.size();) {
        const qsizetype newline = text.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline;
        if (end - start <= maximumLineLength)
            state =
                m_private->collector.readLine(QStringView(text).mid(start, end - start), state, start, spans);
        start = end + 1;
    }
    return spans;
}

QList<CodeSpan> CodeHighlighter::highlightLine(const QString& language, const QString& line,
                                               LineState& state) const
{
    if (isDiffLanguage(language))
        return highlightDiffLine(line, state);
    const std::lock_guard lock(m_private->mutex);
    const Syntax::Definition definition = m_private->definition(language);
    QList<CodeSpan> spans;
    if (!definition.isValid() || line.size() > maximumLineLength)
        return spans;
    m_private->collector.setDefinition(definition);
    const Syntax::State before = state.m_data ? state.m_data->state : Syntax::State();
    const Syntax::State after = m_private->collector.readLine(validUtf16(line), before, 0, spans);
    state.m_data = std::make_shared<const LineState::Data>(LineState::Data{after, false});
    return spans;
}

bool CodeHighlighter::LineState::operator==(const LineState& other) const
{
    if (m_data == other.m_data)
        return true;
    return m_data && other.m_data && m_data->state == other.m_data->state &&
           m_data->isUnifiedDiff == other.m_data->isUnifiedDiff;
}

#else

struct CodeHighlighter::Private
{
};
struct CodeHighlighter::LineState::Data
{
    bool isUnifiedDiff = false;
};

CodeHighlighter::CodeHighlighter() = default;
CodeHighlighter::~CodeHighlighter() = default;
bool CodeHighlighter::knows(const QString& language) const
{
    return isDiffLanguage(language);
}
QList<CodeSpan> CodeHighlighter::highlight(const QString& language, const QString& code) const
{
    return isDiffLanguage(language) ? diffSpans(code) : QList<CodeSpan>();
}
QList<CodeSpan> CodeHighlighter::highlightLine(const QString& language, const QString& line,
                                               LineState& state) const
{
    return isDiffLanguage(language) ? highlightDiffLine(line, state) : QList<CodeSpan>();
}
bool CodeHighlighter::LineState::operator==(const LineState& other) const
{
    const auto isUnified = [](const LineState& state) { return state.m_data && state.m_data->isUnifiedDiff; };
    return isUnified(*this) == isUnified(other);
}

#endif

QList<CodeSpan> CodeHighlighter::highlightDiffLine(const QString& line, LineState& state)
{
    LineState::Data after;
    after.isUnifiedDiff = state.m_data && state.m_data->isUnifiedDiff;
    const CodeStyle style = diffStyle(line, after.isUnifiedDiff);
    state.m_data = std::make_shared<const LineState::Data>(std::move(after));
    if (style == CodeStyle::Normal || line.isEmpty())
        return {};
    return {{0, int(line.size()), style}};
}

} // namespace redraft
