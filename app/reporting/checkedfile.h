#pragma once

#include "app/checklist/finding.h"

#include <QStringList>
#include <vector>

namespace redraft {

/// A place in a file as people count: both from 1, columns in UTF-16 code units.
struct TextPlace
{
    int line = 1;
    int column = 1;
    bool operator==(const TextPlace&) const = default;
};

/// A stretch of a file; `end` is behind its last code unit.
struct TextRegion
{
    TextPlace start;
    TextPlace end;
    bool operator==(const TextRegion&) const = default;
};

/// One replacement of a fix, in places of the file.
struct ReportedReplacement
{
    TextRegion removed;
    QString inserted; ///< with the line ends of the file
};

struct ReportedFix
{
    QString label;
    FixSafety safety = FixSafety::Safe;
    std::vector<ReportedReplacement> replacements;
};

/// A finding with all that a report says of it.
struct ReportedFinding
{
    Finding finding;
    TextRegion region;
    QString lineText;  ///< the line in which it begins
    QString sectionId; ///< of the template; "metadata", "document" or "" for a section that it does not know
    QString sectionTitle;           ///< as written
    std::vector<ReportedFix> fixes; ///< those that change something
    QString companion; ///< the file beside the document in which it stands: "kep.yaml"; "" for itself
};

/// What was found in one file.
struct CheckedFile
{
    QString path;                          ///< absolute
    QString shown;                         ///< as people name it
    QString templateId;                    ///< what it was checked against
    std::vector<ReportedFinding> findings; ///< in source order
    QStringList fixed;                     ///< what --fix did, a line each
    QString difference; ///< what --diff would change, in the unified format; "" for nothing
    QString problem;    ///< why it could not be read or written, one sentence; "" if all went well
    bool wasRead = false;
};

/// The file in which the finding stands, named as `document` names the document: by CheckedFile::path, or as
/// shown.
QString fileOf(const ReportedFinding& reported, const QString& document);

} // namespace redraft
