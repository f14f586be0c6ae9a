#pragma once

#include "app/editing/newdocument.h"

namespace redraft {

/// Everything that a person or a language model needs to write the document: who writes for whom, the three
/// answers, the fields, the sections in order with what belongs there, their parts, what the checks expect of
/// them, and how the answer is to be given. In Markdown, in English as the templates are. Pure.
QString writingPrompt(const Template& documentTemplate, const NewDocumentRequest& request);

/// A document out of an answer to such a prompt: without the fence that some put around the whole, and
/// without words before or behind that fence. Inner fences stay as they are, also where they have as many
/// marks as the outer one. Text that has no such fence is returned with one line end at its end. Pure.
QString documentFromAnswer(const QString& answer);

} // namespace redraft
