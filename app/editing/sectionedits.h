#pragma once

#include "app/markdown/outline.h"
#include "app/templates/template.h"
#include "app/text/edit.h"

namespace redraft {

/// Where the section of the template would stand: behind the nearest earlier section of the template that is
/// there, else before the nearest later one, else at the end.
qsizetype insertionPoint(const TextSnapshot& snapshot, const Outline& outline,
                         const Template& documentTemplate, const QString& sectionId);
/// Inserts heading and scaffold there with the blank lines it needs; selects the scaffold's first line. An
/// empty edit where the template has no such section. Pure.
Edit addSection(const TextSnapshot& snapshot, const Outline& outline, const Template& documentTemplate,
                const QString& sectionId);

} // namespace redraft
