#pragma once

class QIODevice;

namespace redraft {

/// True if what is written there is read by a person at a terminal.
bool isTerminal(const QIODevice& device);

/// True for a terminal that shows colours, and a user who wants them (no NO_COLOR, no-color.org).
bool showsColors(const QIODevice& device);

} // namespace redraft
