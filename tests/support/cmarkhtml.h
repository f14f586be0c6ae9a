#pragma once

#include <QString>
#include <optional>

namespace redraft::test {

/// What cmark-gfm's own renderer writes for a text (tables, strikethrough, autolinks, task lists, footnotes),
/// read at once and as a whole; nothing if the text holds raw HTML.
std::optional<QString> cmarkHtml(const QString& markdown);

} // namespace redraft::test
