#pragma once

#include <QHash>
#include <QString>

namespace redraft {

/// Makes the anchors of headings as GitHub does: lower case, blanks as '-', punctuation dropped, "-1", "-2" …
/// behind one that is taken. Give it the headings of a document in their order.
class AnchorMaker
{
public:
    /// The anchor for a heading with this plain text; never empty, never the same twice.
    QString anchorFor(const QString& heading);

private:
    QHash<QString, int> m_uses; ///< anchor -> how many more were asked for with the same text
};

} // namespace redraft
