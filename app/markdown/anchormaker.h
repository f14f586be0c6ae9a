#pragma once

#include <QHash>
#include <QString>

namespace redraft {

/// The anchor of a heading with this plain text, as GitHub makes it: lower case, blanks as '-', punctuation
/// dropped; never empty.
QString headingSlug(const QString& heading);

/// Makes the anchors of headings unique: "-1", "-2" … behind one that is taken. Give it the slugs of a
/// document in their order.
class AnchorMaker
{
public:
    /// Never the same twice.
    QString anchorFor(const QString& slug);

private:
    QHash<QString, int> m_uses; ///< anchor -> how many more were asked for with the same text
};

} // namespace redraft
