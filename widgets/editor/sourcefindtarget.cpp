#include "widgets/editor/sourcefindtarget.h"

#include "widgets/editor/sourceeditor.h"

namespace redraft {

SourceFindTarget::SourceFindTarget(SourceEditor& editor, QObject* parent)
    : FindTarget(parent)
    , m_editor(editor)
{
    connect(&editor, &QPlainTextEdit::selectionChanged, this, &FindTarget::selectionChanged);
}

TextRange SourceFindTarget::selectedRange() const
{
    return m_editor.selectedRange();
}

void SourceFindTarget::select(TextRange match)
{
    m_editor.select(match);
}

void SourceFindTarget::setMatches(const QList<TextRange>& matches, int current)
{
    m_editor.setMatches(matches, current);
}

void SourceFindTarget::takeFocus()
{
    m_editor.setFocus(Qt::OtherFocusReason);
}

} // namespace redraft
