#pragma once

#include "app/markdown/codehighlighter.h"

namespace redraft {

/// Colours of `before` carried over to `after`, which an edit made of it: spans in front of the change stay,
/// those behind it move, one around it stretches; what it cuts stays plain.
QList<CodeSpan> carriedSpans(const QList<CodeSpan>& spans, const QString& before, const QString& after);

} // namespace redraft
