#include "app/commands/fittingtemplate.h"

#include "app/document/companionfile.h"

#include <QFileInfo>

namespace redraft {

FittingTemplate fittingTemplate(const QString& path, const QString& documentText)
{
    const DocumentTraits traits = isYamlFile(path)
                                      ? traitsOf(path, Outline(), readYamlFile(TextSnapshot(documentText)))
                                      : traitsOf(path, documentText);
    const QString folder = QFileInfo(path).absolutePath();
    const auto library = TemplateLibrary::read(TemplatePlaces::around(folder));
    return {library->choose(traits), library->faults()};
}

} // namespace redraft
