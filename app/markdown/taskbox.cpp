#include "app/markdown/taskbox.h"

#include <algorithm>

namespace redraft {

/// cmark-gfm sees boxes only in items that begin a line: not in quotes, nor in an item inside an item's first
/// line.
void findTaskBox(Node& item)
{
    if (item.task != TaskState::None || item.children.empty() || item.children.front().children.empty())
        return;
    Node& text = item.children.front().children.front();
    const bool isBox = text.kind == NodeKind::Text && text.literal.size() > 4 && text.literal[0] == u'[' &&
                       text.literal[2] == u']' && text.literal[3] == u' ';
    if (!isBox || item.children.front().kind != NodeKind::Paragraph ||
        !QStringView(u" xX").contains(text.literal[1]))
        return;
    item.task = text.literal[1] == u' ' ? TaskState::Open : TaskState::Done;
    item.literal = text.literal.left(4);
    text.literal.remove(0, 4);
    TextRange& range = item.children.front().range;
    const qsizetype box = std::min<qsizetype>(4, range.length);
    range = TextRange::fromBounds(range.start + box, range.end());
}

} // namespace redraft
