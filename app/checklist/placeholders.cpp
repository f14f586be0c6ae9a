#include "app/checklist/placeholders.h"

#include "app/checklist/formphrases.h"

#include <QRegularExpression>

namespace redraft {

namespace {

QStringView withoutMarks(QStringView text)
{
    const auto isMark = [](QChar c) {
        return c.isSpace() || c == u'*' || c == u'_' || c == u'`' || c == u'"';
    };
    while (!text.isEmpty() && isMark(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && (isMark(text.back()) || text.back() == u':'))
        text.chop(1);
    return text;
}

/// "[...]", "<...>", "{...}" with words and no second pair inside.
bool isBracketed(QStringView text)
{
    if (text.size() < 3)
        return false;
    const QChar open = text.front();
    const QChar close = open == u'[' ? u']' : open == u'<' ? u'>' : open == u'{' ? u'}' : QChar();
    if (close.isNull())
        return false;
    while (text.size() > 2 && (text.back() == u'.' || text.back() == u'?'))
        text.chop(1);
    const QStringView inside = text.mid(1, text.size() - 2);
    const bool hasLetter = std::any_of(inside.begin(), inside.end(), [](QChar c) { return c.isLetter(); });
    const bool isList = !inside.isEmpty() && (inside.front() == u'"' || inside.front() == u'\'');
    return text.back() == close && hasLetter && !isList && inside.size() > 1 && !inside.contains(close) &&
           inside != u"RFC" && !inside.contains(u"://") && !inside.contains(u'@');
}

const QRegularExpression& wholeExpression()
{
    static const QRegularExpression expression(
        QStringLiteral(
            "^(?:(?:TBD|TBC|TBA|TODO|FIXME|WIP|XXX+)(?:$|[\\s:.!(/,-].*)"
            "|to be (?:determined|done|decided|written|added|defined|completed|filled in)\\.?"
            "|coming soon\\.?|fill (?:me )?in\\.?|lorem ipsum\\b.*|\\.{3,}|…+|-+|\\?+"
            "|YYYY-MM-DD|[A-Z]{0,5}[-# ]?(?:NNN+|XXX+|0000)|[a-z]{2,5}-(?:NNN+|XXX+)-[a-z-]+"
            // What stands for names and ids, and the UUID that is none.
            "|your(?:[ _-](?:full|first|last|name|names|e-?mail|team|title|project|id|github|gitlab|handle|"
            "username|user|organi[sz]ation|company|address|here))+|0{8}-0{4}-[0-9]0{3}-[0-9a-b]?0{3,4}-0{12}"
            "|needs? (?:more |further )?(?:discussion|writing)\\.?"
            // What the template of Rust asks, and many after it; the question alone, not with its answer.
            "|(?:why are we doing this|why should we not do this|why is this design the best|what parts of "
            "the "
            "design do you expect)\\b[^.!]*\\?"
            "|(?:one para(?:graph)? explanation of the|explain the proposal as if|this is the technical "
            "portion "
            "of the|think about what the natural extension|discuss prior art, both the good)\\b.*"
            "|(?:non-?)?(?:goal|benefit|pro|con|advantage|disadvantage|drawback|assumption|limitation|"
            "metric|trade-?off|(?:(?:in|out of) scope )?item|reason) \\d\\.?(?: \\((?:explain|describe|say) "
            "[^()]*\\))?)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return expression;
}

const QRegularExpression& innerExpression()
{
    // Groups: 1 notes of the author. 2 template text that no author writes.
    static const QRegularExpression expression(
        QStringLiteral(
            "(?<![\\w-])(TODO|TBD|FIXME|XXX)(?![\\w-])"
            "|(?<![\\w-])(YYYY-MM-DD|[Ll]orem ipsum|(?:RFC|ADR|EIP|KEP|PEP)[-# ](?:N{3,}|X{3,})|"
            "(?:rfcs|rust)#0000)(?![\\w-])"
            "|(?<![\\w)\\]])(\\[(?:your|insert|describe|explain|fill|add|list|name "
            "of|title|author|owner|date|"
            "team|placeholder|problem|tbd|todo|link "
            "to|what|why|how|who|which|replace|provide)\\b[^\\]\\[]*\\]"
            "|<(?:your|insert|describe|explain|fill|add|name of|title of|author|date|placeholder|tbd|todo|"
            "link to|replace|provide)\\b[^<>]*>"
            "|\\{\\{[^{}]+\\}\\})(?![(\\[:])"
            "|(?<![\\w.-])(?<!OS )(X (?:weeks?|days?|months?|quarters?|sprints?|hours?))(?![\\w-])"),
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

} // namespace

bool isPlaceholder(QStringView text)
{
    const QStringView bare = withoutMarks(text);
    return bare.isEmpty() || isBracketed(bare) || isNumberedStandIn(bare) ||
           wholeExpression().match(bare.toString()).hasMatch();
}

std::vector<Placeholder> findPlaceholders(QStringView text)
{
    std::vector<Placeholder> found;
    auto matches = innerExpression().globalMatch(text.toString());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        found.push_back({match.capturedStart(), match.capturedLength(), match.capturedLength(1) > 0});
    }
    return found;
}

bool asksForText(QStringView bracket)
{
    static const QRegularExpression words(
        QStringLiteral("^[\\[<{](?:name|owner|team|date|author|who|what|when|where|how|why|which|reason|"
                       "question|milestone|amount|description|title)\\b[^=]*$"
                       "|^\\[[A-Z][a-z]+ (?:name|title|description)\\]$"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr int mostOwnWords = 3;
    const bool isTag = bracket.startsWith(u'<') && bracket.contains(u'=');
    int blanks = 0;
    for (const QChar character : bracket)
        blanks += character.isSpace() ? 1 : 0;
    return !isTag && (blanks >= mostOwnWords || words.match(bracket.toString()).hasMatch());
}

std::vector<Placeholder> findScaffoldMarks(QStringView text, const QString& scaffold)
{
    static const QRegularExpression brackets(
        QStringLiteral("\\[[^\\[\\]]{2,}\\]|<[^<>]{2,}>|\\{[^{}]{2,}\\}"));
    std::vector<Placeholder> found;
    for (auto matches = brackets.globalMatch(text.toString()); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (scaffold.contains(match.captured()))
            found.push_back({match.capturedStart(), match.capturedLength(), false});
    }
    return found;
}

} // namespace redraft
