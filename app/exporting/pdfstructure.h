#pragma once

#include "app/text/result.h"

#include <QByteArray>
#include <QRectF>
#include <QString>
#include <vector>

namespace redraft {

/// A place on a page, in points (1/72 inch) from the page's top left corner.
struct PdfPlace
{
    int page = 0; ///< from 0
    QPointF point;
};

/// A heading in the outline.
struct PdfOutlineEntry
{
    QString title;
    int level = 1; ///< deeper than the entry before: its child
    PdfPlace place;
};

/// An area that can be clicked: leads to a place of the document or, if `uri` is not empty, out of it.
struct PdfLink
{
    int page = 0;
    QRectF area; ///< points from the page's top left corner
    QByteArray uri;
    PdfPlace target;
};

/// What Qt's PDF writer cannot write.
struct PdfStructure
{
    QString title;
    QString author;
    QString language;
    std::vector<PdfOutlineEntry> outline;
    std::vector<PdfLink> links;
};

/// `pdf` with that structure added, by libqpdf. Any thread. An error if `pdf` cannot be read.
Result<QByteArray> addPdfStructure(const QByteArray& pdf, const PdfStructure& structure);

} // namespace redraft
