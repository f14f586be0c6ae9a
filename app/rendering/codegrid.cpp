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

CodeGrid::CodeGrid(const QString& code, int columns)
{
    int start = 0, column = 0, line = 0;
    for (int at = 0; at < code.size(); ++at) {
        const QChar character = code.at(at);
        if (character == QLatin1Char('\n')) {
            add({start, at - start, line++}, column);
            start = at + 1;
            column = 0;
            continue;
        }
        const int wanted =
            character == QLatin1Char('\t') ? tabColumns - column % tabColumns : columnsOf(character);
        if (column + wanted > columns && at > start) {
            add({start, at - start, line}, column);
            start = at;
            column = 0;
        }
        column += wanted;
    }
    add({start, int(code.size()) - start, line}, column);
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
