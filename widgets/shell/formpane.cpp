#include "widgets/shell/formpane.h"

#include "widgets/form/formview.h"
#include "widgets/shell/formfindtarget.h"

#include <QApplication>
#include <QVBoxLayout>

namespace redraft {

FormPane::FormPane(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_form(new FormView(document))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_form, 1);
    m_form->setAccessibleName(tr("Form"));
}

void FormPane::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_form->setTheme(theme);
    if (m_findBar)
        m_findBar->setTheme(theme);
}

FindBar& FormPane::findBar()
{
    if (!m_findBar) {
        auto* target = new FormFindTarget(*m_form, m_document, this);
        m_findBar = new FindBar(*target, m_document, this);
        m_findBar->setTheme(m_theme);
        layout()->addWidget(m_findBar);
    }
    return *m_findBar;
}

bool FormPane::isFinding() const
{
    const QWidget* focused = QApplication::focusWidget();
    return m_findBar && focused && m_findBar->isAncestorOf(focused);
}

} // namespace redraft
