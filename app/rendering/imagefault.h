#pragma once

#include <QPainterPath>
#include <QSize>
#include <QString>

namespace redraft {

/// Why an image of the document is not shown.
enum class ImageFault
{
    None,
    NotSaved,      ///< the document has no folder yet
    NotThere,      ///< no such file
    OutsideFolder, ///< neither below the document's folder nor below one that may be allowed
    Unreadable,    ///< no image, or a damaged one
    TooLarge,      ///< too many pixels or bytes
    Unavailable,   ///< on another machine, and nothing is loaded here
    NotAllowed,    ///< in another folder: waits for the reader's word
    NotLoaded,     ///< on another machine: waits for the reader's word
    Loading,
    Failed ///< was asked for, but did not come
};

/// An image on disk that may be shown.
struct ImageFile
{
    QString path; ///< absolute; of an image that stands in the text ("data:…"), its destination
    QSize size;   ///< natural size in px
};

/// An image of the document, or why there is none to be shown.
struct FoundImage
{
    ImageFile file;
    ImageFault fault = ImageFault::None;
    QString name; ///< of a fault: the image as written, its folder or its host
    QString note; ///< how far it is loaded, or a sentence that says why it could not be

    explicit operator bool() const { return fault == ImageFault::None; }
};

/// What is wrong, as a sentence without an end: "This image was not found: map.png".
QString faultReason(const FoundImage& image);
/// The same in two or three words: "not found".
QString faultInShort(ImageFault fault);
/// What a click does: "Click to try again"; "" where nothing can be done.
QString faultAction(const FoundImage& image);
/// The line drawing of a fault on a square of 16 units, to be stroked 1.5 units wide with round ends. What
/// waits, what is on its way, what failed and what cannot be shown have shapes of their own.
QPainterPath faultIcon(ImageFault fault);

} // namespace redraft
