#pragma once

#include "app/markdown/markdownspan.h"

#include <QList>
#include <QStringView>

namespace redraft {

class DefinitionSet;

/// What stands inside of prose, one line or several: emphasis, code, links, images, footnotes, addresses, raw
/// HTML. Sorted by start, what encloses others first. `definitions` as in MarkdownLineContext.
QList<MarkdownSpan> inlineSpans(QStringView prose, const DefinitionSet* definitions);
/// The tags and comments of a line of an HTML block; one that is not closed reaches to the end of the line.
QList<MarkdownSpan> htmlSpans(QStringView line);

} // namespace redraft
