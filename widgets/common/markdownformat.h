#pragma once

#include "app/markdown/markdownlinescanner.h"
#include "app/rendering/theme.h"

#include <QTextCharFormat>

namespace redraft {

/// How a stretch of Markdown source looks while it is edited, in the source and in the cards of the form.
QTextCharFormat markdownFormat(MarkdownStyle style, const Theme& theme);

} // namespace redraft
