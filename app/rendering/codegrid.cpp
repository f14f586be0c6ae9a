#include "app/rendering/codegrid.h"

#include <algorithm>

namespace redraft {

namespace {

/// Columns that a character takes on the grid: East Asian and emoji take two, marks take none.
int columnsOf(QChar character)
{
    const char16_t code = character.unicode();
    if (code < 0x300)
        return 1;
    if (character.isLowSurrogate() || character.isMark() || code == 0x200D)
        return 0;
    const bool isWide = (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
                        (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
                        (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
                        character.isHighSurrogate();
    return isWide ? 2 : 1;
}

bool isBoxDrawing(QChar character)
{
    return character.unicode() >= 0x2500 && character.unicode() <= 0x257F;
}

} // namespace

/// Cuts one line of code into rows.
class CodeGrid::LineCutter
{
public:
    LineCutter(CodeGrid& grid, QStringView line, const Row& whole, int columns, CodeWrap wrap)
        : m_grid(grid)
        , m_line(line)
        , m_row(whole)
        , m_columns(columns)
        , m_wrap(wrap)
    {
    }

    void cut()
    {
        int start = 0, column = 0;
        for (int at = 0; at < m_line.size(); ++at) {
            const int wanted = columnsAt(at, column);
            if (m_row.indent + column + wanted > m_columns && at > start) {
                const int end = m_wrap == CodeWrap::Hanging ? breakBefore(at, start) : at;
                add(start, end, column);
                m_row.indent = m_wrap == CodeWrap::Hanging ? hangingIndent() : 0;
                start = end;
                column = 0;
                at = end - 1;
                continue;
            }
            column += wanted;
        }
        add(start, int(m_line.size()), column);
    }

private:
    int columnsAt(int at, int column) const
    {
        return m_line[at] == u'\t' ? tabColumns - column % tabColumns : columnsOf(m_line[at]);
    }

    /// The last place where the row may end behind a blank, else behind a sign; `limit` if there is none in
    /// its second half.
    int breakBefore(int limit, int start) const
    {
        static const QString signs = QStringLiteral(",;:)]}|/&=.-_");
        int behindSign = limit;
        for (int at = limit; at > start + (limit - start) / 2; --at) {
            if (m_line[at - 1].isSpace())
                return at;
            if (behindSign == limit && signs.contains(m_line[at - 1]))
                behindSign = at;
        }
        return behindSign;
    }

    int hangingIndent() const
    {
        int at = 0, column = 0;
        // More than fits a row counts for nothing, and a line of blanks alone would be read for each row.
        for (; at < m_line.size() && column < m_columns && m_line[at].isSpace(); ++at)
            column += columnsAt(at, column);
        return std::min(column + hangColumns, std::max(hangColumns, m_columns / 2));
    }

    void add(int start, int end, int column)
    {
        m_grid.add({m_row.start + start, end - start, m_row.line, m_row.indent}, m_row.indent + column);
    }

    CodeGrid& m_grid;
    QStringView m_line;
    Row m_row;
    int m_columns;
    CodeWrap m_wrap;
};

CodeGrid::CodeGrid(const QString& code, int columns, CodeWrap wrap)
{
    int line = 0;
    for (qsizetype start = 0; start <= code.size(); ++line) {
        const qsizetype newline = code.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? code.size() : newline;
        LineCutter(*this, QStringView(code).mid(start, end - start), {int(start), 0, line}, columns, wrap)
            .cut();
        start = end + 1;
    }
}

void CodeGrid::add(const Row& row, int columns)
{
    m_rows.push_back(row);
    m_columns = std::max(m_columns, columns);
}

bool looksLikeDiagram(const QString& code)
{
    int plusLines = 0;
    for (const QStringView line : QStringView(code).left(20'000).split(QLatin1Char('\n'))) {
        if (std::count_if(line.begin(), line.end(), isBoxDrawing) >= 2)
            return true;
        if (line.contains(QLatin1String("+--")) && line.contains(QLatin1String("-+")))
            ++plusLines;
    }
    return plusLines >= 2;
}

} // namespace redraft
