#include "widgets/form/sectioncard.h"

#include "app/editing/markdownedits.h"
#include "widgets/form/cardheader.h"
#include "widgets/form/fieldbox.h"
#include "widgets/form/findingtext.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/sectiontext.h"
#include "widgets/form/structuredview.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace redraft {

SectionCard::SectionCard(const Document& document, const FormStyle& style, QWidget* parent)
    : Card(style, parent)
    , m_document(document)
{
}

void SectionCard::buildContent(QVBoxLayout& layout)
{
    const FormStyle& style = formStyle();
    m_header = new CardHeader(style);
    layout.addWidget(m_header);
    m_guidanceButton = m_header->addButton(tr("Guidance"), style.theme.muted);
    m_guidanceButton->setCheckable(true);
    m_switch = m_header->addButton(tr("As text"), style.theme.muted);
    connect(m_switch, &QToolButton::clicked, this, &SectionCard::switchView);
    m_guidance = new QLabel;
    m_guidance->setWordWrap(true);
    m_guidance->setTextFormat(Qt::PlainText);
    styleLabel(*m_guidance, style.textFont(9), style.theme.muted);
    layout.addWidget(m_guidance);
    m_box = new FieldBox(style);
    auto* inner = new QVBoxLayout(m_box);
    inner->setContentsMargins(style.px(12), style.px(9), style.px(12), style.px(9));
    m_editor = new SectionEditor(style);
    inner->addWidget(m_editor);
    m_box->followFocusOf(m_editor);
    layout.addWidget(m_box);
    m_viewPlace = layout.count();
    m_findings = new QLabel;
    m_findings->setWordWrap(true);
    m_findings->setTextFormat(Qt::RichText);
    styleLabel(*m_findings, style.textFont(9), style.theme.muted);
    layout.addWidget(m_findings);
    connect(m_guidanceButton, &QToolButton::clicked, this, [this](bool isChecked) {
        m_isGuidanceWanted = isChecked;
        showGuidance();
    });
    reload(m_document.snapshot().text);
    m_editor->setCursorPosition(0, 0);
    connectEditor();
    showPlan();
}

void SectionCard::connectEditor()
{
    connect(m_box, &FieldBox::pressed, m_editor, [this] { m_editor->setFocus(Qt::MouseFocusReason); });
    connect(m_editor, &SectionEditor::edited, this, &SectionCard::requestTyped);
    connect(m_editor, &SectionEditor::lineBreakRequested, this, &SectionCard::requestLineBreak);
    connect(m_editor, &SectionEditor::undoRequested, this, &SectionCard::undoRequested);
    connect(m_editor, &SectionEditor::redoRequested, this, &SectionCard::redoRequested);
    connect(m_editor, &SectionEditor::leaveRequested, this, &SectionCard::leaveRequested);
    connect(m_editor, &SectionEditor::cursorPositionChanged, this, &SectionCard::noteCursor);
    connect(m_editor, &SectionEditor::focused, this, [this](bool hasFocus) {
        if (hasFocus)
            noteCursor();
        else
            emit editingFinished();
    });
}

void SectionCard::forgetContent()
{
    if (m_view)
        m_held = m_view->heldTexts();
    m_header = nullptr;
    m_guidanceButton = nullptr;
    m_guidance = m_findings = nullptr;
    m_box = nullptr;
    m_editor = nullptr;
    m_switch = nullptr;
    m_view = nullptr;
    m_isStructured = false;
}

void SectionCard::setPlan(const CardPlan& plan, const QString& documentText)
{
    const bool isSame = plan == m_plan;
    m_plan = plan;
    m_place.heading = plan.heading;
    m_place.text = plan.text;
    m_place.isCut = false;
    m_lineCount =
        1 + int(QStringView(documentText).mid(m_place.text.start, m_place.text.length).count(u'\n'));
    if (m_editor)
        reload(documentText);
    if (isSame)
        return;
    Card::setPlan(plan, documentText);
    if (m_header)
        showPlan();
}

void SectionCard::showPlan()
{
    m_header->showPlan(m_plan);
    m_editor->setAccessibleName(tr("Text of %1").arg(m_plan.title));
    m_editor->setAccessibleDescription(m_plan.guidance);
    const QString findings = findingText(m_plan.findings, formStyle().theme);
    m_findings->setText(findings);
    m_findings->setVisible(!findings.isEmpty());
    showGuidance();
}

void SectionCard::showGuidance()
{
    const bool hasGuidance = !m_plan.guidance.isEmpty();
    const bool isShown = hasGuidance && m_isGuidanceWanted.value_or(m_place.text.isEmpty());
    m_guidanceButton->setVisible(hasGuidance);
    m_guidanceButton->setChecked(isShown);
    m_guidanceButton->setAccessibleName(tr("Guidance for %1").arg(m_plan.title));
    m_guidance->setText(m_plan.guidance);
    m_guidance->setVisible(isShown);
    m_editor->setPlaceholderText(isShown ? QString() : m_plan.guidance);
}

void SectionCard::reload(const QString& documentText)
{
    const bool wasStructured = m_isStructured;
    m_isStructured = showStructured(documentText);
    if (m_view)
        m_view->setVisible(m_isStructured);
    m_box->setVisible(!m_isStructured);
    m_switch->setVisible(m_isStructured || shapeOf(sourceIn(documentText)) != nullptr);
    fitButtons();
    m_switch->setToolTip(m_isStructured ? tr("Edit as text") : tr("Edit as form"));
    m_switch->setAccessibleName(m_isStructured ? tr("Edit %1 as text").arg(m_plan.title)
                                               : tr("Edit %1 as form").arg(m_plan.title));
    if (!m_isStructured)
        reloadText(documentText);
    if (wasStructured != m_isStructured)
        emit controlsChanged();
}

void SectionCard::reloadText(const QString& documentText)
{
    m_isUnholdable = !m_editor->setRawText(documentText.mid(m_place.text.start, m_place.text.length));
    setReadOnly(isReadOnly());
    m_editor->setToolTip(m_isUnholdable ? tr("This text has characters that only the source view can edit.")
                                        : QString());
}

void SectionCard::setReadOnly(bool isReadOnly)
{
    Card::setReadOnly(isReadOnly);
    if (m_view)
        m_view->setReadOnly(isReadOnly);
    if (!m_editor || m_editor->isReadOnly() == (isReadOnly || m_isUnholdable))
        return;
    m_editor->setReadOnly(isReadOnly || m_isUnholdable);
    if (m_editor->isReadOnly())
        m_editor->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

QWidget* SectionCard::firstControl() const
{
    return m_isStructured ? m_view->firstControl() : m_editor;
}

QList<QWidget*> SectionCard::controls() const
{
    if (!m_editor)
        return {};
    const QList<QWidget*> header{m_guidanceButton, m_switch};
    return header + (m_isStructured ? m_view->controls() : QList<QWidget*>{m_editor});
}

bool SectionCard::isEditing() const
{
    const bool hasFocus = m_isStructured ? m_view->isEditing() : m_editor && m_editor->hasFocus();
    return hasFocus && !m_place.isCut;
}

bool SectionCard::isText(const QWidget& widget) const
{
    return m_editor == &widget || (m_isStructured && m_view->isText(widget));
}

void SectionCard::requestTyped(const TextDelta& local)
{
    TextDelta delta = local;
    delta.position += m_place.text.start;
    m_expected = {m_place.text.start, m_place.text.length + local.growth()};
    if (m_place.text.isEmpty()) {
        const TextFrame frame = frameFor(m_document.snapshot().text, m_place.text.start);
        delta.inserted = frame.before + delta.inserted + frame.behind;
        m_expected.start += frame.before.size();
    }
    Edit edit;
    edit.deltas = {delta};
    edit.selection = TextRange{m_expected.start + local.position + local.inserted.size(), 0};
    m_expectedGrowth = delta.growth();
    m_isOrigin = true;
    emit editRequested(edit);
    // Nobody applied it, or not as asked: the document is right.
    if (std::exchange(m_isOrigin, false) && m_editor)
        reload(m_document.snapshot().text);
    noteCursor();
}

void SectionCard::requestLineBreak(bool* isDone)
{
    const QTextCursor cursor = m_editor->textCursor();
    if (cursor.hasSelection() || m_place.text.isEmpty())
        return;
    const Edit edit = continueList(m_document.snapshot(), m_place.text.start + cursor.position());
    for (const TextDelta& delta : edit.deltas) {
        if (delta.position < m_place.text.start || delta.position + delta.removed > m_place.text.end())
            return;
    }
    if (edit.isEmpty())
        return;
    *isDone = true;
    m_isOwnEdit = true;
    emit editRequested(edit);
    m_isOwnEdit = false;
    if (edit.selection && m_editor) {
        const qsizetype start = edit.selection->start - m_place.text.start;
        m_editor->setCursorPosition(start + edit.selection->length, start);
    }
}

void SectionCard::follow(const QList<TextDelta>& deltas)
{
    if (m_isStructured)
        return followStructured(deltas);
    bool isCut = false;
    if (std::exchange(m_isOrigin, false)) {
        qsizetype growth = 0;
        for (const TextDelta& delta : deltas)
            growth += delta.growth();
        if (growth == m_expectedGrowth) {
            m_place.text = m_expected;
            return;
        }
        isCut = true;
    }
    for (auto delta = deltas.rbegin(); delta != deltas.rend(); ++delta)
        followOne(*delta, isCut);
    if (isCut && m_editor)
        reload(m_document.snapshot().text);
    m_place.isCut = m_place.isCut || isCut;
}

void SectionCard::followOne(const TextDelta& delta, bool& isCut)
{
    using Origin = SectionPlace::Origin;
    const qsizetype start = m_place.text.start;
    switch (m_place.follow(delta, m_isOwnEdit ? Origin::Inside : Origin::Elsewhere)) {
    case SectionPlace::Reach::Inside:
        if (m_editor && !isCut && !m_isStructured)
            m_editor->patch({delta.position - start, delta.removed, delta.inserted});
        break;
    case SectionPlace::Reach::Across:
        isCut = true;
        break;
    case SectionPlace::Reach::Outside:
        break;
    }
}

int SectionCard::estimatedHeight(int width) const
{
    const FormStyle& style = formStyle();
    const int columns = std::max(20, (width - style.px(60)) / std::max(1, style.px(8)));
    const int lines = std::max(m_lineCount, int(m_place.text.length / columns));
    return style.px(80) + lines * style.px(18);
}

} // namespace redraft
