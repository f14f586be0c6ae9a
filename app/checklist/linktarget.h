#pragma once

#include "app/checklist/blockfacts.h"
#include "app/checklist/neighbourhood.h"

#include <optional>

namespace redraft {

/// Where a link of a document leads, as far as the files around tell.
struct LinkTarget
{
    enum class Kind
    {
        Anchor, ///< in the document itself
        File,   ///< a path from the document's folder
        Route,  ///< begins with '/': from the root of a repository or of a site
        Elsewhere
    };
    Kind kind = Kind::Elsewhere;
    QString path;   ///< File: absolute, cleaned, decoded. Route: decoded, from '/'
    QString anchor; ///< decoded, without '#'; "" if there is none
};

/// `destination` as in LinkFact; `ownPath` is the document's, absolute.
LinkTarget linkTarget(const QString& destination, const QString& ownPath);

/// The file that a target stands for: itself, or with ".md" where it has no suffix, or the page of a folder
/// if an anchor is asked for; "" if there is none. Routes are looked up below the root folder.
QString existingFile(const LinkTarget& target, const Neighbourhood& files);

/// True if the path may lead out of what the neighbourhood knows: above its root folder.
bool isOutside(const QString& path, const Neighbourhood& files);

/// Where the destination of an inline link stands in the source of its block, from the start of the block;
/// nullopt for reference links and autolinks, and where it is written otherwise than it reads.
std::optional<TextRange> destinationRange(QStringView source, const LinkFact& link);

} // namespace redraft
