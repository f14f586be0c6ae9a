#include "app/checklist/rules/partfixes.h"

#include "app/templates/sectiontable.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PartFixes)
};

using Parts = std::vector<PartDefinition>;

/// The template's parts among `ids` that `has` does not know, in the template's order.
template <typename Has>
std::vector<size_t> lacking(const Parts& parts, const QStringList& ids, Has has)
{
    std::vector<size_t> found;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (ids.contains(parts[i].id) && !has(parts[i].id))
            found.push_back(i);
    }
    return found;
}

Fix fixOf(const Edit& edit, const Parts& parts, const std::vector<size_t>& added)
{
    QStringList labels;
    for (const size_t index : added)
        labels += parts[index].label;
    Edit labelled = edit;
    labelled.label = Words::tr("Add %1").arg(labels.join(QStringLiteral(", ")));
    return {labelled.label, labelled, FixSafety::Unsafe};
}

/// What the scaffold has behind the label: "[who]".
QString placeholderOf(const PartDefinition& part, const QString& scaffold)
{
    const QRegularExpression value(
        QStringLiteral("\\b%1\\W{0,5}?(\\[[^\\]\\n]+\\])").arg(QRegularExpression::escape(part.label)),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = value.match(scaffold);
    return match.hasMatch() ? match.captured(1) : u'[' + part.label.toLower() + u']';
}

/// Where a part goes and how it is written there.
struct Place
{
    qsizetype position = -1; ///< -1: nowhere
    QString before;          ///< in front of the label
    QString behind;          ///< between label and value
    QString end;             ///< behind the value
};

class PartPlacer
{
public:
    PartPlacer(const CheckInput& input, const Parts& parts, const SectionItem& item, EntryForm form)
        : m_snapshot(input.snapshot)
        , m_parts(parts)
        , m_entry(item.entry)
        , m_form(form)
    {
    }

    Place placeFor(size_t index) const
    {
        const EntryPart* above = nullptr;
        const EntryPart* below = nullptr;
        for (const EntryPart& part : m_entry.parts) {
            const auto known = std::find_if(m_parts.begin(), m_parts.end(),
                                            [&part](const auto& each) { return each.id == part.id; });
            if (known == m_parts.end())
                continue;
            if (size_t(known - m_parts.begin()) < index)
                above = &part;
            else if (!below)
                below = &part;
        }
        if (above)
            return behindPart(*above);
        return below ? abovePart(*below) : atEnd();
    }

private:
    int lineOf(qsizetype position) const { return m_snapshot.lines.lineOf(position); }
    TextRange lineAt(qsizetype position) const { return m_snapshot.lines.rangeOf(lineOf(position)); }

    /// How the label is written; nowhere where other words share its line, or the entry begins with it.
    Place written(const EntryPart& model) const
    {
        static const QRegularExpression marks(QStringLiteral("^[\\s>]*(?:[-*+]\\s+|#{1,6}\\s+)?[*_]{0,3}$"));
        const qsizetype start = lineAt(model.labelRange.start).start;
        Place place;
        place.before = m_snapshot.view(TextRange::fromBounds(start, model.labelRange.start)).toString();
        const qsizetype lineEnd = lineAt(model.labelRange.start).end();
        const qsizetype valueStart = std::clamp(model.value.range.start, model.labelRange.end(), lineEnd);
        place.behind =
            m_snapshot.view(TextRange::fromBounds(model.labelRange.end(), valueStart)).trimmed().toString();
        place.behind += model.form == PartForm::Heading ? QStringLiteral("\n\n") : QStringLiteral(" ");
        const bool beginsEntry =
            m_form == EntryForm::ListItems && lineOf(model.labelRange.start) == lineOf(m_entry.range.start);
        if (marks.match(place.before).hasMatch() && !beginsEntry)
            place.position = start;
        return place;
    }

    /// Lines of one paragraph, or items of one list, stand close.
    bool standsClose(const EntryPart& model) const
    {
        return model.form == PartForm::ListItem ||
               std::any_of(
                   m_entry.parts.begin(), m_entry.parts.end(), [this, &model](const EntryPart& other) {
                       return std::abs(lineOf(other.labelRange.start) - lineOf(model.labelRange.start)) == 1;
                   });
    }

    Place behindPart(const EntryPart& model) const
    {
        Place place = written(model);
        if (place.position < 0)
            return place;
        const TextRange last = lineAt(model.range.end());
        const QStringView line = m_snapshot.view(last);
        if (line.endsWith(QStringLiteral("  ")) || line.endsWith(u'\\')) // as the lines around are broken
            place.end = line.endsWith(u'\\') ? QStringLiteral("\\") : QStringLiteral("  ");
        place.before.prepend(standsClose(model) ? QStringLiteral("\n") : QStringLiteral("\n\n"));
        place.position = last.end();
        return place;
    }

    Place abovePart(const EntryPart& model) const
    {
        Place place = written(model);
        place.end = standsClose(model) ? QStringLiteral("\n") : QStringLiteral("\n\n");
        return place;
    }

    Place atEnd() const
    {
        static const QRegularExpression mark(QStringLiteral("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+"));
        const qsizetype end = lineAt(m_entry.range.end()).end();
        if (m_form != EntryForm::ListItems)
            return {end, QStringLiteral("\n\n**"), QStringLiteral(":** "), {}};
        const qsizetype width = mark.match(m_snapshot.view(m_entry.range).toString()).capturedLength();
        if (width <= 0)
            return {};
        return {end, u'\n' + QString(width, u' ') + QStringLiteral("- **"), QStringLiteral(":** "), {}};
    }

    const TextSnapshot& m_snapshot;
    const Parts& m_parts;
    const SectionEntry& m_entry;
    EntryForm m_form;
};

void add(Edit& edit, qsizetype position, const QString& text)
{
    const auto same = std::find_if(edit.deltas.begin(), edit.deltas.end(),
                                   [position](const TextDelta& delta) { return delta.position == position; });
    if (same != edit.deltas.end())
        same->inserted += text;
    else
        edit.deltas += TextDelta{position, 0, text};
}

QString trimmedEnd(QStringView line)
{
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line.toString();
}

/// Adds `cells` behind the last one of a line that is to have `columns` before them.
void addCells(const TextSnapshot& snapshot, const SourceRow& row, int columns, const QStringList& cells,
              Edit& edit)
{
    const QString line = trimmedEnd(snapshot.view(row.range));
    const bool isClosed = line.endsWith(u'|') && !line.endsWith(QStringLiteral("\\|"));
    QString inserted = QStringLiteral(" |").repeated(std::max(0, columns - int(row.cells.size())));
    for (const QString& cell : cells)
        inserted += isClosed ? cell + u'|' : QStringLiteral(" |") + trimmedEnd(cell);
    edit.deltas += TextDelta{row.range.start + line.size(), 0, inserted};
}

} // namespace

std::vector<Fix> addPartsFix(const CheckInput& input, const SectionInput& section, const SectionItem& item,
                             const QStringList& ids)
{
    const EntryForm form = itemsOf(input, section).form;
    if (form == EntryForm::TableRows)
        return addColumnsFix(input, section, ids);
    const Parts& parts = section.definition.parts;
    const std::vector<size_t> added =
        lacking(parts, ids, [&item](const QString& id) { return item.entry.part(id) != nullptr; });
    Edit edit;
    const PartPlacer placer(input, parts, item, form);
    for (const size_t index : added) {
        const Place place = placer.placeFor(index);
        if (place.position < 0)
            return {};
        const QString value = placeholderOf(parts[index], section.definition.scaffold);
        add(edit, place.position, place.before + parts[index].label + place.behind + value + place.end);
    }
    if (edit.isEmpty())
        return {};
    std::sort(edit.deltas.begin(), edit.deltas.end(),
              [](const TextDelta& one, const TextDelta& other) { return one.position < other.position; });
    return {fixOf(edit, parts, added)};
}

std::vector<Fix> addColumnsFix(const CheckInput& input, const SectionInput& section, const QStringList& ids)
{
    const std::optional<SectionTable> read =
        readSectionTable({input.snapshot, input.tree, input.outline, section.section}, section.definition);
    if (!read)
        return {};
    const Parts& parts = section.definition.parts;
    const std::vector<size_t> added =
        lacking(parts, ids, [&read](const QString& id) { return read->column(id) >= 0; });
    const SourceTable& table = read->table;
    const int columns = table.columnCount();
    const bool isTooLong = std::any_of(table.rows.begin(), table.rows.end(), [columns](const SourceRow& row) {
        return int(row.cells.size()) > columns;
    });
    if (added.empty() || isTooLong || int(table.header.cells.size()) != columns)
        return {};
    QStringList headings;
    for (const size_t index : added)
        headings += QStringLiteral(" %1 ").arg(parts[index].label);
    const qsizetype count = headings.size();
    Edit edit;
    addCells(input.snapshot, table.header, columns, headings, edit);
    addCells(input.snapshot, table.delimiter, columns, QStringList(count, QStringLiteral("---")), edit);
    for (const SourceRow& row : table.rows)
        addCells(input.snapshot, row, columns, QStringList(count, QStringLiteral(" ")), edit);
    return {fixOf(edit, parts, added)};
}

} // namespace redraft
