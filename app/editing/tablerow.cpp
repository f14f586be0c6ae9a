#include "app/editing/tablerow.h"

#include "app/text/textdelta.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

qsizetype blanksBefore(const QString& room)
{
    qsizetype count = 0;
    while (count < room.size() && room[count].isSpace())
        ++count;
    return count;
}

qsizetype blanksBehind(const QString& room)
{
    qsizetype count = 0;
    while (count < room.size() && room[room.size() - 1 - count].isSpace())
        ++count;
    return count;
}

/// A character of a cell's text and where its source starts.
struct CellPiece
{
    QChar shown;
    qsizetype start = 0;
};

std::vector<CellPiece> piecesOf(const QString& source)
{
    static const QRegularExpression special(QStringLiteral("\\\\\\||[ \\t]*<br[ \\t]*/?>[ \\t]*"),
                                            QRegularExpression::CaseInsensitiveOption);
    std::vector<CellPiece> pieces;
    qsizetype at = 0;
    const auto addPlain = [&](qsizetype end) {
        for (; at < end; ++at)
            pieces.push_back({source[at], at});
    };
    for (auto matches = special.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        addPlain(match.capturedStart());
        pieces.push_back({match.captured().startsWith(u'\\') ? u'|' : u'\n', at});
        at = match.capturedEnd();
    }
    addPlain(source.size());
    return pieces;
}

} // namespace

QString cellSource(const QString& text)
{
    QString source;
    qsizetype backslashes = 0; // in front of the character, one after the other
    for (const QChar character : text) {
        if (character == u'\n')
            source += QStringLiteral("<br>");
        else if (character == u'|' && backslashes % 2 == 0)
            source += QStringLiteral("\\|");
        else if (character != u'\r')
            source += character;
        backslashes = character == u'\\' ? backslashes + 1 : 0;
    }
    return source;
}

QString changedCell(const QString& source, const QString& text)
{
    const std::vector<CellPiece> pieces = piecesOf(source);
    QString shown;
    for (const CellPiece& piece : pieces)
        shown += piece.shown;
    const QString wanted = text.trimmed();
    const TextDelta delta = trimmed({0, shown.size(), wanted}, shown);
    const qsizetype start =
        delta.position < std::ssize(pieces) ? pieces[size_t(delta.position)].start : source.size();
    const size_t last = size_t(delta.position + delta.removed);
    const qsizetype end = last < pieces.size() ? pieces[last].start : source.size();
    return source.left(start) + cellSource(delta.inserted) + source.mid(std::max(start, end));
}

TableRowText::TableRowText(const TextSnapshot& snapshot, const SourceRow& line)
{
    const QString text = snapshot.view(line.range).toString();
    if (line.cells.empty()) {
        m_before = text;
        return;
    }
    m_before = text.left(line.cells.front().room.start - line.range.start);
    for (const SourceCell& cell : line.cells)
        m_rooms += snapshot.view(cell.room).toString();
    m_behind = text.mid(line.cells.back().room.end() - line.range.start);
}

QString TableRowText::text() const
{
    return m_before + m_rooms.join(u'|') + m_behind;
}

void TableRowText::append(const QString& source)
{
    const bool isClosed = m_behind.contains(u'|') || m_rooms.isEmpty();
    if (!isClosed && !m_rooms.back().endsWith(u' '))
        m_rooms.back() += u' ';
    if (m_rooms.isEmpty() && !m_before.contains(u'|'))
        m_before += u'|';
    m_rooms += isClosed ? u' ' + source + u' ' : source.isEmpty() ? QStringLiteral(" ") : u' ' + source;
    if (m_behind.isEmpty() && isClosed)
        m_behind = QStringLiteral("|");
    // An empty cell at the end of a row without a pipe is none.
    if (!isClosed && source.isEmpty())
        m_behind = QStringLiteral("|");
}

void TableRowText::setCell(int column, const QString& source, ColumnAlignment alignment, bool keepsWidth)
{
    while (column >= cellCount())
        append(QString());
    QString& room = m_rooms[column];
    const QString old = room.trimmed();
    if (old == source)
        return;
    const bool isEmpty = old.isEmpty();
    const bool isRight = alignment == ColumnAlignment::Right;
    const qsizetype width = room.size();
    qsizetype before = isEmpty ? std::min<qsizetype>(1, width) : blanksBefore(room);
    qsizetype behind = isEmpty ? width - before : blanksBehind(room);
    if (isEmpty && isRight)
        std::swap(before, behind);
    qsizetype& free = isRight ? before : behind;
    const qsizetype least = std::min<qsizetype>(1, free);
    const qsizetype other = isRight ? behind : before;
    if (keepsWidth)
        free = std::max(least, width - other - source.size());
    else if (isEmpty || source.isEmpty())
        free = std::max<qsizetype>(least, isEmpty ? 1 : free);
    const bool endsOpen = source.endsWith(u'\\') && behind == 0;
    room = QString(before, u' ') + source + QString(behind + (endsOpen ? 1 : 0), u' ');
    closeEmptyEnds();
}

void TableRowText::closeEmptyEnds()
{
    if (m_rooms.isEmpty())
        return;
    if (m_rooms.front().trimmed().isEmpty() && !m_before.contains(u'|'))
        m_before += u'|';
    if (m_rooms.back().trimmed().isEmpty() && !m_behind.contains(u'|'))
        m_behind = QStringLiteral("|");
}

void TableRowText::clearCell(int column)
{
    if (column < cellCount())
        m_rooms[column] = QStringLiteral("  ");
    closeEmptyEnds();
}

void TableRowText::insertCell(int column, const QString& source)
{
    if (column >= cellCount())
        return append(source);
    const bool hasNoPipe = column == 0 && !m_before.contains(u'|');
    if (hasNoPipe && source.isEmpty())
        m_before += u'|';
    m_rooms.insert(column, hasNoPipe && !source.isEmpty() ? source + u' ' : u' ' + source + u' ');
    if (hasNoPipe && !m_rooms[1].startsWith(u' '))
        m_rooms[1].prepend(u' ');
}

void TableRowText::removeCell(int column)
{
    if (column >= cellCount())
        return;
    if (cellCount() == 1)
        return clearCell(column); // a line without cells would end the table
    m_rooms.removeAt(column);
    const bool isOpen = column == 0 && !m_before.contains(u'|') && !m_rooms.isEmpty();
    while (isOpen && m_rooms.front().startsWith(u' '))
        m_rooms.front().remove(0, 1);
    const bool needsPipes = cellCount() == 1 && (!m_before.contains(u'|') || !m_behind.contains(u'|'));
    if (needsPipes) {
        m_before = m_before.contains(u'|') ? m_before : m_before + QStringLiteral("| ");
        m_behind = m_behind.contains(u'|') ? m_behind : QStringLiteral(" |");
    }
}

void TableRowText::swapCells(int column, int other)
{
    const int last = std::max(column, other);
    if (std::min(column, other) >= cellCount())
        return;
    while (last >= cellCount())
        append(QString());
    const bool areRooms = m_before.contains(u'|') && m_behind.contains(u'|');
    if (areRooms)
        return m_rooms.swapItemsAt(column, other);
    const QString first = cell(column);
    const QString second = cell(other);
    const auto put = [this](int at, const QString& source) {
        const QString room = m_rooms[at];
        const qsizetype before = room.trimmed().isEmpty() ? 1 : blanksBefore(room);
        m_rooms[at] = room.left(before) + source +
                      (room.trimmed().isEmpty() ? QStringLiteral(" ") : room.right(blanksBehind(room)));
    };
    put(column, second);
    put(other, first);
    closeEmptyEnds();
}

} // namespace redraft
