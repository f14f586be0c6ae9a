#pragma once

#include <QStringList>

namespace redraft {

/// Ids of the rules that hold for any document in Markdown: links, references, fences and Markdown itself.
QStringList structuralRules();

} // namespace redraft
