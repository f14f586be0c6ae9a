#pragma once

#include "app/profiles/docuchango/fieldfixes.h"

#include <QDate>

namespace redraft {

/// What docuchango's fixer changes before it looks for faults: dates of the fields `created` and `date` that
/// are written otherwise than ISO 8601, and the field `date`, which becomes `created`. Findings without a
/// verdict: their messages name what is done.
std::vector<Finding> quietFixes(const FieldFixInput& input);

/// The day that a text names in one of the nine forms that docuchango's fixer knows, the first that fits:
/// 01/02/2025 is the first of February. Invalid for any other text, ISO dates too.
QDate dateMeant(const QString& text);

/// Front matter for a document that has none, as docuchango's fixer makes it: id and title by the name of the
/// file, the first status, `today`, and "Engineering Team" as its author. None where fields stand there in
/// another form.
std::optional<Fix> frontMatterFix(const FieldFixInput& input, const QString& path, QDate today);

} // namespace redraft
