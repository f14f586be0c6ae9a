#include "app/templates/projectconfig.h"

#include "app/templates/yamlentry.h"

namespace redraft {

namespace {

using namespace templateyaml;

constexpr qsizetype biggestFile = 256 * 1024;

ProjectConfig readConfig(const YAML::Node& node, Faults& faults)
{
    ProjectConfig config;
    if (!node.IsDefined() || node.IsNull())
        return config;
    const Entry entry(node, tr("The configuration"),
                      {QStringLiteral("templates"), QStringLiteral("default_template")}, faults);
    config.standardTemplate = entry.optional(QStringLiteral("default_template")).trimmed();
    if (!entry.has(QStringLiteral("templates")))
        return config;
    const Entry globs(entry.child(QStringLiteral("templates")), tr("“templates”"), {}, faults);
    if (!globs.node().IsMap())
        return config;
    for (const auto& pair : globs.node())
        config.templates.emplace_back(textOf(pair.first, QStringLiteral("templates"), faults),
                                      textOf(pair.second, QStringLiteral("templates"), faults).trimmed());
    return config;
}

Error errorAt(const QString& source, int line, const QString& reason)
{
    return Error{
        tr("The configuration %1 is not used: line %2: %3").arg(source, QString::number(line), reason)};
}

} // namespace

Result<ProjectConfig> readProjectConfig(const QByteArray& yaml, const QString& source)
{
    if (yaml.size() > biggestFile)
        return errorAt(source, 1, tr("The file is too big for a configuration."));
    const std::string text = yaml.toStdString();
    Faults faults;
    try {
        const ProjectConfig config = readConfig(YAML::Load(text), faults);
        if (faults.isEmpty())
            return config;
    } catch (const YAML::Exception& exception) {
        faults.add(faultOf(exception, text));
    } catch (const Faults::TooMany&) { // the first is said
    }
    const Fault first = faults.sorted().front();
    return errorAt(source, first.line, first.reason);
}

} // namespace redraft
