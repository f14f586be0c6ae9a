#include "widgets/dialogs/exportpreferences.h"

#include <QSettings>
#include <QStringList>

namespace redraft {

namespace {

const QString paperKey = QStringLiteral("export/paper");
const QString marginsKey = QStringLiteral("export/margins");
const QString htmlSchemeKey = QStringLiteral("export/htmlTheme");
const QString pdfSchemeKey = QStringLiteral("export/pdfTheme");
const QString metadataKey = QStringLiteral("export/metadata");
const QString contentsKey = QStringLiteral("export/contents");
const QString openKey = QStringLiteral("export/open");

// In the order of their enumerations; the first is the default.
const QStringList paperNames{QStringLiteral("A4"), QStringLiteral("Letter")};
const QStringList marginNames{QStringLiteral("normal"), QStringLiteral("narrow"), QStringLiteral("wide")};
const QStringList schemeNames{QStringLiteral("light"), QStringLiteral("dark")};

int indexOf(const QSettings& settings, const QString& key, const QStringList& names)
{
    return qMax(0, int(names.indexOf(settings.value(key).toString())));
}

} // namespace

ExportPreferences ExportPreferences::load(const QSettings& settings)
{
    ExportPreferences result;
    result.paper = Paper(indexOf(settings, paperKey, paperNames));
    result.margins = PageMargins(indexOf(settings, marginsKey, marginNames));
    if (schemeNames.contains(settings.value(htmlSchemeKey).toString()))
        result.htmlScheme = ColorScheme(indexOf(settings, htmlSchemeKey, schemeNames));
    result.pdfScheme = ColorScheme(indexOf(settings, pdfSchemeKey, schemeNames));
    result.parts.hasMetadata = settings.value(metadataKey, true).toBool();
    result.parts.hasContents = settings.value(contentsKey, true).toBool();
    result.opensWhenDone = settings.value(openKey, false).toBool();
    return result;
}

void ExportPreferences::save(QSettings& settings) const
{
    settings.setValue(paperKey, paperNames.at(int(paper)));
    settings.setValue(marginsKey, marginNames.at(int(margins)));
    settings.setValue(htmlSchemeKey,
                      htmlScheme ? schemeNames.at(int(*htmlScheme)) : QStringLiteral("system"));
    settings.setValue(pdfSchemeKey, schemeNames.at(int(pdfScheme)));
    settings.setValue(metadataKey, parts.hasMetadata);
    settings.setValue(contentsKey, parts.hasContents);
    settings.setValue(openKey, opensWhenDone);
}

} // namespace redraft
