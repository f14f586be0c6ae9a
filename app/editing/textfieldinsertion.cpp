#include "app/editing/textfieldinsertion.h"

#include "app/editing/fieldtableedits.h"
#include "app/metadata/fieldline.h"
#include "app/metadata/fieldtable.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace redraft {

namespace {

/// Fields that share a line are one place: a new line goes behind the last of them, or before the first.
FieldNeighbour besideWholeLine(const TextSnapshot& snapshot, const Metadata& metadata, FieldNeighbour beside)
{
    const auto lineOf = [&](const MetadataField& field) {
        return snapshot.lines.lineOf(field.entryRange.start);
    };
    if (metadata.syntax != MetadataSyntax::BoldLines || !beside.field)
        return beside;
    const int line = lineOf(*beside.field);
    for (const MetadataField& field : metadata.fields) {
        if (field.isFromHeading || lineOf(field) != line)
            continue;
        beside.field = &field;
        if (!beside.isBefore)
            break;
    }
    return beside;
}

class TextFieldInserter
{
public:
    TextFieldInserter(const TextSnapshot& snapshot, const Metadata& metadata, const FieldNeighbour& beside,
                      const QString& label, const QString& value)
        : m_snapshot(snapshot)
        , m_metadata(metadata)
        , m_beside(besideWholeLine(snapshot, metadata, beside))
        , m_name(nameLike(label))
        , m_value(value)
    {
    }

    QList<FieldInsertion> insertions() const;

private:
    QString nameLike(const QString& label) const;
    bool mostKeys(bool (*test)(const QString& key)) const;
    std::optional<FieldLine> lineOf(const MetadataField& field) const
    {
        return readFieldLine(m_snapshot, m_metadata.syntax, field);
    }
    QString hardBreak() const;
    bool hasBlankLines() const;
    QString gap() const { return hasBlankLines() ? QStringLiteral("\n\n") : QStringLiteral("\n"); }
    QString textLike(const FieldLine& model) const;
    FieldInsertion behind(const FieldLine& model) const;
    FieldInsertion before(const FieldLine& model) const;
    QList<FieldInsertion> column() const;

    const TextSnapshot& m_snapshot;
    const Metadata& m_metadata;
    FieldNeighbour m_beside;
    QString m_name;
    QString m_value;
};

/// What is no more than a hard break behind a value; "" for comments and the bars of a table.
QString hardBreakOf(const FieldLine& line)
{
    static const QRegularExpression pattern(QStringLiteral("(?: {2,}|[ \\t]*<br */?>|\\\\)$"));
    return pattern.match(line.end).captured();
}

bool TextFieldInserter::mostKeys(bool (*test)(const QString& key)) const
{
    int count = 0;
    int matching = 0;
    for (const MetadataField& field : m_metadata.fields) {
        if (field.isFromHeading || field.key.isEmpty())
            continue;
        ++count;
        matching += test(field.key) ? 1 : 0;
    }
    return count > 0 && matching * 2 > count;
}

/// The label in the manner of the names that are there: small letters; hyphens in a mail header.
QString TextFieldInserter::nameLike(const QString& label) const
{
    QString name = label;
    if (mostKeys([](const QString& key) { return key.front().isLower(); }))
        name = name.toLower();
    else if (!name.isEmpty() && mostKeys([](const QString& key) { return key.front().isUpper(); }))
        name = name.front().toUpper() + name.mid(1);
    const bool hasBlanks =
        std::any_of(m_metadata.fields.begin(), m_metadata.fields.end(), [](const MetadataField& field) {
            return !field.isFromHeading && field.key.contains(u' ');
        });
    if (m_metadata.syntax == MetadataSyntax::MailHeader && !hasBlanks)
        name.replace(u' ', u'-');
    return name;
}

/// The hard break with which the lines end that another line follows. A single bold line tells none, but
/// needs one: Markdown would run both lines together.
QString TextFieldInserter::hardBreak() const
{
    QSet<int> lines;
    for (const MetadataField& field : m_metadata.fields) {
        if (!field.isFromHeading)
            lines.insert(m_snapshot.lines.lineOf(field.entryRange.start));
    }
    const bool isFirstOfSeveral = m_metadata.syntax == MetadataSyntax::BoldLines && lines.size() == 1;
    for (const MetadataField& field : m_metadata.fields) {
        const std::optional<FieldLine> line = field.isFromHeading ? std::nullopt : lineOf(field);
        if (line && !hardBreakOf(*line).isEmpty())
            return hardBreakOf(*line);
    }
    return isFirstOfSeveral ? QStringLiteral("  ") : QString();
}

bool TextFieldInserter::hasBlankLines() const
{
    return m_snapshot.view(m_metadata.range).trimmed().toString().contains(QStringLiteral("\n\n"));
}

QString TextFieldInserter::textLike(const FieldLine& model) const
{
    if (m_metadata.syntax == MetadataSyntax::Table)
        return tableRowLike(m_snapshot, model, m_name, m_value);
    QString middle = model.middle;
    if (!middle.contains(u':'))
        middle = QStringLiteral(": ");
    if (!m_value.isEmpty() && !middle.back().isSpace())
        middle += u' ';
    return model.lead + m_name + middle + m_value;
}

FieldInsertion TextFieldInserter::behind(const FieldLine& model) const
{
    const bool isLast = m_beside.field == lastField(m_metadata);
    const QString own = hardBreakOf(model);
    const QString shared = hasBlankLines() ? QString() : hardBreak();
    const qsizetype end = m_snapshot.lines.rangeOf(model.lastLine).end();
    // The last line needs no hard break until another one follows it.
    if (isLast && own.isEmpty())
        return {{TextDelta{end, 0, shared + gap() + textLike(model)}}, m_name};
    return {{TextDelta{end, 0, gap() + textLike(model) + own}}, m_name};
}

FieldInsertion TextFieldInserter::before(const FieldLine& model) const
{
    const QString shared = hasBlankLines() ? QString() : hardBreak();
    return {{TextDelta{model.entry.start, 0, textLike(model) + shared + gap()}}, m_name};
}

QList<FieldInsertion> TextFieldInserter::column() const
{
    const ColumnPlace place = m_beside.isBefore ? ColumnPlace::Behind : ColumnPlace::Before;
    return {FieldInsertion{withColumn(m_snapshot, *m_beside.field, place, m_name, m_value), m_name}};
}

QList<FieldInsertion> TextFieldInserter::insertions() const
{
    if (!m_beside.field)
        return {};
    if (hasNamesInHead(m_snapshot, m_metadata))
        return column();
    const std::optional<FieldLine> model = lineOf(*m_beside.field);
    if (!model)
        return {};
    QList<FieldInsertion> ways{m_beside.isBefore ? behind(*model) : before(*model)};
    // Between the head of a table and its delimiter nothing can stand, nor before the head.
    const int delimiter = model->lastLine + 1;
    if (m_metadata.syntax == MetadataSyntax::Table && startsTable(m_snapshot, model->lastLine))
        ways += FieldInsertion{
            {TextDelta{m_snapshot.lines.rangeOf(delimiter).end(), 0, u'\n' + textLike(*model)}}, m_name};
    return ways;
}

} // namespace

QList<FieldInsertion> textFieldInsertions(const TextSnapshot& snapshot, const Metadata& metadata,
                                          const FieldNeighbour& beside, const QString& label,
                                          const QString& value)
{
    QString oneLine = value;
    if (metadata.syntax == MetadataSyntax::Table)
        oneLine.replace(QStringLiteral("|"), QStringLiteral("\\|"));
    return TextFieldInserter(snapshot, metadata, beside, label, oneLine).insertions();
}

} // namespace redraft
