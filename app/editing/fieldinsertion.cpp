#include "app/editing/fieldinsertion.h"

#include "app/editing/fieldneighbour.h"
#include "app/editing/textfieldinsertion.h"
#include "app/editing/yamlspelling.h"
#include "app/metadata/yamlpath.h"

#include <algorithm>
#include <optional>

namespace redraft {

namespace {

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
    QList<FieldInsertion> textLines() const;
    QList<FieldInsertion> firstOfAll() const;

private:
    QString yamlKey() const;
    QString textName() const;
    std::optional<FieldInsertion> belowTitle(const QString& line) const;
    FieldInsertion newFrontMatter() const;
    QString yamlEntry(const QString& indentation, const QString& name) const;
    QString yamlChain(const QStringList& names, QString indentation) const;
    qsizetype endOfMap(const QString& parent) const;
    FieldInsertion yamlAt(qsizetype position, QString entry) const;
    QList<FieldInsertion> nestedYamlLines() const;
    QString lineText() const { return m_items.join(QStringLiteral(", ")); }
    QString textOf(TextRange range) const { return m_snapshot.view(range).toString(); }

    const TextSnapshot& m_snapshot;
    const Metadata& m_metadata;
    const Template& m_template;
    const FieldDefinition& m_definition;
    const QStringList& m_items;
};

/// The template's key in the manner of the keys that are there: their case, and what joins their words.
QString FieldInserter::yamlKey() const
{
    int capitals = 0;
    int underscores = 0;
    int hyphens = 0;
    int count = 0;
    for (const MetadataField& field : m_metadata.fields) {
        if (field.isFromHeading)
            continue;
        ++count;
        capitals += !field.key.isEmpty() && field.key.front().isUpper() ? 1 : 0;
        underscores += field.key.contains(u'_') ? 1 : 0;
        hyphens += field.key.contains(u'-') ? 1 : 0;
    }
    if (count > 0 && capitals * 2 > count)
        return m_definition.label.isEmpty() ? m_definition.id : m_definition.label;
    QString key = m_definition.key.isEmpty() ? m_definition.id : m_definition.key;
    const QChar joint = underscores > hyphens ? u'_' : u'-';
    key.replace(u' ', joint);
    if (underscores != hyphens)
        key.replace(joint == u'_' ? u'-' : u'_', joint);
    return key;
}

/// `key: value` with its line end; several items as a list of the kind that the document uses.
QString FieldInserter::yamlEntry(const QString& indentation, const QString& name) const
{
    const QString key = indentation + yamlSpellings(name, QString(), YamlPlace::Block).front() + u':';
    const bool isList = m_definition.kind == FieldKind::List || m_items.size() > 1;
    if (m_items.isEmpty())
        return key + (isList ? QStringLiteral(" []\n") : QStringLiteral("\n"));
    if (!isList)
        return key + u' ' + yamlFieldSpellings(name, m_items.front(), QString(), YamlPlace::Block).front() +
               u'\n';
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
            entry += lead + yamlFieldSpellings(name, item, textOf(first), YamlPlace::Block).front() + u'\n';
        return entry;
    }
    QStringList spelled;
    for (const QString& item : m_items)
        spelled += yamlFieldSpellings(name, item, QString(), YamlPlace::Flow).front();
    return key + QStringLiteral(" [") + spelled.join(QStringLiteral(", ")) + QStringLiteral("]\n");
}

/// Behind the last field inside of the map at `parent`, or behind its key if it has none; 0 without either.
qsizetype FieldInserter::endOfMap(const QString& parent) const
{
    qsizetype end = 0;
    for (const MetadataField& field : m_metadata.fields) {
        if (!field.isFromHeading && (field.key == parent || field.key.startsWith(parent + u'.')))
            end = std::max(end, field.entryRange.end());
    }
    return end;
}

FieldInsertion FieldInserter::yamlAt(qsizetype position, QString entry) const
{
    if (position > 0 && m_snapshot.text[position - 1] != u'\n') {
        entry.chop(1); // behind a last line that has no end
        entry.prepend(u'\n');
    }
    return {{TextDelta{position, 0, entry}}, yamlKey()};
}

/// `names` from `indentation` on, each below the one before; the last gets the value.
QString FieldInserter::yamlChain(const QStringList& names, QString indentation) const
{
    QString lines;
    for (const QString& name : names.first(names.size() - 1)) {
        lines +=
            indentation + yamlSpellings(name, QString(), YamlPlace::Block).front() + QStringLiteral(":\n");
        indentation += QStringLiteral("  ");
    }
    return lines + yamlEntry(indentation, names.last());
}

/// "milestone.beta" goes to its siblings, or below the "milestone:" that is there, or below a new one.
QList<FieldInsertion> FieldInserter::nestedYamlLines() const
{
    const QStringView content = m_snapshot.view(m_metadata.range);
    const YamlOutcome outcome = parseYaml(content);
    const auto* root = std::get_if<YamlNode>(&outcome);
    const YamlPath path = root ? yamlPath(*root, m_definition.id) : YamlPath{{}, m_definition.id.split(u'.')};
    if (path.rest.isEmpty())
        return {};
    FieldInsertion insertion;
    if (path.steps.empty()) {
        insertion = yamlAt(m_metadata.range.end(), yamlChain(path.rest, QString()));
    } else {
        const YamlStep& last = path.steps.back();
        const auto indentationAt = [content](const YamlNode& node) {
            return node.start - content.left(node.start).lastIndexOf(u'\n') - 1;
        };
        const qsizetype width = last.value->children.empty() ? indentationAt(*last.key) + 2
                                                             : indentationAt(last.value->children.front());
        insertion = yamlAt(endOfMap(path.found()), yamlChain(path.rest, QString(width, u' ')));
    }
    insertion.key = m_definition.id;
    return {insertion};
}

QList<FieldInsertion> FieldInserter::yamlLines() const
{
    if (m_definition.id.indexOf(u'.') > 0 && !m_definition.id.endsWith(u'.'))
        return nestedYamlLines();
    const FieldNeighbour beside = neighbourOf(m_metadata, m_template, m_definition);
    QString indentation;
    QList<FieldInsertion> insertions;
    if (beside.field) {
        const bool isNested = !beside.field->parent.isEmpty();
        const TextRange entry = beside.field->entryRange;
        if (!isNested)
            indentation = textOf(TextRange::fromBounds(entry.start, beside.field->keyRange.start));
        const qsizetype position = isNested          ? endOfMap(beside.field->key.section(u'.', 0, 0))
                                   : beside.isBefore ? entry.end()
                                                     : entry.start;
        insertions += yamlAt(position, yamlEntry(indentation, yamlKey()));
    }
    // Where the first place will not do (behind a block scalar that keeps its blank lines, say): at the end.
    insertions += yamlAt(m_metadata.range.end(), yamlEntry(indentation, yamlKey()));
    return insertions;
}

QList<FieldInsertion> FieldInserter::textLines() const
{
    return textFieldInsertions(m_snapshot, m_metadata, neighbourOf(m_metadata, m_template, m_definition),
                               textName(), lineText());
}

QString FieldInserter::textName() const
{
    if (!m_definition.key.isEmpty())
        return m_definition.key;
    return m_definition.label.isEmpty() ? m_definition.id : m_definition.label;
}

/// `line` below the title, with blank lines around it.
std::optional<FieldInsertion> FieldInserter::belowTitle(const QString& line) const
{
    const auto heading = std::find_if(m_metadata.fields.begin(), m_metadata.fields.end(),
                                      [](const MetadataField& field) { return field.isFromHeading; });
    if (heading == m_metadata.fields.end())
        return std::nullopt;
    const qsizetype position = heading->entryRange.end();
    QString added = u'\n' + line + u'\n';
    if (position > 0 && m_snapshot.text[position - 1] != u'\n')
        added.prepend(u'\n');
    const TextRange below = m_snapshot.lines.rangeOf(m_snapshot.lines.lineOf(position));
    if (!m_snapshot.view(below).trimmed().isEmpty() && below.start >= position)
        added += u'\n';
    return FieldInsertion{{TextDelta{position, 0, added}}, textName()};
}

FieldInsertion FieldInserter::newFrontMatter() const
{
    QString block = QStringLiteral("---\n") + yamlEntry(QString(), yamlKey()) + QStringLiteral("---\n");
    if (!m_snapshot.text.isEmpty() && !m_snapshot.text.startsWith(u'\n'))
        block += u'\n';
    return {{TextDelta{0, 0, block}}, yamlKey()};
}

/// In the dialect of the template's documents, else as a bold line, else as front matter.
QList<FieldInsertion> FieldInserter::firstOfAll() const
{
    QList<FieldInsertion> insertions;
    const MetadataForm form = m_template.form.metadata;
    if (form == MetadataForm::FrontMatter && !m_template.id.isEmpty())
        insertions += newFrontMatter();
    const QString dash = form == MetadataForm::BulletList ? QStringLiteral("- ") : QString();
    const bool isPlain = form == MetadataForm::BulletList || form == MetadataForm::PlainLines;
    if (const auto plain = belowTitle(QStringLiteral("%1%2: %3").arg(dash, textName(), lineText()));
        plain && isPlain)
        insertions += *plain;
    if (const auto bold = belowTitle(QStringLiteral("**%1:** %2").arg(textName(), lineText())))
        insertions += *bold;
    insertions += newFrontMatter();
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
        return inserter.textLines();
    case MetadataSyntax::None:
        break;
    }
    return inserter.firstOfAll();
}

} // namespace redraft
