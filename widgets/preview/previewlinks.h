#pragma once

#include "app/text/listdiff.h"

#include <QObject>
#include <QString>
#include <optional>
#include <vector>

namespace redraft {

class PreviewSurface;

/// Where links of the preview lead: to anchors of the document, and back again; everything else is handed on.
/// GUI thread.
class PreviewLinks : public QObject
{
    Q_OBJECT

public:
    /// `surface` must outlive the object.
    explicit PreviewLinks(PreviewSurface& surface, QObject* parent = nullptr);

    /// Follows a link: jumps to an anchor of the document, or asks for what else it means.
    void activate(const QString& destination);
    /// Brings a heading or footnote to the top; false if the document has no such anchor.
    bool jumpTo(const QString& anchor);
    /// To where the reader was before a jump, and back; false if there is nothing.
    bool goBack();
    bool goForward();
    /// Forgets where the reader was.
    void clear();

signals:
    /// A link that is no anchor of this document; `destination` as written.
    void linkActivated(const QString& destination);
    /// The place changed by a jump.
    void jumped();

private:
    struct Place
    {
        int slot = 0;
        qreal offset = 0;
    };

    int slotOfAnchor(const QString& anchor) const;
    int slotOfHtmlName(const QString& name) const;
    std::optional<qreal> yOfAnchor(int slot, const QString& name) const;
    Place here() const;
    bool go(std::vector<Place>& from, std::vector<Place>& to);
    void follow(const ListDifference& change);

    PreviewSurface& m_surface;
    std::vector<Place> m_back, m_forward;
};

} // namespace redraft
