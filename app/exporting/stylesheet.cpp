#include "app/exporting/stylesheet.h"

#include "app/text/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <array>
#include <utility>

namespace redraft {

namespace {

QString variable(const char* name, const QColor& colour)
{
    return QStringLiteral("--%1:%2;").arg(QLatin1StringView(name), colour.name());
}

QString codeVariables(const Theme& theme)
{
    static constexpr std::array styles{
        std::pair{"c-keyword", CodeStyle::Keyword},     std::pair{"c-function", CodeStyle::Function},
        std::pair{"c-type", CodeStyle::Type},           std::pair{"c-string", CodeStyle::String},
        std::pair{"c-number", CodeStyle::Number},       std::pair{"c-constant", CodeStyle::Constant},
        std::pair{"c-comment", CodeStyle::Comment},     std::pair{"c-preprocessor", CodeStyle::Preprocessor},
        std::pair{"c-attribute", CodeStyle::Attribute}, std::pair{"c-error", CodeStyle::Error},
        std::pair{"c-added", CodeStyle::Added},         std::pair{"c-removed", CodeStyle::Removed},
    };
    QString css;
    for (const auto& [name, style] : styles)
        css += variable(name, theme.code(style));
    return css;
}

QString variables(const Theme& theme)
{
    const bool isDark = theme.scheme == ColorScheme::Dark;
    const QString scheme =
        isDark ? QStringLiteral("color-scheme:dark;") : QStringLiteral("color-scheme:light;");
    return QStringLiteral(":root{") + scheme + variable("window", theme.window) +
           variable("surface", theme.surface) + variable("raised", theme.raised) +
           variable("border", theme.border) + variable("text", theme.text) + variable("muted", theme.muted) +
           variable("accent", theme.accent) + variable("link", theme.link) + variable("ok", theme.ok) +
           variable("warning", theme.warning) + variable("error", theme.error) +
           variable("ok-tint", theme.okTint) + variable("warning-tint", theme.warningTint) +
           variable("error-tint", theme.errorTint) + variable("accent-tint", theme.selection) +
           codeVariables(theme) + QStringLiteral("}\n");
}

QString inMedia(const char* media, const QString& css)
{
    return QStringLiteral("@media %1{%2}\n").arg(QLatin1StringView(media), css);
}

} // namespace

Result<QString> exportStylesheet(std::optional<ColorScheme> scheme)
{
    ensureResources();
    QFile file(QStringLiteral(":/redraft/export/document.css"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{QCoreApplication::translate(
            "HtmlExporter",
            "The stylesheet of the export is missing from the program. Install Redraft again.")};
    const QString rules = QString::fromUtf8(file.readAll());
    if (scheme)
        return variables(Theme::of(*scheme)) + rules;
    return variables(Theme::light()) +
           inMedia("screen and (prefers-color-scheme:dark)", variables(Theme::dark())) + rules;
}

} // namespace redraft
