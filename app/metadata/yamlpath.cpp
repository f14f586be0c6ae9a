#include "app/metadata/yamlpath.h"

#include "app/metadata/metadata.h"

#include <QSet>

namespace redraft {

using Kind = YamlNode::Kind;

namespace {

std::optional<YamlStep> entryOf(const YamlNode& map, const QString& name)
{
    const QString folded = foldedFieldName(name);
    for (size_t i = 0; map.kind == Kind::Map && i + 1 < map.children.size(); i += 2) {
        const YamlNode& key = map.children[i];
        if (key.kind == Kind::Scalar && foldedFieldName(key.value) == folded)
            return YamlStep{&map, &key, &map.children[i + 1], int(i / 2)};
    }
    return std::nullopt;
}

void collect(YamlContents& contents, const YamlNode& node, const QString& path)
{
    const bool hasText = node.kind == Kind::Scalar || node.kind == Kind::Alias;
    const QString brackets = node.kind == Kind::Map        ? QStringLiteral("{}")
                             : node.kind == Kind::Sequence ? QStringLiteral("[]")
                                                           : QString();
    contents.emplace(path, hasText ? u'=' + node.value : brackets);
    const size_t width = node.kind == Kind::Map ? 2 : 1;
    for (size_t i = 0; i + width <= node.children.size(); i += width) {
        const QString name = width == 2 ? node.children[i].value : QString::number(i);
        collect(contents, node.children[i + width - 1], path + name + yamlPartEnd);
    }
}

int repeatedIn(const YamlNode& node)
{
    int count = 0;
    QSet<QString> seen;
    for (size_t i = 0; i < node.children.size(); ++i) {
        const YamlNode& child = node.children[i];
        const bool isKey = node.kind == Kind::Map && i % 2 == 0;
        if (isKey && child.kind == Kind::Scalar && seen.contains(child.value))
            ++count;
        if (isKey && child.kind == Kind::Scalar)
            seen.insert(child.value);
        count += repeatedIn(child);
    }
    return count;
}

} // namespace

QString YamlPath::found() const
{
    QStringList keys;
    for (const YamlStep& step : steps)
        keys += step.key->value;
    return keys.join(u'.');
}

YamlPath yamlPath(const YamlNode& root, const QString& name)
{
    YamlPath path;
    path.rest = name.split(u'.');
    const YamlNode* node = &root;
    while (!path.rest.isEmpty()) {
        const std::optional<YamlStep> step = entryOf(*node, path.rest.front());
        if (!step)
            break;
        path.steps.push_back(*step);
        path.rest.removeFirst();
        node = step->value;
    }
    return path;
}

YamlContents yamlContents(const YamlNode& root)
{
    YamlContents contents;
    collect(contents, root, QString());
    return contents;
}

QString contentsPath(const std::vector<YamlStep>& steps)
{
    QString path;
    for (const YamlStep& step : steps)
        path += step.key->value + yamlPartEnd;
    return path;
}

int repeatedKeys(QStringView content)
{
    const YamlOutcome outcome = parseYaml(content);
    const auto* root = std::get_if<YamlNode>(&outcome);
    return root ? repeatedIn(*root) : 0;
}

} // namespace redraft
