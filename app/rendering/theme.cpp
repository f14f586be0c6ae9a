#include "app/rendering/theme.h"

#include <QFontDatabase>

namespace redraft {

namespace {

Theme makeLight()
{
    Theme theme;
    theme.scheme = ColorScheme::Light;
    theme.window = QColor(0xF6, 0xF7, 0xF9);
    theme.surface = QColor(0xFF, 0xFF, 0xFF);
    theme.raised = QColor(0xF0, 0xF2, 0xF5);
    theme.border = QColor(0xD8, 0xDC, 0xE2);
    theme.text = QColor(0x1F, 0x23, 0x28);
    theme.muted = QColor(0x5B, 0x64, 0x70);
    theme.accent = QColor(0x2F, 0x6F, 0xEB);
    theme.accentText = QColor(0xFF, 0xFF, 0xFF);
    theme.ok = QColor(0x1A, 0x7F, 0x37);
    theme.warning = QColor(0x8A, 0x5A, 0x00);
    theme.error = QColor(0xCF, 0x22, 0x2E);
    theme.selection = QColor(0xDB, 0xE7, 0xFD);
    theme.textSelection = QColor(0xA9, 0xC8, 0xFB);
    theme.link = QColor(0x1F, 0x5F, 0xD6);
    theme.okTint = QColor(0xE6, 0xF7, 0xEA);
    theme.warningTint = QColor(0xFF, 0xF1, 0xCC);
    theme.errorTint = QColor(0xFF, 0xE9, 0xE8);
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.scheme = ColorScheme::Dark;
    theme.window = QColor(0x16, 0x18, 0x1D);
    theme.surface = QColor(0x1E, 0x21, 0x27);
    theme.raised = QColor(0x26, 0x2A, 0x31);
    theme.border = QColor(0x34, 0x3A, 0x43);
    theme.text = QColor(0xE6, 0xE8, 0xEB);
    theme.muted = QColor(0x9A, 0xA3, 0xAE);
    theme.accent = QColor(0x6E, 0xA8, 0xFE);
    theme.accentText = QColor(0x0D, 0x11, 0x17);
    theme.ok = QColor(0x4A, 0xC2, 0x6B);
    theme.warning = QColor(0xD4, 0xA7, 0x2C);
    theme.error = QColor(0xFF, 0x7B, 0x72);
    theme.selection = QColor(0x1F, 0x38, 0x60);
    theme.textSelection = QColor(0x2C, 0x5C, 0xA6);
    theme.link = theme.accent;
    theme.okTint = QColor(0x1C, 0x36, 0x26);
    theme.warningTint = QColor(0x3A, 0x2F, 0x12);
    theme.errorTint = QColor(0x45, 0x22, 0x24);
    return theme;
}

QString firstInstalled(const QStringList& families, QFontDatabase::SystemFont fallback)
{
    const QStringList installed = QFontDatabase::families();
    for (const QString& family : families) {
        if (installed.contains(family))
            return family;
    }
    return QFontDatabase::systemFont(fallback).family();
}

} // namespace

const Theme& Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::of(ColorScheme scheme)
{
    return scheme == ColorScheme::Dark ? dark() : light();
}

QColor Theme::code(CodeStyle style) const
{
    const bool isDark = scheme == ColorScheme::Dark;
    switch (style) {
    case CodeStyle::Keyword:
    case CodeStyle::Preprocessor:
        return isDark ? QColor(0x6E, 0xA8, 0xFE) : QColor(0x1F, 0x5F, 0xD6);
    case CodeStyle::Type:
    case CodeStyle::Function:
    case CodeStyle::Attribute:
        return isDark ? QColor(0xC9, 0x9B, 0xFF) : QColor(0x7A, 0x3E, 0xB8);
    case CodeStyle::String:
        return isDark ? QColor(0x7E, 0xE2, 0x9C) : QColor(0x1A, 0x70, 0x3A);
    case CodeStyle::Number:
    case CodeStyle::Constant:
        return isDark ? QColor(0xFF, 0xA6, 0x57) : QColor(0x9A, 0x4A, 0x00);
    case CodeStyle::Comment:
        return muted;
    case CodeStyle::Error:
        return error;
    case CodeStyle::Added:
        return isDark ? QColor(0x7E, 0xE2, 0x9C) : QColor(0x11, 0x63, 0x29);
    case CodeStyle::Removed:
        return isDark ? QColor(0xFF, 0x9A, 0x92) : QColor(0xA8, 0x14, 0x20);
    case CodeStyle::Normal:
    case CodeStyle::Variable:
    case CodeStyle::Operator:
        break;
    }
    return text;
}

QString textFontFamily()
{
    static const QString family = firstInstalled({QStringLiteral("Inter"), QStringLiteral("Inter Variable")},
                                                 QFontDatabase::GeneralFont);
    return family;
}

QString emojiFontFamily()
{
    // Not left to the system: it takes the first font that knows a sign, and many know a few as outlines.
    static const QString family = [] {
        const QStringList installed = QFontDatabase::families();
        for (const char* name : {"Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji",
                                 "Twitter Color Emoji", "Twemoji", "JoyPixels", "OpenMoji"}) {
            if (installed.contains(QLatin1String(name)))
                return QString::fromLatin1(name);
        }
        return QString();
    }();
    return family;
}

QString codeFontFamily()
{
    static const QString family = firstInstalled(
        {QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")}, QFontDatabase::FixedFont);
    return family;
}

} // namespace redraft
