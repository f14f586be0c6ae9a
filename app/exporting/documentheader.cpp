#include "app/exporting/documentheader.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <algorithm>

namespace redraft {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("DocumentHeader", text);
}

/// "2026-03-12" as a reader writes it; anything else stays.
QString shownDate(const QString& value)
{
    const QDate date = QDate::fromString(value.left(10), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMMM yyyy")) : value;
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
        m_header.content.status = valueOf({QStringLiteral("status"), QStringLiteral("state")});
        m_header.content.tone = statusTone(m_header.content.status);
        noteDetails();
        noteMetadataBlocks();
        std::sort(m_header.shownBlocks.begin(), m_header.shownBlocks.end());
        return std::move(m_header);
    }

private:
    QString valueOf(const QStringList& names) const
    {
        const MetadataField* field = m_metadata.find(names);
        const bool isReadable = field && field->shape != ValueShape::Map && !m_metadata.error;
        return isReadable ? field->value.simplified() : QString();
    }

    void noteTitle()
    {
        const Outline& outline = *m_document.outline;
        // Where no heading is the document's title, the first one is a section: it is not shown twice.
        const MetadataField* field = m_metadata.find({QStringLiteral("title")});
        QString title = field && field->isFromHeading ? QString() : valueOf({QStringLiteral("title")});
        if (outline.titleSection >= 0) {
            const Section& section = outline.sections[size_t(outline.titleSection)];
            title = section.title;
            m_header.shownBlocks.push_back(section.blockIndex);
        } else if (!title.isEmpty() && splitNumberedTitle(title).number.isEmpty()) {
            const QString number =
                valueOf({QStringLiteral("number"), QStringLiteral("id"), QStringLiteral("rfc")});
            if (number.size() >= 2 && number.size() <= 20 && !title.contains(number))
                title = translated("%1: %2").arg(number, title);
        }
        m_header.content.title = title;
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
        if (m_metadata.syntax != MetadataSyntax::BoldLines || !showsFields)
            return;
        const BlockList& blocks = m_document.tree->blocks;
        const TextRange range = m_metadata.range;
        for (size_t index = 0; index < blocks.size() && blocks[index].start < range.end(); ++index) {
            const TextRange block = m_document.tree->rangeOf(int(index), blocks[index].block->node);
            const NodeKind kind = blocks[index].block->node.kind;
            const bool isField = kind == NodeKind::Paragraph || kind == NodeKind::BulletList;
            if (isField && block.start >= range.start && block.end() <= range.end())
                m_header.shownBlocks.push_back(int(index));
        }
    }

    const ParsedDocument& m_document;
    const Metadata& m_metadata;
    DocumentHeader m_header;
};

} // namespace

DocumentHeader titleOnly(const DocumentHeader& header, const Outline& outline)
{
    DocumentHeader result;
    result.content.title = header.content.title;
    if (outline.titleSection >= 0)
        result.shownBlocks.push_back(outline.sections[size_t(outline.titleSection)].blockIndex);
    return result;
}

DocumentHeader makeDocumentHeader(const ParsedDocument& document)
{
    if (!document.metadata || !document.outline || !document.tree)
        return {};
    return HeaderMaker(document).make();
}

} // namespace redraft
