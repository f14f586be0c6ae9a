#pragma once

#include "app/markdown/node.h"

#include <optional>
#include <span>

namespace redraft {

/// The five alerts of GitHub.
enum class AlertKind
{
    Note,
    Tip,
    Important,
    Warning,
    Caution
};

/// The alert that a top-level quote is, by GitHub's rule: its first line is "[!NOTE]" or one of the other
/// marks, in any case and alone, nothing in it escaped, and something follows. Quotes inside other blocks are
/// never alerts: do not ask for them.
std::optional<AlertKind> alertKind(const Node& quote);

/// The first line of a quote if it may be the mark of an alert, for Node::literal. What it means is not
/// enough: with a backslash or an entity in it, it is text. `source`: of the quote, from its first mark on.
QString alertMark(const Node& quote, QStringView source);

/// What stands in the alert's first paragraph below the mark; empty if the mark is a paragraph of its own.
/// `quote` must be an alert.
std::span<const Node> alertLead(const Node& quote);

/// "Note", "Warning", … in the language of the program.
QString alertTitle(AlertKind kind);

} // namespace redraft
