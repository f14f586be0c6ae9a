#pragma once

#include "app/metadata/yamldocument.h"

#include <QString>
#include <QStringList>
#include <map>

namespace redraft {

/// One entry of a map on the way to what a dotted name means.
struct YamlStep
{
    const YamlNode* map = nullptr; ///< that holds the entry
    const YamlNode* key = nullptr;
    const YamlNode* value = nullptr;
    int index = 0; ///< of the entry in the map
};

/// How far "release-versions.data" leads into the maps of a text. Points into the nodes that it was asked of.
struct YamlPath
{
    std::vector<YamlStep> steps; ///< for each part of the name that is there
    QStringList rest;            ///< the parts that are not
    /// The parts that are there, as written, with dots between them.
    QString found() const;
};

/// Names are compared like field names. Pure; any thread.
YamlPath yamlPath(const YamlNode& root, const QString& name);

/// Ends each part of a path in YamlContents: no YAML holds it.
constexpr QChar yamlPartEnd(0x1F);

/// All that a text says: the path of each scalar, list and map, with the text of scalars. The path of `root`
/// is "". Order does not count.
using YamlContents = std::multimap<QString, QString>;
YamlContents yamlContents(const YamlNode& root);

/// The path of the entry at `steps` as it stands in yamlContents().
QString contentsPath(const std::vector<YamlStep>& steps);

/// How many keys stand twice in their map, over all maps of `content`; 0 if it is no YAML.
int repeatedKeys(QStringView content);

} // namespace redraft
