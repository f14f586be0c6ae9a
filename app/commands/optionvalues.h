#pragma once

#include "app/rendering/theme.h"
#include "app/text/result.h"

#include <QSize>
#include <QStringList>
#include <optional>

class QCommandLineParser;

namespace redraft {

/// Reads the arguments (without the program or command word) into `parser`. The error is one sentence.
Result<Done> parseArguments(QCommandLineParser& parser, const QStringList& arguments);

/// "The value "x" of --option is not one of: a, b."
Error wrongValue(const QString& option, const QString& value, const QStringList& choices);

/// The value of --theme; none if it was not given.
Result<std::optional<ColorScheme>> themeValue(const QCommandLineParser& parser);

/// "1280x800", each side from 100 to 10,000 px.
Result<QSize> sizeValue(const QString& value);

} // namespace redraft
