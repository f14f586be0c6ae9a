#pragma once

#include "app/text/result.h"

#include <QStringView>
#include <vector>

namespace redraft {

/// A node as the YAML parser reports it, with where it starts. Positions are UTF-16 offsets in the parsed
/// text.
struct YamlNode
{
    enum class Kind
    {
        Null,
        Scalar,
        Sequence,
        Map,
        Alias
    };

    Kind kind = Kind::Null;
    bool isFlow = false;  ///< Sequence, Map: written with brackets
    qsizetype start = -1; ///< of the first character, an anchor or tag included; unreliable for Null
    QString value;        ///< Scalar: decoded. Alias: the decoded scalar it stands for, if it is one
    std::vector<YamlNode> children; ///< Sequence: the items. Map: key, value, key, value …
};

/// Why text is not YAML.
struct YamlFault
{
    QString message;    ///< one translated sentence for a person
    qsizetype position; ///< UTF-16 offset in the parsed text
};

/// Either the first node of a text (Kind::Null for text without one) or a fault.
using YamlOutcome = std::variant<YamlNode, YamlFault>;

/// Parses one YAML document with yaml-cpp. Never throws and never recurses by the depth of the input; aliases
/// are not expanded. Text that is longer or more deeply nested than any front matter gives a fault.
YamlOutcome parseYaml(QStringView text);

} // namespace redraft
