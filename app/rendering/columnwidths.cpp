#include "app/rendering/columnwidths.h"

#include <algorithm>
#include <numeric>

namespace redraft {

namespace {

/// A word that takes more of the room than this is broken, because one could not see it whole.
constexpr double longestWordShare = 0.9;
/// Where a table is scrolled anyway, a column of text gets so much of the room.
constexpr double comfortableShare = 0.6;

double sum(const std::vector<double>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

/// Lowers the widest columns, all to the same width, until the sum fits: short words keep their room.
void lowerWidest(std::vector<double>& widths, double room)
{
    std::vector<double> sorted = widths;
    std::sort(sorted.begin(), sorted.end());
    double rest = room;
    for (size_t i = 0; i < sorted.size(); ++i) {
        const double limit = rest / double(sorted.size() - i);
        if (sorted[i] > limit) {
            for (double& width : widths)
                width = std::min(width, limit);
            return;
        }
        rest -= sorted[i];
    }
}

std::vector<double> minimums(const std::vector<ColumnNeed>& needs, double room)
{
    std::vector<double> widths;
    for (const ColumnNeed& need : needs)
        widths.push_back(std::min(need.minimum, room * longestWordShare));
    return widths;
}

/// Widths of a table that is scrolled: text wraps, but in lines of some words.
std::vector<double> comfortable(const std::vector<ColumnNeed>& needs, std::vector<double> widths, double room)
{
    for (size_t i = 0; i < needs.size(); ++i)
        widths[i] = std::max(widths[i], std::min(needs[i].natural, room * comfortableShare));
    return widths;
}

} // namespace

double comfortableTableWidth(const std::vector<ColumnNeed>& needs, double room)
{
    return sum(comfortable(needs, minimums(needs, room), room));
}

double leastTableWidth(const std::vector<ColumnNeed>& needs, double room)
{
    return sum(minimums(needs, room));
}

std::vector<double> columnWidths(const std::vector<ColumnNeed>& needs, double room, TableFit fit)
{
    std::vector<double> natural;
    for (const ColumnNeed& need : needs)
        natural.push_back(need.natural);
    const double wanted = sum(natural);
    if (wanted <= room) {
        for (double& width : natural)
            width *= room / std::max(1.0, wanted);
        return natural;
    }
    std::vector<double> widths = minimums(needs, room);
    if (fit == TableFit::Scroll && sum(widths) > room)
        return comfortable(needs, std::move(widths), room);
    lowerWidest(widths, room);
    const double needed = sum(widths);
    const double spare = std::max(0.0, room - needed);
    for (size_t i = 0; i < needs.size(); ++i)
        widths[i] += spare * std::max(0.0, natural[i] - widths[i]) / std::max(1.0, wanted - needed);
    return widths;
}

} // namespace redraft
