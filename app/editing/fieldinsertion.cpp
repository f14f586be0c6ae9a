#include "app/editing/fieldinsertion.h"

#include "app/editing/yamlspelling.h"
#include "app/metadata/fieldline.h"

#include <algorithm>

namespace redraft {

namespace {

/// Beside which field a new one goes; null where there is none.
struct Neighbour
{
    const MetadataField* field = nullptr;
    bool isBefore = true; ///< the neighbour stands before the new field
};

class FieldInserter
{
public:
    FieldInserter(const TextSnapshot& snapshot, const Metadata& metadata, const Template& documentTemplate,
                  const FieldDefinition& definition, const QStringList& items)
        : m_snapshot(snapshot)
        , m_metadata(metadata)
        , m_template(documentTemplate)
        , m_definition(definition)
        , m_items(items)
    {
    }

    QList<FieldInsertion> yamlLines() const;
    QList<FieldInsertion> boldLines() const;
    QList<FieldInsertion> firstOfAll() const;

private:
    const MetadataField* ownField(const FieldDefinition& definition) const;
    const MetadataField* lastField() const;
    Neighbour neighbour() const;
    QString yamlKey() const;
    QString yamlEntry(const QString& indentation) const;
    bool isAmongLines(const MetadataField& field) const { return !field.isFromHeading; }
    QString boldText() const { return m_items.join(QStringLiteral(", ")); }
    QString textOf(TextRange range) const { return m_snapshot.view(range).toString(); }
    FieldInsertion behindBoldLine(const MetadataField& field, const FieldLine& model) const;
    /// Behind the last character of the field, before its line end.
    qsizetype endOfText(const FieldLine& line) const { return m_snapshot.lines.rangeOf(line.lastLine).end(); }
    QString hardBreak() const;
    bool hasBlankLines() const;

    const TextSnapshot& m_snapshot;
    const Metadata& m_metadata;
    const Template& m_template;
    const FieldDefinition& m_definition;
    const QStringList& m_items;
};

const MetadataField* FieldInserter::ownField(const FieldDefinition& definition) const
{
    const MetadataField* field = m_metadata.find(definition.names());
    return field && isAmongLines(*field) ? field : nullptr;
}

const MetadataField* FieldInserter::lastField() const
{
    const auto last = std::find_if(m_metadata.fields.rbegin(), m_metadata.fields.rend(),
                                   [&](const MetadataField& field) { return isAmongLines(field); });
    return last == m_metadata.fields.rend() ? nullptr : &*last;
}

Neighbour FieldInserter::neighbour() const
{
    const auto& fields = m_template.fields;
    const auto own = std::find_if(fields.begin(), fields.end(),
                                  [&](const FieldDefinition& field) { return field.id == m_definition.id; });
    if (own != fields.end()) {
        for (auto earlier = own; earlier != fields.begin();) {
            if (const MetadataField* field = ownField(*--earlier))
                return {field, true};
        }
        for (auto later = own + 1; later != fields.end(); ++later) {
            if (const MetadataField* field = ownField(*later))
                return {field, false};
        }
    }
    return {lastField(), true};
}

/// The template's key in the manner of the keys that are there: their case, and what joins their words.
QString FieldInserter::yamlKey() const
{
    int capitals = 0;
    int underscores = 0;
    int hyphens = 0;
    int count = 0;
    for (const MetadataField& field : m_metadata.fields) {
        if (!isAmongLines(field))
            continue;
        ++count;
        capitals += !field.key.isEmpty() && field.key.front().isUpper() ? 1 : 0;
        underscores += field.key.contains(u'_') ? 1 : 0;
        hyphens += field.key.contains(u'-') ? 1 : 0;
    }
    if (count > 0 && capitals * 2 > count)
        return m_definition.label.isEmpty() ? m_definition.id : m_definition.label;
    QString key = m_definition.id;
    const QChar joint = underscores > hyphens ? u'_' : u'-';
    key.replace(u' ', joint);
    if (underscores != hyphens)
        key.replace(joint == u'_' ? u'-' : u'_', joint);
    return key;
}

/// `key: value` with its line end; several items as a list of the kind that the document uses.
QString FieldInserter::yamlEntry(const QString& indentation) const
{
    const QString key = indentation + yamlSpellings(yamlKey(), QString(), YamlPlace::Block).front() + u':';
    const bool isList = m_definition.kind == FieldKind::List || m_items.size() > 1;
    if (m_items.isEmpty())
        return key + (isList ? QStringLiteral(" []\n") : QStringLiteral("\n"));
    if (!isList)
        return key + u' ' + yamlSpellings(m_items.front(), QString(), YamlPlace::Block).front() + u'\n';
    const auto model =
        std::find_if(m_metadata.fields.begin(), m_metadata.fields.end(),
                     [](const MetadataField& field) { return field.shape == ValueShape::BlockList; });
    if (model != m_metadata.fields.end()) {
        const TextRange first = model->itemRanges.front();
        const qsizetype lineStart = m_snapshot.lines.startOf(m_snapshot.lines.lineOf(first.start));
        QString lead = textOf(TextRange::fromBounds(lineStart, first.start));
        if (!lead.endsWith(u' '))
            lead += u' ';
        QString entry = key + u'\n';
        for (const QString& item : m_items)
            entry += lead + yamlSpellings(item, textOf(first), YamlPlace::Block).front() + u'\n';
        return entry;
    }
    QStringList spelled;
    for (const QString& item : m_items)
        spelled += yamlSpellings(item, QString(), YamlPlace::Flow).front();
    return key + QStringLiteral(" [") + spelled.join(QStringLiteral(", ")) + QStringLiteral("]\n");
}

QList<FieldInsertion> FieldInserter::yamlLines() const
{
    const Neighbour beside = neighbour();
    QString indentation;
    QList<FieldInsertion> insertions;
    if (beside.field) {
        const TextRange entry = beside.field->entryRange;
        indentation = textOf(TextRange::fromBounds(entry.start, beside.field->keyRange.start));
        const qsizetype position = beside.isBefore ? entry.end() : entry.start;
        insertions += FieldInsertion{{position, 0, yamlEntry(indentation)}, yamlKey()};
    }
    // Where the first place will not do (behind a block scalar that keeps its blank lines, say): at the end.
    insertions += FieldInsertion{{m_metadata.range.end(), 0, yamlEntry(indentation)}, yamlKey()};
    return insertions;
}

/// The hard break with which the lines end that another line follows.
QString FieldInserter::hardBreak() const
{
    for (const MetadataField& field : m_metadata.fields) {
        if (!isAmongLines(field))
            continue;
        const auto line =
            readFieldLine(m_snapshot, m_metadata.syntax, m_snapshot.lines.lineOf(field.entryRange.start));
        if (line && !line->end.isEmpty() && line->end != u" " && line->end != u"\r")
            return line->end;
    }
    return {};
}

bool FieldInserter::hasBlankLines() const
{
    const TextRange range = m_metadata.range;
    return textOf(range).trimmed().contains(QStringLiteral("\n\n"));
}

FieldInsertion FieldInserter::behindBoldLine(const MetadataField& field, const FieldLine& model) const
{
    QString middle = model.middle;
    if (!m_items.isEmpty() && !middle.endsWith(u' '))
        middle += u' ';
    const QString added = model.lead + m_definition.label + middle + boldText();
    const QString gap = hasBlankLines() ? QStringLiteral("\n\n") : QStringLiteral("\n");
    const bool isLast = &field == lastField();
    const QString lineBreak = hasBlankLines() ? QString() : hardBreak();
    if (isLast && model.end.trimmed().isEmpty() && model.end.size() < 2)
        // The last line needs no hard break until another one follows it.
        return {{endOfText(model), 0, lineBreak + gap + added}, m_definition.label};
    return {{endOfText(model), 0, gap + added + model.end}, m_definition.label};
}

QList<FieldInsertion> FieldInserter::boldLines() const
{
    const Neighbour beside = neighbour();
    if (!beside.field)
        return {};
    const auto model =
        readFieldLine(m_snapshot, m_metadata.syntax, m_snapshot.lines.lineOf(beside.field->entryRange.start));
    if (!model)
        return {};
    if (beside.isBefore)
        return {behindBoldLine(*beside.field, *model)};
    QString middle = model->middle.endsWith(u' ') ? model->middle : model->middle + u' ';
    const QString gap = hasBlankLines() ? QStringLiteral("\n\n") : QStringLiteral("\n");
    const QString lineBreak = hasBlankLines() ? QString() : hardBreak();
    const QString added = model->lead + m_definition.label + middle + boldText() + lineBreak + gap;
    return {FieldInsertion{{beside.field->entryRange.start, 0, added}, m_definition.label}};
}

QList<FieldInsertion> FieldInserter::firstOfAll() const
{
    QList<FieldInsertion> insertions;
    const auto heading = std::find_if(m_metadata.fields.begin(), m_metadata.fields.end(),
                                      [](const MetadataField& field) { return field.isFromHeading; });
    if (heading != m_metadata.fields.end()) {
        const qsizetype position = heading->entryRange.end();
        QString added = QStringLiteral("\n**%1:** %2\n").arg(m_definition.label, boldText());
        if (position > 0 && m_snapshot.text[position - 1] != u'\n')
            added.prepend(u'\n');
        const TextRange below = m_snapshot.lines.rangeOf(m_snapshot.lines.lineOf(position));
        if (!m_snapshot.view(below).trimmed().isEmpty() && below.start >= position)
            added += u'\n';
        insertions += FieldInsertion{{position, 0, added}, m_definition.label};
    }
    QString block = QStringLiteral("---\n") + yamlEntry(QString()) + QStringLiteral("---\n");
    if (!m_snapshot.text.isEmpty() && !m_snapshot.text.startsWith(u'\n'))
        block += u'\n';
    insertions += FieldInsertion{{0, 0, block}, yamlKey()};
    return insertions;
}

} // namespace

QList<FieldInsertion> fieldInsertions(const TextSnapshot& snapshot, const Metadata& metadata,
                                      const Template& documentTemplate, const FieldDefinition& definition,
                                      const QStringList& items)
{
    const FieldInserter inserter(snapshot, metadata, documentTemplate, definition, items);
    switch (metadata.syntax) {
    case MetadataSyntax::YamlFrontMatter:
    case MetadataSyntax::YamlFile:
        return inserter.yamlLines();
    case MetadataSyntax::BoldLines:
    case MetadataSyntax::BulletList:
    case MetadataSyntax::Table:
    case MetadataSyntax::MailHeader:
    case MetadataSyntax::PlainLines:
        return inserter.boldLines();
    case MetadataSyntax::None:
        break;
    }
    return inserter.firstOfAll();
}

} // namespace redraft
