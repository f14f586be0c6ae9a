#include "app/markdown/carriabletext.h"

#include <algorithm>
#include <array>

namespace redraft {

namespace {

// What cmark reads in half a second at worst, and in a twentieth as a rule.
constexpr int maximalMarksInLine = 60'000;
constexpr int maximalBarsInLine = 5'000;
constexpr int maximalPaddedCells = 300'000;
constexpr int maximalContainersInLine = 100;
constexpr qsizetype maximalPlainDefinition = 1'000;
constexpr char16_t maskBase = 0xF700; // 128 characters for private use

/// Asked of every character of long lines, and Qt looks each up in its tables.
constexpr std::array<bool, 0x80> asciiMarks = [] {
    std::array<bool, 0x80> marks{};
    for (int c = '!'; c <= '~'; ++c)
        marks[size_t(c)] = !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
                           c != '.' && c != ',';
    return marks;
}();

bool isMark(QChar unit)
{
    return unit.unicode() < 0x80 && asciiMarks[unit.unicode()];
}

QChar masked(QChar unit)
{
    return QChar(maskBase + unit.unicode());
}

void maskMarks(QChar* start, const QChar* end)
{
    for (QChar* unit = start; unit != end; ++unit) {
        if (isMark(*unit))
            *unit = masked(*unit);
    }
}

/// True if a quote or a list may begin with the mark at `unit`: those of lists need a blank behind them.
bool isContainerMark(const QChar* unit, const QChar* end)
{
    if (*unit == u'>')
        return true;
    return QStringView(u"-+*.)").contains(*unit) && (unit + 1 == end || unit[1] == u' ' || unit[1] == u'\t');
}

/// Masks the marks of quotes and lists at the start of the line behind the first hundred; true if there were
/// any.
bool maskContainers(QChar* unit, const QChar* end)
{
    int containers = 0;
    bool isMasked = false;
    for (; unit != end && (isMark(*unit) || unit->isSpace() || unit->isDigit() || *unit == u'.'); ++unit) {
        if (isContainerMark(unit, end) && ++containers > maximalContainersInLine) {
            *unit = masked(*unit);
            isMasked = true;
        }
    }
    return isMasked;
}

/// A rule may be as long as it likes.
bool isRule(const QChar* start, const QChar* end)
{
    const QChar* mark = std::find_if(start, end, [](QChar unit) { return !unit.isSpace(); });
    return mark != end && QStringView(u"-*").contains(*mark) &&
           std::all_of(mark, end, [mark](QChar unit) { return unit == *mark || unit.isSpace(); });
}

/// True for the line under a table's header if the table would get more cells than a document has: cmark
/// fills up rows that are too short.
bool isHugeTable(const QChar* start, const QChar* end, const QChar* textEnd)
{
    const auto isOfDelimiter = [](QChar unit) { return QStringView(u"|-: \t>").contains(unit); };
    if (!std::all_of(start, end, isOfDelimiter))
        return false;
    const qsizetype columns = std::count(start, end, u'|') + 1;
    qsizetype missing = 0;
    for (const QChar* line = end; line < textEnd && missing <= maximalPaddedCells;) {
        const QChar* next = std::find(line + 1, textEnd, QChar(u'\n'));
        if (std::all_of(line, next, [](QChar unit) { return unit.isSpace(); })) // the table ends
            break;
        missing += std::max<qsizetype>(0, columns - std::count(line, next, u'|') - 1);
        line = next;
    }
    return missing > maximalPaddedCells;
}

bool maskLine(QChar* start, QChar* end, const QChar* textEnd)
{
    if (end - start <= maximalContainersInLine)
        return false;
    const bool isNested = !isRule(start, end) && maskContainers(start, end);
    // What is shorter than a limit need not be counted.
    const qsizetype size = end - start;
    const bool isUsual =
        (size <= maximalMarksInLine || std::count_if(start, end, isMark) <= maximalMarksInLine) &&
        (size <= maximalBarsInLine || std::count(start, end, u'|') <= maximalBarsInLine) &&
        !isHugeTable(start, end, textEnd);
    if (isUsual)
        return isNested;
    maskMarks(start, end);
    return true;
}

/// Calls `visit` with the start and the end of each line.
template <typename Visit>
void forEachLine(QString& text, const Visit& visit)
{
    QChar* const end = text.data() + text.size();
    for (QChar* start = text.data(); start < end;) {
        QChar* const lineEnd = std::find(start, end, QChar(u'\n'));
        visit(start, lineEnd);
        start = lineEnd == end ? end : lineEnd + 1;
    }
}

/// The code units of the definition that each line may belong to, up to a blank line or the next definition;
/// 0 for lines outside of any.
std::vector<qsizetype> definitionSizes(QString& text)
{
    std::vector<qsizetype> sizes;
    size_t first = 0;
    qsizetype size = 0;
    const auto finish = [&] {
        std::fill(sizes.begin() + qsizetype(first), sizes.end(), size);
        first = sizes.size();
        size = 0;
    };
    forEachLine(text, [&](const QChar* start, const QChar* end) {
        const QStringView line(start, end);
        const bool begins = line.contains(u"]:");
        if (begins || line.trimmed().isEmpty())
            finish();
        if (begins || size > 0)
            size += line.size();
        sizes.push_back(0);
    });
    finish();
    return sizes;
}

/// Masks long definitions if all that may use them would make too much of them.
void maskExpansiveDefinitions(QString& text, std::vector<int>& masked)
{
    const qsizetype uses = text.count(u'[');
    const std::vector<qsizetype> sizes = definitionSizes(text);
    if (*std::max_element(sizes.begin(), sizes.end()) * uses <= CarriableText::maximalExpansion)
        return;
    int line = 0;
    forEachLine(text, [&](QChar* start, QChar* end) {
        if (sizes[size_t(line)] > maximalPlainDefinition) {
            maskMarks(start, end);
            masked.push_back(line);
        }
        ++line;
    });
}

std::vector<int> maskLines(QString& text)
{
    std::vector<int> masked;
    int line = 0;
    QChar* const end = text.data() + text.size();
    for (QChar* start = text.data(); start < end;) {
        QChar* const lineEnd = std::find(start, end, QChar(u'\n'));
        if (maskLine(start, lineEnd, end))
            masked.push_back(line);
        ++line;
        start = lineEnd == end ? end : lineEnd + 1;
    }
    return masked;
}

void replaceUncarriable(QString& text)
{
    QChar* const end = text.data() + text.size();
    for (QChar* unit = text.data(); unit != end; ++unit) {
        if (unit->isHighSurrogate() && unit + 1 != end && unit[1].isLowSurrogate())
            ++unit;
        else if (unit->isNull() || unit->isSurrogate())
            *unit = QChar(QChar::ReplacementCharacter);
        else if (*unit == u'\r')
            *unit = u' ';
    }
}

bool isMaskedUnit(QChar unit)
{
    return unit >= QChar(maskBase) && unit < QChar(maskBase + 0x80);
}

/// What one look at each character tells of a text.
struct Survey
{
    explicit Survey(QStringView text)
    {
        const QChar* lineStart = text.begin();
        qsizetype brackets = 0;
        for (const QChar* unit = text.begin(); unit != text.end(); ++unit) {
            const char16_t code = unit->unicode();
            const bool isPlain = (code > u'[' && code < 0xd800) || (code > u'\r' && code < u'[');
            if (isPlain)
                continue;
            if (code == u'\n') {
                hasLongLine |= unit - lineStart > maximalContainersInLine;
                lineStart = unit + 1;
            } else if (code == u'[') {
                ++brackets;
            } else if (code == 0 || code == u'\r' || unit->isSurrogate()) {
                mayBeUncarriable = true;
            }
        }
        hasLongLine |= text.end() - lineStart > maximalContainersInLine;
        mayBeExpansive = brackets * text.size() > CarriableText::maximalExpansion;
    }

    bool mayBeUncarriable = false; ///< perhaps only pairs of surrogates
    bool hasLongLine = false;      ///< so long that it may have to be masked
    bool mayBeExpansive = false;
};

} // namespace

CarriableText::CarriableText(QStringView text)
{
    const Survey survey(text);
    const bool isPlain = !survey.mayBeUncarriable && !survey.mayBeExpansive;
    if (isPlain && !survey.hasLongLine) {
        utf8 = text.toUtf8();
        return;
    }
    QString copy = text.toString();
    if (survey.mayBeUncarriable)
        replaceUncarriable(copy);
    if (survey.hasLongLine)
        maskedLines = maskLines(copy);
    if (survey.mayBeExpansive) {
        maskExpansiveDefinitions(copy, maskedLines);
        std::sort(maskedLines.begin(), maskedLines.end());
        maskedLines.erase(std::unique(maskedLines.begin(), maskedLines.end()), maskedLines.end());
    }
    utf8 = copy.toUtf8();
}

QByteArray carriableUtf8(QString text)
{
    replaceUncarriable(text);
    return text.toUtf8();
}

QString unmasked(QString text)
{
    for (QChar& unit : text) {
        if (isMaskedUnit(unit))
            unit = QChar(unit.unicode() - maskBase);
    }
    return text;
}

void unmask(Node& node)
{
    for (QString* text : {&node.literal, &node.destination, &node.title})
        *text = unmasked(*text);
    for (Node& child : node.children)
        unmask(child);
}

} // namespace redraft
