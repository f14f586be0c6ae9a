#include "app/templates/projectconfig.h"

#include "app/metadata/yamlmessages.h"
#include "app/templates/yamlentry.h"

namespace redraft {

namespace {

using namespace templateyaml;

constexpr qsizetype biggestFile = 256 * 1024;

ProjectConfig readConfig(const YAML::Node& node)
{
    ProjectConfig config;
    if (!node.IsDefined() || node.IsNull())
        return config;
    const Entry entry(node, tr("The configuration"),
                      {QStringLiteral("templates"), QStringLiteral("default_template")});
    config.standardTemplate = entry.optional(QStringLiteral("default_template")).trimmed();
    if (!entry.has(QStringLiteral("templates")))
        return config;
    const Entry globs(entry.child(QStringLiteral("templates")), tr("“templates”"), {});
    for (const auto& pair : globs.node())
        config.templates.emplace_back(textOf(pair.first, QStringLiteral("templates")),
                                      textOf(pair.second, QStringLiteral("templates")).trimmed());
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
    try {
        return readConfig(YAML::Load(yaml.toStdString()));
    } catch (const Fault& fault) {
        return errorAt(source, fault.line, fault.reason);
    } catch (const YAML::Exception& exception) {
        const int line = exception.mark.is_null() ? 1 : exception.mark.line + 1;
        return errorAt(source, line, yamlFileMessage(exception.msg));
    }
}

} // namespace redraft
