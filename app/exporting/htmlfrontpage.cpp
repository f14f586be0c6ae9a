#include "app/exporting/htmlfrontpage.h"

#include "app/exporting/contentslist.h"
#include "app/exporting/headerfields.h"
#include "app/exporting/htmltext.h"
#include "app/exporting/htmlwriter.h"
#include "app/exporting/shownstatus.h"
#include "app/markdown/htmlresolver.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace redraft {

namespace {

QString translated(const char* source)
{
    return QCoreApplication::translate("HtmlExporter", source);
}

/// The template's definition of a field, or null.
const FieldDefinition* definitionOf(const Analysis& analysis, const MetadataField& field)
{
    if (!analysis.documentTemplate)
        return nullptr;
    const QString key = foldedFieldName(field.key);
    for (const FieldDefinition& definition : analysis.documentTemplate->fields) {
        for (const QString& name : definition.names()) {
            if (foldedFieldName(name) == key)
                return &definition;
        }
    }
    return nullptr;
}

bool isField(const Analysis& analysis, const MetadataField& field, QLatin1StringView id)
{
    const FieldDefinition* definition = definitionOf(analysis, field);
    return definition ? definition->id == id : field.key.compare(id, Qt::CaseInsensitive) == 0;
}

QLatin1StringView statusClass(StatusTone tone)
{
    switch (tone) {
    case StatusTone::Draft:
        return "warning"_L1;
    case StatusTone::Running:
        return "running"_L1;
    case StatusTone::Good:
        return "ok"_L1;
    case StatusTone::Bad:
        return "error"_L1;
    case StatusTone::Neutral:
        break;
    }
    return "neutral"_L1;
}

QString markedUp(const QString& value)
{
    const HeaderValue shown = shownValue(value);
    if (shown.destination.isEmpty())
        return escapedHtml(shown.text);
    return u"<a rel=\"noopener noreferrer\" href=\"%1\">%2</a>"_s.arg(escapedHtml(shown.destination),
                                                                      escapedHtml(shown.text));
}

QString markedUpValue(const Analysis& analysis, const MetadataField& field)
{
    if (isField(analysis, field, "status"_L1))
        return u"<span class=\"chip %1\">%2</span>"_s.arg(
            statusClass(toneOfStatus(analysis.documentTemplate->lifecycle, field.value)),
            escapedHtml(field.value));
    if (field.items.size() < 2)
        return markedUp(field.value);
    QString html = u"<ul>"_s;
    for (const QString& item : field.items)
        html += u"<li>"_s + markedUp(item) + u"</li>"_s;
    return html + u"</ul>"_s;
}

/// The title is shown above; one that the heading has replaced is said here.
bool isShown(const Analysis& analysis, const MetadataField& field, const DocumentHeader& header)
{
    if (field.value.trimmed().isEmpty() || field.isFromHeading)
        return false;
    const std::vector<HeaderRow>& rows = header.content.rows;
    const auto isOwnRow = [&field](const HeaderRow& row) { return row.fieldStart == field.entryRange.start; };
    return !isField(analysis, field, "title"_L1) || std::any_of(rows.begin(), rows.end(), isOwnRow);
}

void writeMetadata(HtmlWriter& writer, const Analysis& analysis, const DocumentHeader& header)
{
    QString entries;
    const FieldLabels labels(analysis.documentTemplate.get(), *analysis.metadata);
    for (const MetadataField& field : analysis.metadata->fields) {
        if (isShown(analysis, field, header))
            entries += u"<div><dt>"_s + escapedHtml(labels.labelOf(field)) + u"</dt><dd>"_s +
                       markedUpValue(analysis, field) + u"</dd></div>\n"_s;
    }
    if (!entries.isEmpty())
        writer.writeMarkup(u"<dl>\n"_s + entries + u"</dl>\n"_s);
}

const MetadataField* titleField(const Analysis& analysis)
{
    for (const MetadataField& field : analysis.metadata->fields) {
        if (isField(analysis, field, "title"_L1) && !field.value.trimmed().isEmpty())
            return &field;
    }
    return nullptr;
}

/// Headings as nested lists.
QString nestedList(const std::vector<ContentsEntry>& entries)
{
    QString html;
    int depth = -1;
    for (const ContentsEntry& entry : entries) {
        if (entry.depth > depth)
            html += u"<ul>\n<li>"_s;
        for (; depth > entry.depth; --depth)
            html += u"</li>\n</ul>\n"_s;
        if (entry.depth == depth)
            html += u"</li>\n<li>"_s;
        depth = entry.depth;
        html +=
            u"<a href=\"#"_s + escapedHtml(entry.anchor) + u"\">"_s + escapedHtml(entry.title) + u"</a>"_s;
    }
    for (; depth >= 0; --depth)
        html += u"</li>\n</ul>\n"_s;
    return html;
}

} // namespace

QString documentTitle(const Analysis& analysis)
{
    if (analysis.outline->titleSection >= 0)
        return analysis.outline->sections[size_t(analysis.outline->titleSection)].title;
    const MetadataField* field = titleField(analysis);
    const QString shown = field ? field->value : makeDocumentHeader(analysis).content.title;
    return shown.isEmpty() ? translated(QT_TRANSLATE_NOOP("HtmlExporter", "Untitled document")) : shown;
}

void writeDocumentHeader(HtmlWriter& writer, const Analysis& analysis, const DocumentHeader& header)
{
    writer.writeMarkup(u"<header>\n"_s);
    if (const Block* heading = header.content.heading.get())
        writer.writeBlock(holdsHtml(heading->node) ? resolveHtml(heading->node) : heading->node);
    else if (!header.content.title.isEmpty())
        writer.writeMarkup(u"<h1>"_s + escapedHtml(header.content.title) + u"</h1>\n"_s);
    if (header.content.hasMetadata())
        writeMetadata(writer, analysis, header);
    writer.writeMarkup(u"</header>\n"_s);
}

void writeContents(HtmlWriter& writer, const Outline& outline)
{
    const std::vector<ContentsEntry> entries = contentsOf(outline);
    if (entries.empty())
        return;
    const QString title = escapedHtml(translated(QT_TRANSLATE_NOOP("HtmlExporter", "Contents")));
    writer.writeMarkup(u"<nav aria-label=\""_s + title + u"\"><details open=\"open\"><summary>"_s + title +
                       u"</summary>\n"_s + nestedList(entries) + u"</details></nav>\n"_s);
}

} // namespace redraft
