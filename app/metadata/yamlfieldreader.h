#pragma once

#include "app/metadata/metadata.h"
#include "app/metadata/yamldocument.h"

namespace redraft {

/// Turns the nodes of one front matter into fields. Positions are offsets in the content until the fields are
/// done.
class YamlFieldReader
{
public:
    explicit YamlFieldReader(QStringView content)
        : m_content(content)
    {
    }

    /// The fields of the map at the root of the content, in source order. Maps in maps give fields of their
    /// own, with a dot between the keys.
    std::vector<MetadataField> fieldsOf(const YamlNode& map) const;
    /// Where a key stands without a colon, which the parser lets pass; -1 if nowhere.
    qsizetype missingColon(const YamlNode& map) const;

private:
    struct Entry
    {
        const YamlNode& key;
        const YamlNode& value;
        qsizetype next; ///< start of the line of the field that follows, or the end of the content
    };
    struct Nesting
    {
        QString parent; ///< the keys around the map
        qsizetype next; ///< where what follows the map starts
        int depth = 0;
    };
    void addFields(std::vector<MetadataField>& fields, const YamlNode& map, const Nesting& nesting) const;
    bool isOpenMap(const YamlNode& key, const YamlNode& value) const;
    MetadataField fieldOf(const Entry& entry) const;
    /// Where the value itself starts behind an anchor on its line; `start` if there is none.
    qsizetype behindAnchor(qsizetype start) const;
    void readValue(MetadataField& field, const Entry& entry, qsizetype colon) const;
    void readEmpty(MetadataField& field, const Entry& entry, qsizetype colon) const;
    void readScalar(MetadataField& field, const YamlNode& value, qsizetype entryEnd) const;
    void readPlain(MetadataField& field, const YamlNode& value, qsizetype entryEnd) const;
    void readBlockScalar(MetadataField& field, const YamlNode& value, qsizetype entryEnd) const;
    void readFlowList(MetadataField& field, const YamlNode& value) const;
    void readBlockList(MetadataField& field, const YamlNode& value, qsizetype entryEnd) const;
    void readNested(MetadataField& field, const YamlNode& value, qsizetype start, qsizetype entryEnd) const;
    bool takeItems(MetadataField& field, const YamlNode& value, std::vector<TextRange> ranges) const;
    qsizetype endOfKey(const YamlNode& key) const;
    qsizetype colonBehind(qsizetype keyEnd) const;
    qsizetype entryEnd(const Entry& entry) const;
    qsizetype lineStart(qsizetype position) const { return m_content.left(position).lastIndexOf(u'\n') + 1; }
    QStringView slice(TextRange range) const { return m_content.mid(range.start, range.length); }
    bool isAt(qsizetype position, QStringView characters) const
    {
        return position >= 0 && position < m_content.size() && characters.contains(m_content[position]);
    }

    QStringView m_content;
};

} // namespace redraft
