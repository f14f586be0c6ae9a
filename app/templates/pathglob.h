#pragma once

#include <QRegularExpression>
#include <QString>

namespace redraft {

/// Where a glob has to fit a path.
enum class GlobAnchor
{
    Start,   ///< the whole of a path relative to the root; a glob without '/' fits file names in any folder
    Anywhere ///< the end of the path, from any folder on
};

/// A pattern of paths: `*` and `?` within a name, `**` over folders, `[0-9]`, `{a,b}`. '/' divides names on
/// every system. A glob that makes no sense matches nothing.
class PathGlob
{
public:
    PathGlob(const QString& glob, GlobAnchor anchor);
    bool matches(const QString& path) const;

private:
    QRegularExpression m_expression;
};

} // namespace redraft
