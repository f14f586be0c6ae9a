#pragma once

#include "app/markdown/codehighlighter.h"

#include <QString>

namespace redraft {

/// Appends `text` so that it is read as text in HTML and XML, also inside an attribute in double quotes. What
/// XML cannot hold (control characters, lone surrogates) becomes the replacement character.
void appendEscaped(QString& html, QStringView text);

QString escapedHtml(QStringView text);

/// Raw HTML that is to be shown as text, without its comments, which no reader is meant to see.
QString withoutComments(const QString& source);

/// The class of a stretch of code, behind "c-": "keyword".
QLatin1StringView codeClass(CodeStyle style);

} // namespace redraft
