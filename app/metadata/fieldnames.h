#pragma once

#include <QString>

namespace redraft {

/// True for names that are metadata wherever they stand under a title: states, dates, people, numbers.
bool isWellKnownFieldName(const QString& name);

/// True for words before a colon that open prose: "Note", "Example", "Summary".
bool isProseLabel(const QString& name);

/// True for names short enough to be a field's: 40 characters and four words at most.
bool isShortFieldName(const QString& name);

/// True for names of states: "Status", "stage", "Amendment status".
bool isStateFieldName(const QString& name);

/// True for values that are no sentence: 80 characters at most, without a mark of its end.
bool isShortFieldValue(const QString& value);

/// True for headings of sections that hold nothing but metadata: "Meta", "Document information".
bool isMetadataHeading(const QString& title);

} // namespace redraft
