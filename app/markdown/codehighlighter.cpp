#include "app/markdown/codehighlighter.h"

#include "app/markdown/codelanguage.h"
#include "app/markdown/codespancollector.h"
#include "app/markdown/diffcolors.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <mutex>

#ifdef REDRAFT_HAS_SYNTAX_HIGHLIGHTING
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
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
    CodeSpanCollector collector;

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
