#pragma once

#include "app/metadata/metadata.h"
#include "app/metadata/yamldocument.h"
#include "app/text/textdelta.h"

#include <QList>
#include <optional>

namespace redraft {

/// A map in braces on its way to be patched: `{ember: 1.2.3, data: v4}`. Offsets count in `content`, which
/// must outlive it, like the node.
class YamlBraces
{
public:
    YamlBraces(QStringView content, const YamlNode& map);

    /// False for a map with an anchor or comments in the way, which is not understood well enough to patch.
    bool isPatchable() const { return m_isPatchable; }
    /// Where the value of entry `index` stands, or would stand; nothing if that is not clear.
    std::optional<TextRange> valueRange(int index) const;
    TextRange keyRange(int index) const;
    /// The list in brackets that is the value of entry `index`, as a field whose ranges are moved by `shift`;
    /// nothing if it is no such list.
    std::optional<MetadataField> list(int index, qsizetype shift) const;
    /// The deltas that take entry `index` out with its comma.
    QList<TextDelta> removal(int index) const;
    /// The deltas that put `key: value` behind the last entry.
    QList<TextDelta> addition(const QString& key, const QString& value) const;

private:
    const YamlNode& key(int index) const { return m_map.children[size_t(index) * 2]; }
    qsizetype endOfKey(int index) const;

    QStringView m_content;
    const YamlNode& m_map;
    std::vector<TextRange> m_entries;
    TextRange m_whole;
    bool m_isPatchable = false;
};

} // namespace redraft
