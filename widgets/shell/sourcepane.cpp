#include "widgets/shell/sourcepane.h"

#include "widgets/editor/sourceeditor.h"
#include "widgets/editor/sourcefindtarget.h"

#include <QApplication>
#include <QBoxLayout>

namespace redraft {

SourcePane::SourcePane(Document& document, const CodeHighlighter& highlighter, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_editor(new SourceEditor(document, highlighter, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_editor, 1);
    m_editor->setAccessibleName(tr("Source text"));
    setFocusProxy(m_editor);
}

void SourcePane::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_editor->setTheme(theme);
    if (m_findBar)
        m_findBar->setTheme(theme);
}

void SourcePane::showSelection(TextRange selection)
{
    if (m_findBar && m_findBar->isAncestorOf(QApplication::focusWidget()))
        m_editor->select(selection);
    else
        m_editor->goTo(selection);
}

FindBar& SourcePane::findBar()
{
    if (!m_findBar) {
        m_findBar = new FindBar(*new SourceFindTarget(*m_editor, this), m_document, this);
        m_findBar->setTheme(m_theme);
        layout()->addWidget(m_findBar);
    }
    return *m_findBar;
}

} // namespace redraft
