#pragma once

#include "app/rendering/theme.h"
#include "app/text/result.h"

#include <QSize>
#include <QStringList>
#include <optional>

namespace redraft {

/// The views of the window as the command line names them.
enum class StartView
{
    Form,
    Source,
    Split
};

/// What the command line asks of the window. What is not given is left to the remembered state.
struct WindowOptions
{
    QStringList files;
    QString screenshot; ///< not empty: save a picture of the window there and exit; then there is exactly one
                        ///< file
    std::optional<QSize> size; ///< px
    std::optional<ColorScheme> scheme;
    std::optional<StartView> view;
    bool operator==(const WindowOptions&) const = default;
};

/// Reads the arguments behind the program's name. The error is one sentence.
Result<WindowOptions> parseWindowOptions(const QStringList& arguments);

} // namespace redraft
