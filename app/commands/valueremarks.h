#pragma once

#include "app/templates/template.h"

namespace redraft {

/// What the template says of a value that a person gives to the field `name`: that it knows no such state, or
/// that it is no date. One sentence; "" where nothing is wrong, or nothing is known of the field. Pure.
QString valueRemark(const Template& documentTemplate, const QString& name, const QString& value);

/// The second of them alone.
QString dateRemark(const Template& documentTemplate, const QString& name, const QString& value);

/// True for a value that would not stay on one line.
bool hasLineBreak(const QString& value);

} // namespace redraft
