#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace redraft {

/// A document that was found.
struct FoundDocument
{
    QString path;  ///< absolute, without "." and ".."
    QString shown; ///< as people name it: below the path that was asked for, as that was written
    /// The folder above which nothing is known: that of the repository, else the one that was asked for.
    QString root = {};
    bool operator==(const FoundDocument&) const = default;
};

/// What a search came upon.
struct FoundDocuments
{
    std::vector<FoundDocument> documents; ///< sorted by path, each file once
    QStringList problems;                 ///< one sentence each: what is missing, unreadable or a loop
};

/// The documents that `paths` name: files as they are, folders with all Markdown files (.md, .markdown) below
/// them. Hidden folders, node_modules and what is no ordinary file are passed over; links to folders are
/// followed, each folder is entered once. Any thread.
FoundDocuments findDocuments(const QStringList& paths);

/// True for the names of Markdown files.
bool isMarkdownName(const QString& fileName);

} // namespace redraft
