#include "app/exporting/htmlfrontpage.h"

#include "app/exporting/contentslist.h"
#include "app/exporting/htmltext.h"
#include "app/exporting/htmlwriter.h"
#include "app/markdown/linksafety.h"

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

/// "decision_deadline" -> "Decision deadline"
QString readableKey(const QString& key)
{
    QString label = key;
    label.replace(u'_', u' ').replace(u'-', u' ');
    return label.left(1).toUpper() + label.mid(1);
}

bool isField(const Analysis& analysis, const MetadataField& field, QLatin1StringView id)
{
    const FieldDefinition* definition = definitionOf(analysis, field);
    return definition ? definition->id == id : field.key.compare(id, Qt::CaseInsensitive) == 0;
}

/// The colour of a status. Words outside of the list are neutral.
QLatin1StringView statusClass(const QString& status)
{
    static const QStringList good{u"accepted"_s, u"approved"_s, u"implemented"_s, u"implementable"_s,
                                  u"final"_s,    u"active"_s,   u"done"_s,        u"merged"_s};
    static const QStringList bad{u"rejected"_s, u"withdrawn"_s, u"superseded"_s, u"deprecated"_s,
                                 u"obsolete"_s, u"declined"_s,  u"abandoned"_s};
    static const QStringList waiting{u"in review"_s, u"review"_s, u"last call"_s, u"proposed"_s,
                                     u"provisional"_s};
    const QString word = status.simplified().toLower();
    if (good.contains(word))
        return "ok"_L1;
    if (bad.contains(word))
        return "error"_L1;
    return waiting.contains(word) ? "warning"_L1 : "neutral"_L1;
}

QString markedUp(const QString& value)
{
    const LinkKind kind = linkKind(value);
    if (kind != LinkKind::Remote || value.contains(u' ') || value.startsWith(u"//"))
        return escapedHtml(value);
    return u"<a rel=\"noopener noreferrer\" href=\"%1\">%2</a>"_s.arg(escapedHtml(safeLink(value)),
                                                                      escapedHtml(value));
}

QString markedUpValue(const Analysis& analysis, const MetadataField& field)
{
    if (isField(analysis, field, "status"_L1))
        return u"<span class=\"chip %1\">%2</span>"_s.arg(statusClass(field.value), escapedHtml(field.value));
    if (field.items.size() < 2)
        return markedUp(field.value);
    QString html = u"<ul>"_s;
    for (const QString& item : field.items)
        html += u"<li>"_s + markedUp(item) + u"</li>"_s;
    return html + u"</ul>"_s;
}

bool isShown(const Analysis& analysis, const MetadataField& field)
{
    return !field.value.trimmed().isEmpty() && !field.isFromHeading && !isField(analysis, field, "title"_L1);
}

void writeMetadata(HtmlWriter& writer, const Analysis& analysis)
{
    QString entries;
    for (const MetadataField& field : analysis.metadata->fields) {
        if (!isShown(analysis, field))
            continue;
        const FieldDefinition* definition = definitionOf(analysis, field);
        entries += u"<div><dt>"_s + escapedHtml(definition ? definition->label : readableKey(field.key)) +
                   u"</dt><dd>"_s + markedUpValue(analysis, field) + u"</dd></div>\n"_s;
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
    return field ? field->value : translated(QT_TRANSLATE_NOOP("HtmlExporter", "Untitled document"));
}

void writeDocumentHeader(HtmlWriter& writer, const Analysis& analysis, const ExportParts& parts)
{
    writer.writeMarkup(u"<header>\n"_s);
    if (analysis.outline->titleSection >= 0) {
        const Section& title = analysis.outline->sections[size_t(analysis.outline->titleSection)];
        writer.writeBlock(analysis.tree->blocks[size_t(title.blockIndex)].block->node);
    } else if (const MetadataField* field = titleField(analysis); field && !field->isFromHeading) {
        writer.writeMarkup(u"<h1>"_s + escapedHtml(documentTitle(analysis)) + u"</h1>\n"_s);
    }
    if (parts.hasMetadata)
        writeMetadata(writer, analysis);
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
