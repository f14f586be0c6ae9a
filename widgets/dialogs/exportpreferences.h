#pragma once

#include "app/exporting/exportparts.h"
#include "app/exporting/pagegeometry.h"
#include "app/rendering/theme.h"

#include <optional>

class QSettings;

namespace redraft {

/// What the user chose at the last export; the next one starts with it.
struct ExportPreferences
{
    Paper paper = Paper::A4;
    PageMargins margins = PageMargins::Normal;
    std::optional<ColorScheme> htmlScheme; ///< none: as the reader's system
    ColorScheme pdfScheme = ColorScheme::Light;
    ExportParts parts;
    bool opensWhenDone = false;

    bool operator==(const ExportPreferences&) const = default;
    /// Values that make no sense are replaced by the defaults.
    static ExportPreferences load(const QSettings& settings);
    void save(QSettings& settings) const;
};

} // namespace redraft
