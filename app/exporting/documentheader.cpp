#include "app/exporting/documentheader.h"

#include "app/exporting/headerfields.h"
#include "app/exporting/shownstatus.h"
#include "app/metadata/fieldnames.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("DocumentHeader", text);
}

/// True if a heading says what the title field says, perhaps behind its number.
bool isSameTitle(const QString& heading, const QString& title)
{
    const QString shown = heading.simplified();
    const QString withoutNumber = shown.mid(splitNumberedTitle(shown).titleStart);
    return shown.compare(title, Qt::CaseInsensitive) == 0 ||
           withoutNumber.compare(title, Qt::CaseInsensitive) == 0;
}

class HeaderMaker
{
public:
    explicit HeaderMaker(const ParsedDocument& document)
        : m_document(document)
        , m_metadata(*document.metadata)
    {
    }

    DocumentHeader make()
    {
        noteTitle();
        noteStatus();
        noteDetails();
        noteMetadataBlocks();
        noteRows();
        std::sort(m_header.shownBlocks.begin(), m_header.shownBlocks.end());
        return std::move(m_header);
    }

private:
    QString valueOf(const QStringList& names)
    {
        const MetadataField* field = m_metadata.find(names);
        if (!field || field->shape == ValueShape::Map || m_metadata.error)
            return {};
        m_used.push_back(field);
        return field->value.simplified();
    }

    void noteStatus()
    {
        const ShownStatus status = shownStatus(m_metadata, m_document.documentTemplate.get());
        m_header.content.status = status.text;
        m_header.content.tone = status.tone;
        if (status.field)
            m_used.push_back(status.field);
    }

    void noteTitle()
    {
        const std::vector<Section>& sections = m_document.outline->sections;
        // The field may be read from a heading: that is shown as one or stays a section.
        const MetadataField* field = m_metadata.find({QStringLiteral("title")});
        const bool isBelowMeta = beginsWithMetadataSection();
        const QStringList names = isBelowMeta ? QStringList{QStringLiteral("title"), QStringLiteral("name")}
                                              : QStringList{QStringLiteral("title")};
        const QString title = field && field->isFromHeading ? QString() : valueOf(names);
        const bool repeatsTitle = !sections.empty() && sections.front().level == 1 && !title.isEmpty() &&
                                  isSameTitle(sections.front().title, title);
        if (!repeatsTitle && m_document.outline->titleSection >= 0 && !isBelowMeta)
            m_used.clear(); // another title: said below
        const bool isFirst = repeatsTitle || (title.isEmpty() && beginsWithItsName());
        if (isBelowMeta && !title.isEmpty()) {
            m_header.content.title = numbered(title);
            m_header.shownBlocks.push_back(sections.front().blockIndex);
        } else if (const int section = isFirst ? 0 : m_document.outline->titleSection; section >= 0) {
            m_header.content.title = sections[size_t(section)].title;
            m_header.titleBlock = sections[size_t(section)].blockIndex;
            m_header.content.heading = m_document.tree->blocks[size_t(m_header.titleBlock)].block;
            m_header.shownBlocks.push_back(m_header.titleBlock);
        } else {
            m_header.content.title = title.isEmpty() ? title : numbered(title);
        }
    }

    /// True if the first heading is that of a section "Meta" that holds the fields.
    bool beginsWithMetadataSection() const
    {
        const std::vector<Section>& sections = m_document.outline->sections;
        return isInText(m_metadata.syntax) && !sections.empty() &&
               isMetadataHeading(sections.front().title) &&
               sections.front().body.start <= m_metadata.range.start &&
               m_metadata.range.end() <= sections.front().body.end();
    }

    /// True if the text begins with a heading of level 1 that looks like a name though there are others of
    /// that level, and not with a section as the template knows them.
    bool beginsWithItsName() const
    {
        const std::vector<Section>& sections = m_document.outline->sections;
        if (sections.empty() || sections.front().level != 1 || sections.front().blockIndex != 0)
            return false;
        const QString heading = normalizedHeading(sections.front().title);
        const auto isCalled = [&heading](const QString& name) { return normalizedHeading(name) == heading; };
        if (!m_document.documentTemplate)
            return true;
        const std::vector<SectionDefinition>& known = m_document.documentTemplate->sections;
        return std::none_of(known.begin(), known.end(), [&](const SectionDefinition& section) {
            return isCalled(section.heading) ||
                   std::any_of(section.aliases.begin(), section.aliases.end(), isCalled);
        });
    }

    /// A title with the number of the document, if that is a name of it and not just a count.
    QString numbered(const QString& title)
    {
        const qsizetype used = qsizetype(m_used.size());
        const QString number =
            valueOf({QStringLiteral("number"), QStringLiteral("id"), QStringLiteral("rfc")});
        const bool isName = number.size() >= 2 && number.size() <= 20;
        if (isName && title.contains(number))
            return title;
        if (isName && splitNumberedTitle(title).number.isEmpty())
            return translated("%1: %2").arg(number, title);
        m_used.resize(size_t(used));
        return title;
    }

    void addDetail(const QString& text)
    {
        if (!text.isEmpty())
            m_header.content.details.append(text);
    }

    void noteDetails()
    {
        addDetail(valueOf({QStringLiteral("authors"), QStringLiteral("author"), QStringLiteral("owner"),
                           QStringLiteral("owners")}));
        addDetail(shownDate(valueOf({QStringLiteral("created"), QStringLiteral("date"),
                                     QStringLiteral("created at"), QStringLiteral("start date")})));
        const QString reviewers = valueOf({QStringLiteral("reviewers"), QStringLiteral("reviewer")});
        if (!reviewers.isEmpty())
            addDetail(translated("Reviewers: %1").arg(reviewers));
        const QString deadline =
            valueOf({QStringLiteral("deadline"), QStringLiteral("decision deadline"),
                     QStringLiteral("decision date"), QStringLiteral("review deadline")});
        if (!deadline.isEmpty())
            addDetail(translated("Decision by %1").arg(shownDate(deadline)));
    }

    /// Bold lines are blocks of the document; those that hold nothing but metadata are not shown twice.
    void noteMetadataBlocks()
    {
        const bool showsFields = !m_header.content.status.isEmpty() || !m_header.content.details.isEmpty();
        if (!isInText(m_metadata.syntax) || !showsFields)
            return;
        m_hidesBoldLines = true;
        const BlockList& blocks = m_document.tree->blocks;
        const TextRange range = m_metadata.range;
        for (size_t index = 0; index < blocks.size() && blocks[index].start < range.end(); ++index) {
            const TextRange block = m_document.tree->rangeOf(int(index), blocks[index].block->node);
            const NodeKind kind = blocks[index].block->node.kind;
            const bool isField = kind == NodeKind::Paragraph || kind == NodeKind::BulletList;
            // A table has a head, and code its fences, beside the fields.
            const bool isAround = kind == NodeKind::Table || kind == NodeKind::CodeBlock;
            const bool isInside = block.start >= range.start && block.end() <= range.end();
            if ((isField && isInside) || (isAround && block.overlaps(range)))
                m_header.shownBlocks.push_back(int(index));
        }
    }

    /// What the details do not show. Bold lines that stay in the text are not shown twice, front matter that
    /// cannot be read not at all.
    void noteRows()
    {
        const bool staysInText = isInText(m_metadata.syntax) && !m_hidesBoldLines;
        if (staysInText || m_metadata.error)
            return;
        m_header.content.rows = headerRows(m_document, [this](const MetadataField& field) {
            return std::find(m_used.begin(), m_used.end(), &field) == m_used.end();
        });
    }

    const ParsedDocument& m_document;
    const Metadata& m_metadata;
    DocumentHeader m_header;
    std::vector<const MetadataField*> m_used; ///< shown outside of the rows
    bool m_hidesBoldLines = false;
};

} // namespace

DocumentHeader titleOnly(const DocumentHeader& header)
{
    DocumentHeader result;
    result.content.title = header.content.title;
    result.content.heading = header.content.heading;
    result.titleBlock = header.titleBlock;
    if (header.titleBlock >= 0)
        result.shownBlocks.push_back(header.titleBlock);
    return result;
}

DocumentHeader makeDocumentHeader(const ParsedDocument& document)
{
    if (!document.metadata || !document.outline || !document.tree)
        return {};
    return HeaderMaker(document).make();
}

} // namespace redraft
