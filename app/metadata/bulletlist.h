#pragma once

#include "app/metadata/fieldline.h"

namespace redraft {

/// Reads the list item that starts at `line` as a field: `- Status: Draft`, `* **Status:** Draft`. The value
/// may go on in further lines or be a list below it. nullopt if the item is no field.
std::optional<FieldLine> readBullet(const TextSnapshot& snapshot, int line);

/// Reads the list of fields that starts at `firstLine`. Items that are no fields are passed over; a list with
/// more of them than fields, without a well-known name or made of sentences is none of ours.
Metadata readBulletList(const TextSnapshot& snapshot, int firstLine);

/// True for a line that starts an item of a bullet list which is not indented.
bool isBullet(QStringView line);

} // namespace redraft
