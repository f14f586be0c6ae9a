#pragma once

#include "app/markdown/definitionset.h"
#include "app/text/textsnapshot.h"

#include <memory>

namespace redraft {

/// The number of a footnote, its label as its definition has it, and how many references it has.
struct FootnoteMark
{
    int number = 0;
    QString label;
    int references = 0;

    bool operator==(const FootnoteMark&) const = default;
};

/// The footnotes that are defined and used, by folded label.
using FootnoteMarks = QHash<QString, FootnoteMark>;

/// What a syntax tree keeps for the next one. Immutable; parts that did not change are shared.
struct MarkdownState
{
    QString text; ///< that the tree was read from; shares the snapshot's
    std::shared_ptr<const DefinitionSet> definitions;
    std::shared_ptr<const FootnoteMarks> footnotes;
};

} // namespace redraft
