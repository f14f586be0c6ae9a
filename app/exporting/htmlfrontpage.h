#pragma once

#include "app/document/analysis.h"
#include "app/exporting/documentheader.h"

namespace redraft {

class HtmlWriter;

/// The title as plain text: the heading, else the metadata's, else a word that says there is none.
QString documentTitle(const Analysis& analysis);

/// Title and metadata of a document, as far as `header` has them: what stands above its text.
void writeDocumentHeader(HtmlWriter& writer, const Analysis& analysis, const DocumentHeader& header);

/// The list of the headings, nested, that can be folded without a script. Nothing for fewer than two
/// headings.
void writeContents(HtmlWriter& writer, const Outline& outline);

} // namespace redraft
