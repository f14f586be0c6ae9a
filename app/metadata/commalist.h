#pragma once

#include "app/text/textrange.h"

#include <QString>
#include <QStringView>
#include <vector>

namespace redraft {

/// The items of "a, b (c, d), e", without the blanks around them: commas inside of brackets, quotes and code,
/// and the comma of a date such as "June 28, 2024", do not separate. Ranges are offsets in `text`. No item is
/// empty.
std::vector<TextRange> commaSeparated(QStringView text);

/// True for the names of fields that hold several values: people, tags, related documents.
bool isListFieldName(const QString& name);

} // namespace redraft
