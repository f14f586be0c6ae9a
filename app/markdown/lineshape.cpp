#include "app/markdown/lineshape.h"

#include "app/markdown/linksyntax.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr int tabWidth = 4;
constexpr int longestNumber = 9; // digits of an item, by the specification

/// Goes over the start of a line and counts columns.
struct Cursor
{
    QStringView line;
    int at = 0;
    int column = 0;

    QChar sign() const { return at < line.size() ? line[at] : QChar(); }
    bool isAtBlank() const { return sign() == u' ' || sign() == u'\t'; }
    void step()
    {
        column += sign() == u'\t' ? tabWidth - column % tabWidth : 1;
        ++at;
    }
    void skipBlanks()
    {
        while (isAtBlank())
            step();
    }
};

bool isBlankAt(QStringView line, qsizetype at)
{
    return at >= line.size() || line[at].isSpace();
}

/// Code units of the mark of a list item at `at`; 0 if there is none.
int itemMark(QStringView line, int at)
{
    int end = at;
    if (at < line.size() && QStringView(u"-+*").contains(line[at]))
        return isBlankAt(line, at + 1) ? 1 : 0;
    while (end < line.size() && end - at <= longestNumber && line[end] >= u'0' && line[end] <= u'9')
        ++end;
    const bool isNumber = end > at && end - at <= longestNumber && end < line.size() &&
                          (line[end] == u'.' || line[end] == u')') && isBlankAt(line, end + 1);
    return isNumber ? end + 1 - at : 0;
}

bool isMadeOf(QStringView text, QStringView signs)
{
    return std::all_of(text.begin(), text.end(), [&](QChar unit) { return signs.contains(unit); });
}

/// A rule, or the line under a heading.
bool isRule(QStringView text)
{
    const QChar sign = text.front();
    if (sign != u'-' && sign != u'*' && sign != u'_' && sign != u'=')
        return false;
    const bool isUnderline = (sign == u'-' || sign == u'=') && isMadeOf(text.trimmed(), {&sign, 1});
    const QChar rule[]{sign, u' ', u'\t'};
    return isUnderline || (sign != u'=' && isMadeOf(text, {rule, 3}) && text.count(sign) >= 3);
}

bool isHashHeading(QStringView text)
{
    int hashes = 0;
    while (hashes < text.size() && text[hashes] == u'#')
        ++hashes;
    return hashes > 0 && hashes <= 6 && isBlankAt(text, hashes);
}

bool isDefinition(QStringView text)
{
    const qsizetype close =
        text.startsWith(u'[') && !text.startsWith(u"[^") ? text.indexOf(QLatin1String("]:")) : -1;
    return close > 1 && endOfDefinitionTarget(text, int(close) + 1) >= 0;
}

bool standsAlone(QStringView text)
{
    const bool isAlert = text.startsWith(u"[!") && text.trimmed().endsWith(u']');
    return text.isEmpty() || text.startsWith(u'|') || isAlert || isHashHeading(text) || isRule(text) ||
           isDefinition(text);
}

bool isFootnote(QStringView text)
{
    return text.startsWith(u"[^") && text.contains(QLatin1String("]:"));
}

void readQuotes(Cursor& cursor, LineShape& shape)
{
    for (Cursor next = cursor;; next = cursor) {
        next.skipBlanks();
        if (next.sign() != u'>')
            return;
        next.step();
        if (next.isAtBlank())
            next.step();
        cursor = {next.line, next.at, 0};
        ++shape.quotes;
    }
}

/// The marks of list items; true if the first is one that any paragraph ends at.
bool readItems(Cursor& cursor, LineShape& shape)
{
    bool endsParagraphs = false;
    for (int mark = itemMark(cursor.line, cursor.at); mark > 0; mark = itemMark(cursor.line, cursor.at)) {
        const QStringView name = cursor.line.mid(cursor.at, mark - 1);
        if (shape.itemColumn == 0)
            endsParagraphs = mark == 1 || name == u"1";
        for (int i = 0; i < mark; ++i)
            cursor.step();
        const int behind = cursor.column;
        cursor.skipBlanks();
        // Further away it is code in the item.
        shape.itemColumn =
            cursor.column - behind > tabWidth || cursor.sign().isNull() ? behind + 1 : cursor.column;
    }
    return endsParagraphs;
}

bool mayBeText(const SourceLine& line, bool isFirst)
{
    using State = MarkdownLineState::Kind;
    const bool isOpen = line.before.kind == State::Text || line.before.kind == State::HtmlComment;
    return isOpen && line.text.size() <= markdownSpanLimit &&
           readMarkdownLine(line.text, line.before, isFirst).role == MarkdownLineRole::Text;
}

LineShape::Kind kindOf(QStringView content, bool isItem, bool endsParagraphs)
{
    using Kind = LineShape::Kind;
    if (content.isEmpty() && !isItem)
        return Kind::Blank;
    if (standsAlone(content))
        return Kind::Alone;
    if (endsParagraphs || isFootnote(content) || content.startsWith(u"<!--"))
        return Kind::Start;
    return isItem ? Kind::Number : Kind::Text;
}

} // namespace

LineShape lineShape(const SourceLine& line, bool isFirst)
{
    LineShape shape;
    Cursor cursor{line.text};
    cursor.skipBlanks();
    shape.outerBlanks = cursor.column;
    cursor = {line.text};
    readQuotes(cursor, shape);
    cursor.skipBlanks();
    shape.indent = cursor.column;
    shape.textStart = cursor.at;
    const bool isRuled = cursor.at < line.text.size() && isRule(line.text.mid(cursor.at));
    const bool endsParagraphs = !isRuled && readItems(cursor, shape);
    if (shape.itemColumn > 0)
        readQuotes(cursor, shape);
    cursor.skipBlanks();
    shape.itemStart = cursor.at;
    shape.isInFence = line.before.kind == MarkdownLineState::Kind::Fence;
    const QStringView content = line.text.mid(shape.itemStart);
    shape.kind = mayBeText(line, isFirst) ? kindOf(content, shape.itemColumn > 0, endsParagraphs)
                                          : LineShape::Kind::Alone;
    if (shape.kind == LineShape::Kind::Start && shape.itemColumn == 0 && isFootnote(content))
        shape.itemColumn = tabWidth;
    return shape;
}

bool isTableDelimiter(QStringView line)
{
    return line.contains(u'|') && line.contains(u'-') && isMadeOf(line, u"|:- \t>");
}

} // namespace redraft
