#include "widgets/shell/firstfocus.h"

#include "widgets/preview/previewview.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/documentpanes.h"
#include "widgets/shell/sidebar.h"

#include <QApplication>
#include <QWidget>
#include <algorithm>

namespace redraft {

namespace {

bool isToBeMended(const Finding& finding)
{
    return finding.counts() && (finding.severity == Severity::Error || finding.severity == Severity::Warning);
}

/// The first finding of metadata and sections that are there; null for none.
const Finding* firstFinding(const Report& report)
{
    for (const SectionReport& section : report.sections) {
        if (section.state == SectionState::Missing || section.id == u"document")
            continue;
        const auto found = std::find_if(section.findings.begin(), section.findings.end(), isToBeMended);
        if (found != section.findings.end())
            return &*found;
    }
    return nullptr;
}

} // namespace

FirstFocus::FirstFocus(DocumentController& controller, DocumentPanes& panes, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_panes(panes)
{
    connect(&controller.document(), &Document::loaded, this, &FirstFocus::await);
}

void FirstFocus::await()
{
    m_isAwaited = true;
    m_before = QApplication::focusWidget();
}

void FirstFocus::arrive(const Analysis& analysis)
{
    if (!m_isAwaited || analysis.snapshot.revision != m_controller.document().revision())
        return;
    m_isAwaited = false;
    const bool isReadAgain = !m_path.isEmpty() && m_path == m_controller.path();
    m_path = m_controller.path();
    // What had the focus in the form is gone with its cards, also where a file is read again.
    const bool isLost = !m_panes.isAncestorOf(QApplication::focusWidget());
    if (isReadAgain ? isLost : !isTaken())
        give(analysis);
}

/// Somebody works already: in a find bar, in the checklist. What has the focus only because the cards of the
/// document before are gone, has it not from the user.
bool FirstFocus::isTaken() const
{
    const QWidget* focused = QApplication::focusWidget();
    if (!focused || focused == m_before || focused->focusPolicy() == Qt::NoFocus)
        return false;
    const bool isInSource = m_panes.view() != View::Form && m_panes.editors().isAncestorOf(focused);
    return isInSource || m_panes.sidebar().isAncestorOf(focused);
}

void FirstFocus::give(const Analysis& analysis)
{
    const bool isNew = m_controller.path().isEmpty();
    if (!isNew && m_panes.preview().topLine() >= 1)
        return m_panes.focusEditor(); // a link or the way back led to a place in it
    const bool isForm = m_panes.view() == View::Form;
    const Finding* first = firstFinding(*analysis.report);
    if (first && !first->fieldId.isEmpty() && (isForm || isNew))
        m_panes.goToField(first->fieldId);
    else if (first && isNew)
        m_panes.goTo({first->range.start, 0}, analysis.snapshot.revision);
    else
        m_panes.focusEditor();
    if (!isNew)
        m_panes.preview().scrollToLine(0); // the fields may stand far below
}

} // namespace redraft
