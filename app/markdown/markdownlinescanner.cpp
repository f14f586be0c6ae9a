#include "app/markdown/markdownlinescanner.h"

#include "app/markdown/htmlblockstart.h"
#include "app/markdown/inlinespans.h"

#include <QRegularExpression>

namespace redraft {

namespace {

int indentation(QStringView line)
{
    int at = 0;
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t'))
        ++at;
    return at;
}

int runLength(QStringView line, qsizetype start, QChar mark)
{
    qsizetype end = start;
    while (end < line.size() && line[end] == mark)
        ++end;
    return int(end - start);
}

/// Where a fence may start: behind blanks, and behind the marks of quotes and list items.
int contentStart(QStringView line)
{
    int at = indentation(line);
    while (at < line.size()) {
        int next = at;
        if (line[at] == u'>')
            next = at + 1;
        else if ((line[at] == u'-' || line[at] == u'*' || line[at] == u'+') && at + 1 < line.size() &&
                 line[at + 1] == u' ')
            next = at + 2;
        else
            break;
        at = next + indentation(line.mid(next));
    }
    return at;
}

bool closesFence(QStringView line, const MarkdownLineState& state)
{
    const int start = contentStart(line);
    const int marks = runLength(line, start, QChar(state.fenceMark));
    return marks >= state.fenceLength && line.mid(start + marks).trimmed().isEmpty();
}

bool opensFence(QStringView line, MarkdownLine& read)
{
    const int start = contentStart(line);
    if (start >= line.size() || (line[start] != u'`' && line[start] != u'~'))
        return false;
    const int marks = runLength(line, start, line[start]);
    const QStringView info = line.mid(start + marks).trimmed();
    if (marks < 3 || (line[start] == u'`' && info.contains(u'`')))
        return false;
    qsizetype languageEnd = 0;
    while (languageEnd < info.size() && !info[languageEnd].isSpace() && info[languageEnd] != u'{')
        ++languageEnd;
    read.fenceLanguage = info.left(languageEnd).toString();
    read.stateBehind = {MarkdownLineState::Kind::Fence, line[start].unicode(), std::min(marks, 255)};
    return true;
}

bool isFrontMatterFence(QStringView line, bool isFirst)
{
    const QStringView trimmed = line.trimmed();
    return (trimmed == u"---" || (!isFirst && trimmed == u"...")) && line.startsWith(trimmed);
}

void addMatches(QList<MarkdownSpan>& spans, const QRegularExpression& expression, const QString& line,
                std::initializer_list<MarkdownStyle> groups)
{
    auto matches = expression.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        int group = groups.size() == 1 ? 0 : 1;
        for (const MarkdownStyle style : groups) {
            if (match.capturedLength(group) > 0)
                spans.append({int(match.capturedStart(group)), int(match.capturedLength(group)), style});
            ++group;
        }
    }
}

void addBlockMarks(QList<MarkdownSpan>& spans, const QString& line)
{
    static const QRegularExpression listMark(
        QStringLiteral(R"(^(?:[ \t>]*)((?:[-+*]|\d{1,9}[.)])(?:[ \t]+\[[ xX]\])?)(?=[ \t]))"));
    static const QRegularExpression quoteMark(QStringLiteral(R"(^(?:[ \t]*>)+)"));
    static const QRegularExpression rule(
        QStringLiteral(R"(^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+)[ \t]*$)"));
    static const QRegularExpression tableRow(QStringLiteral(R"(^[ \t>]*\|)"));
    static const QRegularExpression tableMark(QStringLiteral(R"((?<!\\)\||(?<=\|)[ \t]*:?-+:?[ \t]*(?=\|))"));
    addMatches(spans, quoteMark, line, {MarkdownStyle::Mark});
    const QRegularExpressionMatch list = listMark.match(line);
    if (list.hasMatch())
        spans.append({int(list.capturedStart(1)), int(list.capturedLength(1)), MarkdownStyle::Mark});
    addMatches(spans, rule, line, {MarkdownStyle::Mark});
    if (tableRow.match(line).hasMatch())
        addMatches(spans, tableMark, line, {MarkdownStyle::Mark});
}

void addFrontMatter(QList<MarkdownSpan>& spans, const QString& line)
{
    static const QRegularExpression key(
        QStringLiteral(R"(^[ \t]*(?:-[ \t]+)?((?:"[^"]*"|'[^']*'|[^\s:#"'\[\]{}-][^:#]*))(?=:(?:\s|$)))"));
    // Whichever comes first: '#' in a string begins no comment, and a quote in a comment no string.
    static const QRegularExpression stringOrComment(
        QStringLiteral(R"((?<![^\s\[{,:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?<!\S)#.*$)"));
    const QRegularExpressionMatch keyMatch = key.match(line);
    if (keyMatch.hasMatch())
        spans.append(
            {int(keyMatch.capturedStart(1)), int(keyMatch.capturedLength(1)), MarkdownStyle::MetadataKey});
    const qsizetype valueStart = keyMatch.hasMatch() ? keyMatch.capturedEnd(1) : 0;
    auto parts = stringOrComment.globalMatch(line, valueStart);
    while (parts.hasNext()) {
        const QRegularExpressionMatch part = parts.next();
        const bool isComment = part.capturedView().startsWith(u'#');
        spans.append({int(part.capturedStart()), int(part.capturedLength()),
                      isComment ? MarkdownStyle::Comment : MarkdownStyle::MetadataString});
    }
}

bool isInComment(const MarkdownLineState& state)
{
    using Kind = MarkdownLineState::Kind;
    return state.kind == Kind::HtmlComment || state.kind == Kind::HtmlBlockComment;
}

bool leavesCommentOpen(QStringView line, qsizetype from)
{
    if (!line.contains(u'<')) // many times faster than looking for the whole mark
        return false;
    const qsizetype open = line.lastIndexOf(QLatin1String("<!--"));
    return open >= from && line.indexOf(QLatin1String("-->"), open) < 0;
}

void addText(QList<MarkdownSpan>& spans, const QString& line, const MarkdownLineContext& context)
{
    static const QRegularExpression heading(QStringLiteral(R"(^ {0,3}#{1,6}(?:[ \t]+.*)?$)"));
    if (context.isInSetextHeading || heading.match(line).hasMatch()) {
        spans.append({0, int(line.size()), MarkdownStyle::Heading});
        return;
    }
    addBlockMarks(spans, line);
    static const QRegularExpression alert(
        QStringLiteral(R"(^(?:[ \t]*>)+[ \t]*(\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])\\?[ \t]*$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch mark = alert.match(line);
    if (mark.hasMatch())
        spans.append({int(mark.capturedStart(1)), int(mark.capturedLength(1)), MarkdownStyle::Alert});
    else
        spans += context.paragraph.inlines ? *context.paragraph.inlines
                                           : inlineSpans(line, context.definitions);
}

/// The line that begins an HTML block, or goes on in one.
MarkdownLine readHtml(QStringView line, MarkdownLineState::Kind kind)
{
    using Kind = MarkdownLineState::Kind;
    MarkdownLine read;
    read.role = MarkdownLineRole::Html;
    read.stateBehind.kind = kind;
    if (kind == Kind::HtmlRaw)
        read.stateBehind.kind = endsRawHtml(line) ? Kind::Text : kind;
    else if (leavesCommentOpen(line, 0))
        read.stateBehind.kind = Kind::HtmlBlockComment;
    else if (line.trimmed().isEmpty())
        read = {};
    return read;
}

MarkdownLine readComment(QStringView line, MarkdownLineState::Kind kind)
{
    using Kind = MarkdownLineState::Kind;
    MarkdownLine read;
    const bool isInBlock = kind == Kind::HtmlBlockComment;
    read.role = isInBlock ? MarkdownLineRole::Html : MarkdownLineRole::Text;
    const qsizetype end = line.indexOf(QLatin1String("-->"));
    if (end < 0 || leavesCommentOpen(line, end))
        read.stateBehind.kind = kind;
    else if (isInBlock)
        read.stateBehind.kind = Kind::HtmlBlock;
    return read;
}

} // namespace

int MarkdownLineState::toInt() const
{
    return int(kind) | (fenceMark == u'~' ? 0x10 : 0) | (fenceLength << 8);
}

MarkdownLineState MarkdownLineState::fromInt(int value)
{
    if (value < 0)
        return {};
    MarkdownLineState state;
    state.kind = Kind(value & 0x0F);
    state.fenceLength = (value >> 8) & 0xFF;
    if (state.kind == Kind::Fence)
        state.fenceMark = (value & 0x10) ? u'~' : u'`';
    return state;
}

MarkdownLine readMarkdownLine(QStringView line, const MarkdownLineState& before, bool isFirst)
{
    using Kind = MarkdownLineState::Kind;
    MarkdownLine read;
    if (before.kind == Kind::Fence) {
        const bool closes = closesFence(line, before);
        read.role = closes ? MarkdownLineRole::FenceClosing : MarkdownLineRole::FenceContent;
        if (!closes)
            read.stateBehind = before;
        return read;
    }
    if (before.kind == Kind::FrontMatter || (isFirst && isFrontMatterFence(line, true))) {
        read.role = MarkdownLineRole::FrontMatter;
        const bool closes = !isFirst && isFrontMatterFence(line, false);
        read.stateBehind.kind = closes ? Kind::Text : Kind::FrontMatter;
        return read;
    }
    if (isInComment(before))
        return readComment(line, before.kind);
    if (before.kind == Kind::HtmlBlock || before.kind == Kind::HtmlRaw)
        return readHtml(line, before.kind);
    if (const HtmlBlockStart begun = htmlBlockStart(line); begun != HtmlBlockStart::None)
        return readHtml(line, begun == HtmlBlockStart::Raw ? Kind::HtmlRaw : Kind::HtmlBlock);
    if (opensFence(line, read))
        read.role = MarkdownLineRole::FenceOpening;
    else if (leavesCommentOpen(line, 0))
        read.stateBehind.kind = Kind::HtmlComment;
    else if (line.startsWith(u"<!--"))
        read.role = MarkdownLineRole::Html;
    return read;
}

MarkdownLineState stateBehindLine(QStringView line, const MarkdownLineState& before, bool isFirst)
{
    using Kind = MarkdownLineState::Kind;
    if (before.kind == Kind::Fence)
        return closesFence(line, before) ? MarkdownLineState() : before;
    return readMarkdownLine(line, before, isFirst).stateBehind;
}

QList<MarkdownSpan> markdownSpans(const QString& line, const MarkdownLineState& before,
                                  const MarkdownLine& read, const MarkdownLineContext& context)
{
    QList<MarkdownSpan> spans;
    const int length = int(line.size());
    if (length == 0 || length > markdownSpanLimit || context.paragraph.isIndentedCode)
        return spans;
    switch (read.role) {
    case MarkdownLineRole::FenceContent:
        break;
    case MarkdownLineRole::FenceOpening:
    case MarkdownLineRole::FenceClosing:
        spans.append({0, length, MarkdownStyle::Mark});
        break;
    case MarkdownLineRole::FrontMatter:
        if (isFrontMatterFence(line, false))
            spans.append({0, length, MarkdownStyle::Mark});
        else
            addFrontMatter(spans, line);
        break;
    case MarkdownLineRole::Html:
        spans += htmlSpans(line);
        break;
    case MarkdownLineRole::Text:
        addText(spans, line, context);
        break;
    }
    if (isInComment(before)) {
        const qsizetype end = line.indexOf(QLatin1String("-->"));
        spans.append({0, end < 0 ? length : int(end) + 3, MarkdownStyle::Comment});
    }
    return spans;
}

} // namespace redraft
