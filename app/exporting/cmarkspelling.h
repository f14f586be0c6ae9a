#pragma once

#include <QString>

namespace redraft {

/// How cmark-gfm spells text and addresses in HTML. Source of the rules: what its own renderer writes.

/// Appends text that is read as text, also inside an attribute in double quotes.
void appendCmarkText(QString& html, QStringView text);
/// Appends an address: whatever may not stand in one percent-encoded as UTF-8.
void appendCmarkAddress(QString& html, QStringView address);
/// True for addresses that cmark-gfm does not write, because they run code or open files.
bool isDangerousForCmark(QStringView address);
/// The language of a code block: its information up to the first blank.
QString firstWord(const QString& information);

} // namespace redraft
