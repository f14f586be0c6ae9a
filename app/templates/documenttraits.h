#pragma once

#include "app/markdown/outline.h"
#include "app/metadata/metadata.h"

#include <QSet>

namespace redraft {

/// By what a document is told from documents of another kind.
struct DocumentTraits
{
    QString path;         ///< absolute, or "" for a document without a file
    QStringList parts;    ///< normalized headings of its parts
    QSet<QString> inner;  ///< normalized headings inside of them
    QSet<QString> fields; ///< folded keys of its metadata
};

DocumentTraits traitsOf(const QString& path, const Outline& outline, const Metadata& metadata);

/// Reads the beginning of the text, the first 128 Ki code units, for whoever has no outline yet. Takes a few
/// milliseconds; any thread.
DocumentTraits traitsOf(const QString& path, const QString& text);

} // namespace redraft
