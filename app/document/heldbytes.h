#pragma once

namespace redraft {

/// Of UTF-8, at the start of a file.
inline constexpr char byteOrderMark[] = "\xef\xbb\xbf";
/// A byte that cannot be text is held as this code unit plus the byte; see decodeText().
inline constexpr char16_t heldByte = 0xdc00;

} // namespace redraft
