#include "widgets/shell/sourcepane.h"

#include "widgets/editor/sourceeditor.h"

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

void SourcePane::openFind(FindBar::Mode mode)
{
    findBar().open(mode);
}

void SourcePane::findNext()
{
    findBar().findNext();
}

void SourcePane::findPrevious()
{
    findBar().findPrevious();
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
        m_findBar = new FindBar(*m_editor, m_document, this);
        m_findBar->setTheme(m_theme);
        layout()->addWidget(m_findBar);
        connect(m_findBar, &FindBar::closed, this, &SourcePane::findClosed);
    }
    return *m_findBar;
}

} // namespace redraft
