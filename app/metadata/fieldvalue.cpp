#include "app/metadata/fieldvalue.h"

#include "app/metadata/dates.h"
#include "app/metadata/fieldnames.h"
#include "app/text/blanks.h"

#include <QRegularExpression>
#include <array>

namespace redraft {

namespace {

constexpr qsizetype longestNote = 200;

/// Where the bracket at `open` closes, or -1. A backslash takes the meaning of what follows it.
qsizetype closingBracket(QStringView text, qsizetype open, QChar opening, QChar closing)
{
    int depth = 0;
    for (qsizetype at = open; at < text.size(); ++at) {
        if (text[at] == u'\\')
            ++at;
        else if (text[at] == opening)
            ++depth;
        else if (text[at] == closing && --depth == 0)
            return at;
    }
    return -1;
}

/// The range inside of marks that stand at both ends and nowhere between, or an empty one.
TextRange insideMarks(QStringView text, TextRange range)
{
    static constexpr std::array<QStringView, 5> marks{u"**", u"__", u"*", u"_", u"`"};
    const QStringView part = text.mid(range.start, range.length);
    for (const QStringView mark : marks) {
        if (part.size() <= 2 * mark.size() || !part.startsWith(mark) || !part.endsWith(mark))
            continue;
        const QStringView inner = part.mid(mark.size(), part.size() - 2 * mark.size());
        const bool isOne =
            !inner.contains(mark.front()) && !inner.front().isSpace() && !inner.back().isSpace();
        return isOne ? TextRange{range.start + mark.size(), inner.size()} : TextRange{};
    }
    return {};
}

struct LinkParts
{
    TextRange label;
    QString target;
};

/// `[label](target)` or `<address>` that is all of `range`.
LinkParts linkParts(QStringView text, TextRange range)
{
    static const QRegularExpression address(QStringLiteral("^<([A-Za-z][A-Za-z0-9+.-]*:[^<>\\s]+)>$"));
    const QStringView part = text.mid(range.start, range.length);
    const QRegularExpressionMatch match = address.match(part.toString());
    if (match.hasMatch())
        return {{range.start + 1, range.length - 2}, match.captured(1)};
    if (!part.startsWith(u'['))
        return {};
    const qsizetype label = closingBracket(part, 0, u'[', u']');
    if (label < 2 || label + 1 >= part.size() || part[label + 1] != u'(')
        return {};
    if (closingBracket(part, label + 1, u'(', u')') != part.size() - 1)
        return {};
    const QString target = part.mid(label + 2, part.size() - label - 3).trimmed().toString();
    return {withoutBlanksAround(text, {range.start + 1, label - 1}), target.section(u' ', 0, 0)};
}

/// A note in parentheses at the end of `range`, with the parentheses; empty if there is none.
TextRange noteAtEnd(QStringView text, TextRange range)
{
    const QStringView part = text.mid(range.start, range.length);
    if (!part.endsWith(u')'))
        return {};
    for (qsizetype at = part.indexOf(u'('); at > 0; at = part.indexOf(u'(', at + 1)) {
        const bool isApart = part[at - 1].isSpace() && part.size() - at <= longestNote;
        if (isApart && closingBracket(part, at, u'(', u')') == part.size() - 1)
            return {range.start + at, part.size() - at};
    }
    return {};
}

bool mayHaveNote(const QString& key, QStringView text)
{
    return isStateFieldName(key) || (text.size() < 30 && parseDate(text.toString()).isValid());
}

/// Takes one layer of decoration off; false if there is none.
bool unwrap(PlainValue& value, const QString& key, QStringView written)
{
    if (const TextRange inner = insideMarks(written, value.core); !inner.isEmpty()) {
        value.core = inner;
        return true;
    }
    if (const LinkParts link = linkParts(written, value.core); !link.label.isEmpty()) {
        value.core = link.label;
        value.link = link.target;
        return true;
    }
    const TextRange note = value.note.isEmpty() ? noteAtEnd(written, value.core) : TextRange{};
    if (note.isEmpty())
        return false;
    const TextRange rest = withoutBlanksAround(written, TextRange::fromBounds(value.core.start, note.start));
    if (rest.isEmpty() || !mayHaveNote(key, written.mid(rest.start, rest.length)))
        return false;
    value.core = rest;
    value.noteRange = note;
    value.note = written.mid(note.start, note.length).toString().simplified();
    return true;
}

QString onOneLine(QStringView text)
{
    return text.contains(u'\n') ? text.toString().simplified() : text.toString();
}

} // namespace

PlainValue plainValue(const QString& key, QStringView written)
{
    PlainValue value;
    value.core = {0, written.size()};
    for (int layer = 0; layer < 4 && unwrap(value, key, written); ++layer) {
    }
    value.text = onOneLine(written.mid(value.core.start, value.core.length));
    return value;
}

QString plainItem(QStringView written)
{
    return plainValue(QString(), written).text;
}

bool isDecorated(const QString& value)
{
    static const QRegularExpression address(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*://\\S+$"));
    const TextRange whole{0, value.size()};
    return address.match(value).hasMatch() || !insideMarks(value, whole).isEmpty() ||
           !linkParts(value, whole).label.isEmpty();
}

} // namespace redraft
