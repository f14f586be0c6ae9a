#include "app/exporting/pdfstructure.h"

#include <QCoreApplication>

#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace redraft {

namespace {

using Handle = QPDFObjectHandle;

Handle unicode(const QString& text)
{
    return Handle::newUnicodeString(text.toStdString());
}

Handle number(double value)
{
    return Handle::newReal(value, 2);
}

class StructureWriter
{
public:
    StructureWriter(QPDF& pdf, const PdfStructure& structure)
        : m_pdf(pdf)
        , m_structure(structure)
    {
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
            m_pages.push_back(page.getObjectHandle());
    }

    void write()
    {
        writeCatalog();
        writeLinks();
        writeOutline();
    }

private:
    struct OutlineNode
    {
        Handle item;
        int level = 0;
        std::vector<OutlineNode> children;
    };

    double pageHeight(int page)
    {
        Handle box = m_pages[size_t(page)].getKey("/MediaBox");
        return box.isArray() ? box.getArrayItem(3).getNumericValue() : 842.0;
    }

    Handle destination(const PdfPlace& place)
    {
        Handle array = Handle::newArray();
        array.appendItem(m_pages[size_t(place.page)]);
        array.appendItem(Handle::newName("/XYZ"));
        array.appendItem(number(place.point.x()));
        array.appendItem(number(pageHeight(place.page) - place.point.y()));
        array.appendItem(Handle::newNull());
        return array;
    }

    void writeCatalog()
    {
        Handle root = m_pdf.getRoot();
        root.replaceKey("/Lang", unicode(m_structure.language));
        Handle preferences = Handle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
        Handle trailer = m_pdf.getTrailer();
        Handle info = trailer.getKey("/Info");
        if (!info.isDictionary()) {
            info = m_pdf.makeIndirectObject(Handle::newDictionary());
            trailer.replaceKey("/Info", info);
        }
        info.replaceKey("/Title", unicode(m_structure.title));
        if (!m_structure.author.isEmpty())
            info.replaceKey("/Author", unicode(m_structure.author));
    }

    void writeLinks()
    {
        for (const PdfLink& link : m_structure.links) {
            if (link.page >= int(m_pages.size()) || link.target.page >= int(m_pages.size()))
                continue;
            Handle& page = m_pages[size_t(link.page)];
            if (!page.getKey("/Annots").isArray())
                page.replaceKey("/Annots", Handle::newArray());
            page.getKey("/Annots").appendItem(m_pdf.makeIndirectObject(annotation(link)));
        }
    }

    Handle annotation(const PdfLink& link)
    {
        const double height = pageHeight(link.page);
        Handle dictionary = Handle::newDictionary();
        dictionary.replaceKey("/Type", Handle::newName("/Annot"));
        dictionary.replaceKey("/Subtype", Handle::newName("/Link"));
        dictionary.replaceKey("/Rect", Handle::newArray(QPDFObjectHandle::Rectangle(
                                           link.area.left(), height - link.area.bottom(), link.area.right(),
                                           height - link.area.top())));
        dictionary.replaceKey("/Border", Handle::parse("[0 0 0]"));
        dictionary.replaceKey("/F", Handle::newInteger(4)); // printed
        if (link.uri.isEmpty()) {
            dictionary.replaceKey("/Dest", destination(link.target));
            return dictionary;
        }
        Handle action = Handle::newDictionary();
        action.replaceKey("/S", Handle::newName("/URI"));
        action.replaceKey("/URI", Handle::newString(link.uri.toStdString()));
        dictionary.replaceKey("/A", action);
        return dictionary;
    }

    void writeOutline()
    {
        if (m_structure.outline.empty())
            return;
        size_t next = 0;
        std::vector<OutlineNode> nodes = outlineNodes(next, 0);
        Handle outlines = m_pdf.makeIndirectObject(Handle::newDictionary());
        outlines.replaceKey("/Type", Handle::newName("/Outlines"));
        linkOutline(outlines, nodes);
        Handle root = m_pdf.getRoot();
        root.replaceKey("/Outlines", outlines);
        root.replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }

    /// Entries from `next` on that are deeper than `level`, each with its children.
    std::vector<OutlineNode> outlineNodes(size_t& next, int level)
    {
        std::vector<OutlineNode> nodes;
        while (next < m_structure.outline.size() && m_structure.outline[next].level > level) {
            const PdfOutlineEntry& entry = m_structure.outline[next++];
            OutlineNode node;
            node.level = entry.level;
            node.item = m_pdf.makeIndirectObject(Handle::newDictionary());
            node.item.replaceKey("/Title", unicode(entry.title));
            node.item.replaceKey("/Dest", destination(entry.place));
            node.children = outlineNodes(next, entry.level);
            nodes.push_back(std::move(node));
        }
        return nodes;
    }

    /// Links siblings and parents; returns how many entries are visible below `parent`. Two levels are open.
    int linkOutline(Handle parent, std::vector<OutlineNode>& nodes)
    {
        int count = int(nodes.size());
        for (size_t i = 0; i < nodes.size(); ++i) {
            Handle& item = nodes[i].item;
            item.replaceKey("/Parent", parent);
            if (i > 0)
                item.replaceKey("/Prev", nodes[i - 1].item);
            if (i + 1 < nodes.size())
                item.replaceKey("/Next", nodes[i + 1].item);
            if (!nodes[i].children.empty())
                count += linkOutline(item, nodes[i].children);
        }
        parent.replaceKey("/First", nodes.front().item);
        parent.replaceKey("/Last", nodes.back().item);
        parent.replaceKey("/Count", Handle::newInteger(count));
        return count;
    }

    QPDF& m_pdf;
    const PdfStructure& m_structure;
    std::vector<Handle> m_pages;
};

} // namespace

Result<QByteArray> addPdfStructure(const QByteArray& pdf, const PdfStructure& structure)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("export.pdf", pdf.constData(), size_t(pdf.size()));
        StructureWriter(document, structure).write();
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    } catch (const std::exception& exception) {
        return Error{QCoreApplication::translate("PdfExporter",
                                                 "The PDF could not be completed with outline and links "
                                                 "(%1). Nothing was written; please report this.")
                         .arg(QString::fromUtf8(exception.what()))};
    }
}

} // namespace redraft
