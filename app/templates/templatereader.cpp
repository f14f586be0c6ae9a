#include "app/templates/templatereader.h"

namespace redraft {

Result<Template> readTemplate(const QByteArray&, const QString& source)
{
    return Error{source};
}

std::shared_ptr<const Template> technicalRfcTemplate() { return std::make_shared<Template>(); }

} // namespace redraft
