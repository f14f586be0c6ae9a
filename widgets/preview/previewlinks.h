#pragma once

#include <QObject>
#include <QString>
#include <optional>

namespace redraft {

class PreviewSurface;

/// What is known of a link before it is followed.
struct LinkAccount
{
    QString text;        ///< where it leads: an address, or the words of a footnote; "" if there is no link
    bool isDead = false; ///< it leads nowhere; the text says why
};

/// Where links of the preview lead: to anchors of the document; everything else is handed on.
/// GUI thread.
class PreviewLinks : public QObject
{
    Q_OBJECT

public:
    /// `surface` must outlive the object.
    explicit PreviewLinks(PreviewSurface& surface, QObject* parent = nullptr);

    /// Follows a link: jumps to an anchor of the document, or asks for what else it means.
    void activate(const QString& destination);
    /// False if a link of the form "#name" names no place of the document.
    bool hasPlace(const QString& destination) const;
    /// What to tell of a link that is pointed at. Looks for its file once, until another link is asked for.
    LinkAccount accountOf(const QString& destination);
    /// Brings a heading or footnote to the top; false if the document has no such anchor.
    bool jumpTo(const QString& anchor);

signals:
    /// A link that is no anchor of this document; `destination` as written.
    void linkActivated(const QString& destination);
    /// A link leads to an anchor of this document: the place is still the one that it leads away from.
    void leaving();
    /// The place changed by a jump to what this slot shows.
    void jumped(int slot);
    /// A link that leads nowhere was to be followed.
    void refused(const redraft::LinkAccount& account);

private:
    /// Why a link leads nowhere; "" if it may lead somewhere.
    QString problemOf(const QString& destination) const;
    QString footnoteText(const QString& destination) const;
    /// The slot that holds an anchor, -1 if there is none; `name` becomes the anchor's spelling there.
    int findAnchor(QString& name) const;
    int slotOfAnchor(const QString& anchor) const;
    int slotOfHtmlName(const QString& name) const;
    std::optional<qreal> yOfAnchor(int slot, const QString& name) const;

    PreviewSurface& m_surface;
    QString m_askedFor; ///< the link that m_account is about
    LinkAccount m_account;
};

} // namespace redraft
