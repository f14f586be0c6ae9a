#pragma once

#include "app/profiles/docuchango/fieldschema.h"

#include <QStringList>

namespace redraft {

/// A folder of documents of one kind.
struct DocuchangoLane
{
    DocuchangoSchema schema = DocuchangoSchema::Generic;
    QString folder;  ///< absolute
    QString pattern; ///< of file names
    bool enforcesPattern = true;
    bool needsFrontMatter = true;
};

/// A page that must list documents, from `indexes`.
struct DocuchangoIndex
{
    QString name;
    QString path;        ///< as configured
    QStringList targets; ///< globs
    QString baseFolder;  ///< of the configuration, absolute
    bool needsAllTargets = true;
    bool needsEntries = true;
    bool allowsExtraLinks = true;
    QString cadence; ///< "weekly", "monthly", "quarterly", "yearly", "milestone"; "": no buckets
    QString field = QStringLiteral("created");
    QString headingPattern;
    int headingLevel = 2;
};

/// What docs-project.yaml and its subprojects say, or what docuchango assumes without one.
struct DocuchangoProject
{
    QString root;       ///< of the repository, absolute
    QString configPath; ///< absolute; "" if there is none
    QString projectId;  ///< "" if nothing says it
    std::vector<DocuchangoLane> lanes;
    QStringList docsRoots; ///< absolute: Markdown files right in them are general documents
    std::vector<DocuchangoIndex> indexes;
    QStringList errors;   ///< that count: blocked paths, invalid patterns
    QStringList warnings; ///< that do not: a configuration that cannot be used
};

/// Reads the project at `root` (rules D1-D5, D8). Never fails.
DocuchangoProject readDocuchangoProject(const QString& root);

} // namespace redraft
