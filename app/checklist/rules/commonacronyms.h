#pragma once

#include <QString>

namespace redraft {

/// True for words of capital letters that readers of technical documents know without an explanation: "API",
/// "HTTP", "AWS"; also keywords, units and words that are capitals for emphasis ("NOT"). Case counts.
bool isCommonAcronym(const QString& word);

} // namespace redraft
