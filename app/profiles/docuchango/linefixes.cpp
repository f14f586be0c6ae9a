#include "app/profiles/docuchango/linefixes.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DocuchangoFixes)
};

Fix replacing(TextRange range, const QString& text, const QString& label, FixSafety safety)
{
    return {label, Edit::replace(range, text, label), safety};
}

/// Indented fences stand in lists as a rule, where a blank line sets the items apart.
FixSafety safetyAt(QStringView line)
{
    return line.startsWith(u' ') || line.startsWith(u'\t') ? FixSafety::Unsafe : FixSafety::Safe;
}

/// Two blanks at the end of a line are a line break; not in a heading, and not where the paragraph ends.
FixSafety safetyOfBlanks(const TextSnapshot& snapshot, int index, qsizetype blanks)
{
    const QStringView line = snapshot.view(snapshot.lines.rangeOf(index));
    const bool isLast = index + 1 >= snapshot.lines.lineCount() ||
                        snapshot.view(snapshot.lines.rangeOf(index + 1)).trimmed().isEmpty();
    const bool isBreak = blanks >= 2 && !line.trimmed().isEmpty() && !line.startsWith(u'#') && !isLast;
    return isBreak ? FixSafety::Unsafe : FixSafety::Safe;
}

/// Lines before `position` that begin or end code.
qsizetype fencesBefore(const QString& text, qsizetype position)
{
    static const QRegularExpression fence(QStringLiteral("^[ \\t]*```"), QRegularExpression::MultilineOption);
    return text.left(position).count(fence);
}

/// The mark that ends the block which begins at `opening` and reaches to the end of the file, as it does for
/// Markdown, too; none where another fence follows, or ends no block before, for nobody knows which of them
/// is meant.
std::optional<Fix> closedFence(const TextSnapshot& snapshot, TextRange opening)
{
    const QString mark = QStringLiteral("```");
    const QString& text = snapshot.text;
    if (!snapshot.view(opening).startsWith(mark) || text.indexOf(mark, opening.end()) >= 0 ||
        fencesBefore(text, opening.start) % 2 != 0)
        return std::nullopt;
    const QStringView line = snapshot.view(opening);
    qsizetype length = 0;
    while (length < line.size() && line[length] == u'`')
        ++length;
    const QString closing =
        (text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + QString(length, u'`') + u'\n';
    return replacing({text.size(), 0}, closing, Words::tr("Close the code"), FixSafety::Safe);
}

std::optional<Fix> escapedSign(QStringView line, qsizetype start, bool isLess)
{
    static const QRegularExpression less(QStringLiteral("<(?=\\d)"));
    static const QRegularExpression greater(QStringLiteral(">(?=\\d)"));
    const QRegularExpressionMatch match = (isLess ? less : greater).match(line.toString());
    if (!match.hasMatch() || line.contains(u'`'))
        return std::nullopt;
    return replacing({start + match.capturedStart(), 1},
                     isLess ? QStringLiteral("&lt;") : QStringLiteral("&gt;"), Words::tr("Escape the sign"),
                     FixSafety::Safe);
}

} // namespace

std::vector<Fix> lineFixes(const TextSnapshot& snapshot, const LineFault& fault)
{
    if (fault.line < 1 || fault.line > snapshot.lines.lineCount())
        return {};
    const TextRange range = snapshot.lines.rangeOf(fault.line - 1);
    const QStringView line = snapshot.view(range);
    const QString newLine(u'\n');
    if (fault.id == u"DC-F1")
        return {replacing({range.start, 0}, newLine, Words::tr("Add a blank line"), safetyAt(line))};
    if (fault.id == u"DC-F3")
        return {replacing({range.end(), 0}, newLine, Words::tr("Add a blank line"), safetyAt(line))};
    if (fault.id == u"DC-F2")
        return {
            replacing({range.end(), 0}, QStringLiteral("text"), Words::tr("Call it text"), FixSafety::Safe)};
    if (fault.id == u"DC-T1") {
        qsizetype end = line.size();
        while (end > 0 && line[end - 1].isSpace())
            --end;
        return {replacing({range.start + end, line.size() - end}, QString(),
                          Words::tr("Take the blanks away"),
                          safetyOfBlanks(snapshot, fault.line - 1, line.size() - end))};
    }
    if (fault.id == u"DC-F5") {
        const std::optional<Fix> fix = closedFence(snapshot, range);
        return fix ? std::vector{*fix} : std::vector<Fix>();
    }
    if (fault.id == u"DC-M1" || fault.id == u"DC-M2" || fault.id == u"DC-M3") {
        const std::optional<Fix> fix = escapedSign(line, range.start, fault.id != u"DC-M3");
        return fix ? std::vector{*fix} : std::vector<Fix>();
    }
    return {};
}

} // namespace redraft
