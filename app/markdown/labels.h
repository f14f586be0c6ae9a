#pragma once

#include <QString>
#include <vector>

namespace redraft {

/// Text in brackets that may be the label of a link or of a footnote.
struct Label
{
    QString text;              ///< between the brackets, as written; in one line. Footnotes: with '^'
    bool isDefinition = false; ///< a colon follows: it may define the label

    bool isFootnote() const { return text.startsWith(u'^'); }
    bool operator==(const Label&) const = default;
};

/// What a stretch of source may refer to and define.
struct LabelScan
{
    std::vector<Label> labels;
    bool isUncertain = false; ///< a footnote's brackets span lines: cmark may read any label out of it
};

/// Finds everything that cmark could look up or define as a label in `source`, and more: what is no label
/// after all (in code, in an inline link) does no harm.
LabelScan scanLabels(QStringView source);

/// Equal for labels that mean the same: case folded, runs of blanks as one, no blanks around.
QString foldedLabel(const QString& label);
/// Equal for all labels with the same folded label, and for some others: blanks and '>', which may come from
/// the quote around a label over two lines, are left out.
QString looseLabel(const QString& label);

} // namespace redraft
