#pragma once

#include "app/templates/template.h"

#include <QDate>

namespace redraft {

/// The text of a new document: front matter with the template's fields, a heading, and each required or
/// recommended section with its scaffold. The first choice of a status and the date of creation are filled
/// in. Pure.
QString newDocumentText(const Template& documentTemplate, const QDate& today);

} // namespace redraft
