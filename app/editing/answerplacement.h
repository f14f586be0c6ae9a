#pragma once

#include "app/templates/template.h"

#include <QMap>

namespace redraft {

/// The scaffold of a section with the answers in it: under the inner heading that the section names, where
/// the answer takes the place of what stood there, or directly under the section's heading, where it takes
/// that of a first paragraph in [brackets]. An inner heading that the scaffold does not have is added. A
/// fence that an answer leaves open is closed. Written for level 2, as scaffolds are. Pure.
QString scaffoldWithAnswers(const SectionDefinition& section, const QMap<BriefAnswer, QString>& answers);

} // namespace redraft
