#include "app/commands/fittingtemplate.h"

#include "app/document/companionfile.h"

#include <QFileInfo>

namespace redraft {

TemplateChoice fittingTemplate(const QString& path, const QString& documentText)
{
    const DocumentTraits traits = isYamlFile(path)
                                      ? traitsOf(path, Outline(), readYamlFile(TextSnapshot(documentText)))
                                      : traitsOf(path, documentText);
    const QString folder = QFileInfo(path).absolutePath();
    return TemplateLibrary::read(TemplatePlaces::around(folder))->choose(traits);
}

} // namespace redraft
