#pragma once

namespace redraft {

/// What the window shows of the document.
enum class View
{
    Form,   ///< the form and the preview
    Source, ///< the source alone
    Split   ///< the source and the preview
};

/// Which colours the user wants; System follows the desktop.
enum class ThemeChoice
{
    System,
    Light,
    Dark
};

} // namespace redraft
