#include "widgets/shell/knownrequest.h"

#include "app/workspace/foldernumbers.h"
#include "app/workspace/gitauthor.h"

#include <QUuid>

namespace redraft {

NewDocumentRequest knownRequest(const Template& documentTemplate, const QString& folder, const QDate& today)
{
    NewDocumentRequest request;
    request.today = today;
    request.author = gitAuthor(folder);
    request.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (isNumbered(documentTemplate))
        request.number = FolderNumbers(folder).next(documentTemplate.form.file);
    return request;
}

} // namespace redraft
