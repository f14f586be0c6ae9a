#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace redraft {

/// Something that docuchango says of a text; `id` is that of the rule in docs/docuchango.md.
struct LineFault
{
    QString id;
    int line = 0; ///< from 1; 0: the document as a whole
    QString message;
    bool operator==(const LineFault&) const = default;
};

/// What decides about relative links.
struct LinkSurroundings
{
    QString path;     ///< of the document, absolute
    QString repoRoot; ///< absolute
    std::function<bool(const QString& path)> exists;
};

/// Rules L0-L2: links that lead nowhere, as docuchango's line by line search finds them.
std::vector<LineFault> linkFaults(const QStringList& lines, const LinkSurroundings& surroundings);
/// Rule L3.
std::vector<LineFault> crossLinkFaults(const QString& text);
/// Rules F1-F5. Fences of tildes do not exist for it, and four marks are as good as three.
std::vector<LineFault> fenceFaults(const QStringList& lines);
/// Rules M1-M3.
std::vector<LineFault> mdxFaults(const QStringList& lines);
/// Rules T1 and T2.
std::vector<LineFault> formatFaults(const QStringList& lines);

} // namespace redraft
