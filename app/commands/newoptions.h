#pragma once

#include "app/editing/newdocument.h"
#include "app/templates/templatelibrary.h"
#include "app/text/result.h"

#include <QStringList>

namespace redraft {

/// What "redraft new" and "redraft prompt" were asked for.
struct NewOptions
{
    QString templateId;
    QString output; ///< a file or folder; "" or "-": the standard output
    NewDocumentRequest request;
    bool operator==(const NewOptions& other) const
    {
        return templateId == other.templateId && output == other.output;
    }
};

/// Reads the arguments behind the command's word; values of the form @FILE are read from that file ("@-":
/// from the standard input; "@@" begins a value with an @). The error is one sentence.
Result<NewOptions> parseNewOptions(const QStringList& arguments);

/// A line for each option, for the help.
QList<std::pair<QString, QString>> newOptionLines();

/// The template that was asked for; the standard one if none was. An error names the known ones.
Result<std::shared_ptr<const Template>> wantedTemplate(const NewOptions& options,
                                                       const TemplateLibrary& library);

/// Today, the author that git knows in `folder`, and an identifier, where they were not given.
void completeRequest(NewDocumentRequest& request, const QString& folder);

} // namespace redraft
