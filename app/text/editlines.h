#pragma once

#include "app/text/edit.h"
#include "app/text/textsnapshot.h"

#include <vector>

namespace redraft {

/// A line of the difference that an edit makes.
struct EditLine
{
    enum class Kind
    {
        Same,    ///< around the change
        Removed, ///< as it was
        Added,   ///< as it will be
        Skipped  ///< stands for lines that are not shown; `text` is empty
    };
    Kind kind = Kind::Same;
    int line = 0; ///< from 0, in the text before; of added lines in the text after; of skipped lines how many
    QString text;
    bool operator==(const EditLine&) const = default;
};

/// What the edit makes of the text, line by line, with as many as `context` lines around each change. The
/// edit must be applicable. Pure.
std::vector<EditLine> linesOfEdit(const TextSnapshot& before, const Edit& edit, int context = 2);

} // namespace redraft
