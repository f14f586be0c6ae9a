#pragma once

#include <QStringView>

namespace redraft {

/// True for a text that stands in a form for what is to be written, made of nothing but the words that forms
/// are made of: "Specific, measurable outcome", "Brief one-paragraph description of the change (e.g. …)".
/// A single word is none.
bool isFormPhrase(QStringView text);

/// True for a numbered stand-in with nothing but such words behind it: "Goal 1: a measurable outcome",
/// "Metric 2: target value".
bool isNumberedStandIn(QStringView text);

/// True for a paragraph that tells its writer what to write: one or two sentences (or questions) of which one
/// begins with an imperative of writing guides. What authors may say to their readers is none: verbs that
/// both use count only where they ask for a text ("List any …", "Provide a brief …").
bool instructsWriter(QStringView paragraph);

} // namespace redraft
