#include "widgets/form/sectioncard.h"

#include "app/editing/sectiontables.h"
#include "widgets/common/icon.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/structuredview.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace redraft {

namespace {

/// Characters that editors of Qt would change.
bool isHoldable(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar unit) {
        const char16_t code = unit.unicode();
        return code == 0 || code == u'\r' || code == 0x2028 || code == 0x2029 || code == 0xfdd0 ||
               code == 0xfdd1;
    });
}

} // namespace

void SectionCard::makeView()
{
    m_view = new StructuredView(formStyle(), content());
    qobject_cast<QVBoxLayout*>(content()->layout())->insertWidget(m_viewPlace, m_view);
    connect(m_view, &StructuredView::editRequested, this, &SectionCard::requestStructured);
    connect(m_view, &StructuredView::undoRequested, this, &SectionCard::undoRequested);
    connect(m_view, &StructuredView::redoRequested, this, &SectionCard::redoRequested);
    connect(m_view, &StructuredView::controlsChanged, this, &SectionCard::controlsChanged);
    connect(m_view, &StructuredView::editingFinished, this, &SectionCard::editingFinished);
    connect(m_view, &StructuredView::placeMoved, this, &SectionCard::noteCursor);
    connect(m_view, &StructuredView::leaveRequested, this, &SectionCard::leaveRequested);
}

/// Where the template has no shape: that of prose around tables, if the text may have some.
const SectionDefinition* SectionCard::shapeOf(QStringView source) const
{
    static const SectionDefinition prose;
    const SectionDefinition* shaped = m_plan.shaped();
    return shaped || !mayHoldTable(source) ? shaped : &prose;
}

QStringView SectionCard::sourceIn(const QString& documentText) const
{
    const bool hasHeading = !m_place.heading.isEmpty() && m_place.text.end() >= m_place.heading.end();
    return hasHeading ? QStringView(documentText)
                            .mid(m_place.heading.start, m_place.text.end() - m_place.heading.start)
                      : QStringView();
}

bool SectionCard::showStructured(const QString& documentText)
{
    const QString source = sourceIn(documentText).toString();
    const SectionDefinition* definition = source.isEmpty() ? nullptr : shapeOf(source);
    // Who is about to write a table goes on in its text.
    const bool isBeingWritten =
        !m_plan.shaped() && !m_isStructured && m_editor->window()->focusWidget() == m_editor;
    if (!definition || m_isTextWanted || isBeingWritten || !isHoldable(source))
        return false;
    if (!m_view)
        makeView();
    m_view->setReadOnly(isReadOnly());
    const bool isShown = m_view->showSection(source, m_place.heading.start, *definition);
    if (isShown)
        m_view->hold(std::exchange(m_held, {}));
    return isShown;
}

void SectionCard::requestStructured(const Edit& edit)
{
    m_isOwnEdit = true;
    emit editRequested(edit);
    m_isOwnEdit = false;
}

void SectionCard::followStructured(const QList<TextDelta>& deltas)
{
    bool isCut = false;
    for (auto delta = deltas.rbegin(); delta != deltas.rend(); ++delta) {
        const bool isInside = delta->position >= m_place.heading.start &&
                              delta->position + delta->removed <= m_place.text.end();
        if (m_isOwnEdit && isInside) {
            // Text that comes into an empty section begins right behind the heading.
            const qsizetype end = m_place.text.end() + delta->growth();
            const qsizetype start =
                std::min(m_place.text.start, std::max(m_place.heading.end(), delta->position));
            m_place.text = TextRange::fromBounds(start, std::max(start, end));
        } else {
            followOne(*delta, isCut);
        }
    }
    m_place.isCut = m_place.isCut || isCut;
    reload(m_document.snapshot().text);
}

int SectionCard::flush()
{
    return m_isStructured ? m_view->flush() : 0;
}

void SectionCard::switchView()
{
    flush();
    m_isTextWanted = m_isStructured;
    m_switch->setFocus(Qt::OtherFocusReason); // a text with the focus would stay one
    reload(m_document.snapshot().text);
    if (QWidget* first = firstControl())
        first->setFocus(Qt::OtherFocusReason);
}

/// In a narrow card the heading needs the room of the words on the buttons.
void SectionCard::fitButtons()
{
    if (!m_switch)
        return;
    const bool isNarrow = width() < formStyle().px(430);
    const auto fit = [&](QToolButton& button, const QString& iconName) {
        button.setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
        button.setIcon(isNarrow ? icon(iconName, formStyle().theme.muted) : QIcon());
    };
    m_switch->setText(m_isStructured ? tr("As text") : tr("As form"));
    fit(*m_switch, m_isStructured ? QStringLiteral("source") : QStringLiteral("form"));
    fit(*m_guidanceButton, QStringLiteral("question"));
    m_guidanceButton->setToolTip(isNarrow ? tr("Guidance") : QString());
}

void SectionCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    fitButtons();
}

void SectionCard::noteFocus()
{
    if (m_isStructured)
        noteCursor();
}

} // namespace redraft
