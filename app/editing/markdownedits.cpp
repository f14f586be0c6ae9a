#include "app/editing/markdownedits.h"

#include <QCoreApplication>

namespace redraft {

namespace {

QString label(const char* text)
{
    return QCoreApplication::translate("MarkdownEdits", text);
}

bool isUrl(QStringView text)
{
    return (text.startsWith(u"http://") || text.startsWith(u"https://") || text.startsWith(u"mailto:")) &&
           !text.contains(u' ') && !text.contains(u'\n');
}

} // namespace

Edit toggleTask(const TextSnapshot& snapshot, const SyntaxTree& tree, int blockIndex, const Node& item)
{
    if (blockIndex < 0 || blockIndex >= int(tree.blocks.size()) || item.task == TaskState::None)
        return {};
    const TextRange range = tree.rangeOf(blockIndex, item);
    const qsizetype bracket = snapshot.text.indexOf(u'[', range.start);
    if (bracket < 0 || bracket + 2 >= range.end() || snapshot.text[bracket + 2] != u']')
        return {};
    const bool isDone = snapshot.text[bracket + 1] != u' ';
    return Edit::replace({bracket + 1, 1}, isDone ? QStringLiteral(" ") : QStringLiteral("x"),
                         isDone ? label(QT_TRANSLATE_NOOP("MarkdownEdits", "Reopen Task"))
                                : label(QT_TRANSLATE_NOOP("MarkdownEdits", "Complete Task")));
}

Edit insertLink(const TextSnapshot& snapshot, TextRange selection)
{
    const QString selected = snapshot.view(selection).toString();
    const bool hasUrl = isUrl(selected);
    const QString text =
        hasUrl || selected.isEmpty() ? QCoreApplication::translate("MarkdownEdits", "text") : selected;
    const QString url = hasUrl ? selected : QStringLiteral("url");
    Edit edit = Edit::replace(selection, u'[' + text + QStringLiteral("](") + url + u')',
                              label(QT_TRANSLATE_NOOP("MarkdownEdits", "Insert Link")));
    const bool isTextMissing = hasUrl || selected.isEmpty();
    edit.selection = isTextMissing ? TextRange{selection.start + 1, text.size()}
                                   : TextRange{selection.start + text.size() + 3, url.size()};
    return edit;
}

} // namespace redraft
