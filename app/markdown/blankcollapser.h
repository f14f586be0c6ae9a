#pragma once

#include "app/markdown/node.h"

namespace redraft {

/// Collapses blanks across the inline nodes of one run of text, as HTML does it. For one run each.
class BlankCollapser
{
public:
    void collapse(std::vector<Node>& inlines);

private:
    void collapse(Node& node);

    bool m_isBehindBlank = true;
};

} // namespace redraft
