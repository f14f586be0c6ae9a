#pragma once

#include <QStringView>
#include <functional>

namespace redraft {

/// True if the line belongs to a heading that is underlined with '=' or '-', the underline included. `textOf`
/// gives the text of a line near it; nothing for lines that cannot be text of a paragraph (code, HTML, none).
/// Looks at a few lines above and below only: approximate, like all colouring by lines.
bool isInSetextHeading(int line, const std::function<QString(int)>& textOf);

/// So many lines above and below a line may change what isInSetextHeading() says of it.
inline constexpr int setextReach = 4;

} // namespace redraft
