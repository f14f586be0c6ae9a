#include "app/markdown/labels.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype longestLabel = 1000; // bytes, by the specification; code units are never more

bool isBlank(QChar unit)
{
    return unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r' || unit == u'\f' || unit == u'\v';
}

/// The position of the bracket that closes a link label which starts at `start`; -1 if there is none.
qsizetype endOfLinkLabel(QStringView source, qsizetype start)
{
    const qsizetype limit = std::min(source.size(), start + longestLabel + 1);
    for (qsizetype at = start; at < limit; ++at) {
        if (source[at] == u'\\')
            ++at;
        else if (source[at] == u']')
            return at;
        else if (source[at] == u'[')
            return -1;
    }
    return -1;
}

/// Joins the lines of a label and drops the marks of quotes at their starts.
QString inOneLine(QStringView label)
{
    QString text;
    bool isAtStart = false;
    for (const QChar unit : label) {
        isAtStart = unit == u'\n' || (isAtStart && (isBlank(unit) || unit == u'>'));
        if (!isAtStart || unit == u'\n')
            text += unit == u'\n' ? QChar(u' ') : unit;
    }
    return text;
}

bool isFollowedByColon(QStringView source, qsizetype bracket)
{
    return bracket + 1 < source.size() && source[bracket + 1] == u':';
}

QStringView paragraphPart(QStringView source)
{
    const qsizetype end = source.indexOf(QStringLiteral("\n\n"));
    return end < 0 ? source : source.left(end);
}

/// One character that folds into several ("ß" into "ss"): by way of its capitals, which Qt knows in full.
QString foldedUnit(QChar unit)
{
    constexpr char16_t capitalDottedI = 0x130; // the only one whose small letters are several
    if (unit == QChar(capitalDottedI))
        return QString(unit).toLower();
    const QString simple(unit.toCaseFolded());
    const QString capitals = simple.toUpper();
    return capitals.size() > 1 ? capitals.toCaseFolded() : simple;
}

bool isCapital(QChar unit)
{
    return unit >= u'A' && unit <= u'Z';
}

/// The full case folding of Unicode, as cmark compares labels. QString::toCaseFolded() is the simple one.
QString caseFolded(const QString& label)
{
    const auto isPlain = [](QChar unit) { return unit.unicode() < 0x80; };
    if (std::all_of(label.begin(), label.end(), isPlain)) {
        QString folded = label;
        if (std::any_of(label.begin(), label.end(), isCapital)) {
            for (QChar& unit : folded)
                unit = isCapital(unit) ? QChar(unit.unicode() + 32) : unit;
        }
        return folded;
    }
    QString folded;
    for (const QChar unit : label)
        folded += unit.isSurrogate() ? QString(unit) : foldedUnit(unit);
    return folded.toCaseFolded(); // pairs of surrogates
}

} // namespace

LabelScan scanLabels(QStringView source)
{
    LabelScan scan;
    for (qsizetype open = source.indexOf(u'['); open >= 0; open = source.indexOf(u'[', open + 1)) {
        const qsizetype start = open + 1;
        const qsizetype end = endOfLinkLabel(source, start);
        if (end >= 0)
            scan.labels.push_back(
                {inOneLine(source.mid(start, end - start)), isFollowedByColon(source, end)});
        if (start >= source.size() || source[start] != u'^')
            continue;
        const QStringView note = paragraphPart(source.mid(start, longestLabel + 1));
        const qsizetype noteLength = note.indexOf(u']'); // the first bracket ends it, whatever stands before
        const bool isBroken = note.left(noteLength < 0 ? note.size() : noteLength).contains(u'\n');
        scan.isUncertain = scan.isUncertain || isBroken;
        if (!isBroken && noteLength >= 0 && start + noteLength != end)
            scan.labels.push_back(
                {note.left(noteLength).toString(), isFollowedByColon(source, start + noteLength)});
    }
    return scan;
}

QString foldedLabel(const QString& label)
{
    QString folded;
    bool isGap = false;
    for (const QChar unit : caseFolded(label)) {
        if (isBlank(unit)) {
            isGap = !folded.isEmpty();
            continue;
        }
        if (isGap)
            folded += u' ';
        isGap = false;
        folded += unit;
    }
    return folded;
}

QString looseLabel(const QString& label)
{
    QString loose = caseFolded(label);
    loose.removeIf([](QChar unit) { return isBlank(unit) || unit == u'>'; });
    return loose;
}

} // namespace redraft
