#include "app/editing/markdownedits.h"
#include "app/markdown/fences.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

bool isBlank(const TextSnapshot& snapshot, int line)
{
    return snapshot.view(snapshot.lines.rangeOf(line)).trimmed().isEmpty();
}

/// Puts `block` (whole lines, no line end behind the last) behind the line of the selection, with blank lines
/// around it; `selected` counts from the start of the block.
Edit insertBlock(const TextSnapshot& snapshot, TextRange selection, const QString& block, TextRange selected,
                 const QString& label)
{
    const int line = lastLineOfBlock(snapshot, snapshot.lines.lineOf(selection.end()));
    const bool isOnBlank = isBlank(snapshot, line);
    const bool isGapNeeded = isOnBlank ? line > 0 && !isBlank(snapshot, line - 1) : true;
    const bool isLast = line + 1 >= snapshot.lines.lineCount();
    QString before;
    if (isGapNeeded)
        before = isOnBlank ? QStringLiteral("\n") : QStringLiteral("\n\n");
    const QString behind = !isLast && !isBlank(snapshot, line + 1) ? QStringLiteral("\n") : QString();
    const TextRange whole = snapshot.lines.rangeOf(line);
    const TextRange hole = isOnBlank ? whole : TextRange{whole.end(), 0};
    Edit edit = Edit::replace(hole, before + block + (isLast ? QStringLiteral("\n") : behind), label);
    edit.selection = selected.shifted(hole.start + before.size());
    return edit;
}

QString tableRow(const QStringList& cells, int width)
{
    QString row = QStringLiteral("|");
    for (const QString& cell : cells)
        row += u' ' + cell.leftJustified(width) + QStringLiteral(" |");
    return row;
}

} // namespace

Edit insertTable(const TextSnapshot& snapshot, TextRange selection, int columns, int rows)
{
    columns = std::clamp(columns, 1, 100);
    rows = std::clamp(rows, 0, 1000);
    QStringList header;
    for (int column = 1; column <= columns; ++column)
        header += QCoreApplication::translate("MarkdownEdits", "Column %1").arg(column);
    const int width = int(header.back().size());
    QStringList lines{tableRow(header, width), tableRow(QStringList(columns, QString(width, u'-')), width)};
    for (int row = 0; row < rows; ++row)
        lines += tableRow(QStringList(columns, QString()), width);
    return insertBlock(snapshot, selection, lines.join(u'\n'), {2, header.front().size()},
                       QCoreApplication::translate("MarkdownEdits", "Insert Table"));
}

Edit insertDiagram(const TextSnapshot& snapshot, TextRange selection)
{
    const QString diagram = QStringLiteral("```text\n"
                                           "+--------+      +---------+\n"
                                           "| Client |----->| Service |\n"
                                           "+--------+      +---------+\n"
                                           "```");
    return insertBlock(snapshot, selection, diagram, {diagram.indexOf(QStringLiteral("Client")), 6},
                       QCoreApplication::translate("MarkdownEdits", "Insert Diagram"));
}

} // namespace redraft
