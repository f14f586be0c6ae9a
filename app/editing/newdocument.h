#pragma once

#include "app/templates/template.h"
#include "app/text/result.h"

#include <QDate>
#include <QMap>

namespace redraft {

/// What is known of a document before it is written. Everything may be missing.
struct NewDocumentRequest
{
    QString title;
    QDate today;
    QString author;
    int number = 0; ///< 0: not known; nothing that holds the number is filled in then
    QString uuid;   ///< in lower case
    QMap<BriefAnswer, QString> answers = {};
    /// Values of fields by any of their names; a list is divided by commas. They go before everything else.
    QMap<QString, QString> values = {};
};

struct NewDocument
{
    QString text;
    /// The text of the file beside the document (MetadataForm::CompanionFile), "" for none.
    QString companion;
    bool operator==(const NewDocument&) const = default;
};

/// A document in the form that the template gives: metadata, title, and each required or recommended section
/// with its scaffold, the answers in their places; an answer without a place goes into the first section. The
/// error names a value that the metadata cannot hold, or a field that the template does not have. Pure.
Result<NewDocument> newDocument(const Template& documentTemplate, const NewDocumentRequest& request);

/// The text of a document of which nothing is known but the day. Pure.
QString newDocumentText(const Template& documentTemplate, const QDate& today);

/// True for templates whose documents carry a number, in their id or in the name of the file.
bool isNumbered(const Template& documentTemplate);

/// The name that the template gives to the file of a new document; may hold folders. Without a number, "".
QString newFileName(const Template& documentTemplate, const NewDocumentRequest& request);

} // namespace redraft
