#pragma once

#include <QString>

namespace redraft {

/// What raw HTML may hold: the elements and attributes that GitHub lets through (its published list), without
/// the attributes that mean something only on forms, frames and image maps. All names in lower case.

bool isAllowedElement(QStringView name);
/// True if `attribute` may stand on `element` with any value that isSafeAttributeValue() accepts.
bool isAllowedAttribute(QStringView element, QStringView attribute);
/// Addresses must not run code: see linkKind(). Pictures may be raster data.
bool isSafeAttributeValue(QStringView element, QStringView attribute, const QString& value);

/// Elements without content and end tag: br, hr, img …
bool isVoidElement(QStringView name);
/// Elements whose end tag may be left out: p, li, td …
bool hasOptionalEnd(QStringView name);
/// Parts of a table: they mean something only inside of one.
bool isTablePart(QStringView name);
/// Elements that stand in a line of text.
bool isInlineElement(QStringView name);
/// Elements that begin again behind the end of another, if that stands between their tags.
bool isFormattingElement(QStringView name);
/// Blocks that may enclose Markdown blocks which stand between their tags.
bool isEnclosingElement(QStringView name);

} // namespace redraft
