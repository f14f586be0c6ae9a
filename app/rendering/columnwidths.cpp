#include "app/rendering/columnwidths.h"

#include <algorithm>
#include <numeric>

namespace redraft {

namespace {

/// A word that takes more of the room than this is broken, because one could not see it whole.
constexpr double longestWordShare = 0.9;
/// A column of text that may reach into the margin asks for so much of the room.
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

std::vector<double> widthsOf(const std::vector<ColumnNeed>& needs, double ColumnNeed::*level, double room)
{
    std::vector<double> widths;
    for (const ColumnNeed& need : needs)
        widths.push_back(std::min(need.*level, room * longestWordShare));
    return widths;
}

/// Widths from `lower` to `upper` whose sum is `room`.
std::vector<double> between(std::vector<double> lower, const std::vector<double>& upper, double room)
{
    const double needed = sum(lower);
    const double share = std::max(0.0, room - needed) / std::max(1.0, sum(upper) - needed);
    for (size_t i = 0; i < lower.size(); ++i)
        lower[i] += share * (upper[i] - lower[i]);
    return lower;
}

} // namespace

double comfortableTableWidth(const std::vector<ColumnNeed>& needs, double room)
{
    double width = 0;
    for (const ColumnNeed& need : needs)
        width += std::min(need.natural, std::max(need.minimum, room * comfortableShare));
    return width;
}

double leastTableWidth(const std::vector<ColumnNeed>& needs, double room)
{
    return sum(widthsOf(needs, &ColumnNeed::minimum, room));
}

std::vector<double> columnWidths(const std::vector<ColumnNeed>& needs, double room, TableFit fit)
{
    std::vector<double> upper;
    for (const ColumnNeed& need : needs)
        upper.push_back(need.natural);
    if (const double wanted = sum(upper); wanted <= room) {
        for (double& width : upper)
            width *= room / std::max(1.0, wanted);
        return upper;
    }
    for (const auto level : {&ColumnNeed::comfortable, &ColumnNeed::minimum, &ColumnNeed::least}) {
        std::vector<double> lower = widthsOf(needs, level, room);
        if (sum(lower) <= room)
            return between(std::move(lower), upper, room);
        upper = std::move(lower);
    }
    if (fit == TableFit::Scroll)
        return widthsOf(needs, &ColumnNeed::comfortable, room);
    lowerWidest(upper, room);
    return upper;
}

std::vector<double> scrolledColumnWidths(const std::vector<ColumnNeed>& needs, double room,
                                         double comfortable)
{
    const double longest = room * longestWordShare;
    std::vector<double> widths;
    for (const ColumnNeed& need : needs)
        widths.push_back(std::min({need.natural, longest, std::max(need.comfortable, comfortable)}));
    return widths;
}

} // namespace redraft
