// The part of DocumentPanes that knows where the reader is, and leads to places and back.
#include "widgets/editor/sourceeditor.h"
#include "widgets/form/formview.h"
#include "widgets/preview/previewview.h"
#include "widgets/shell/documentpanes.h"
#include "widgets/shell/formpane.h"
#include "widgets/shell/scrolllink.h"
#include "widgets/shell/sidebar.h"
#include "widgets/shell/sourcepane.h"

#include <QApplication>
#include <QStackedWidget>
#include <cmath>

namespace redraft {

PanePlace DocumentPanes::place()
{
    const LineIndex& lines = m_document.snapshot().lines;
    qreal line = lines.lineOf(m_position);
    if (!m_preview->isHidden())
        line = m_preview->topLine();
    else if (isSourceShown())
        line = source().editor().topLine();
    return {m_document.revision(), m_position, lines.startOf(int(line)), line - std::floor(line)};
}

void DocumentPanes::restore(const PanePlace& place)
{
    const auto present = [&](qsizetype position) {
        const qsizetype mapped =
            m_document.deltaLog().mapPosition(position, place.revision, Affinity::Before).value_or(position);
        return std::min(mapped, m_document.snapshot().text.size());
    };
    const TextRange cursor{present(place.cursor), 0};
    const qreal line = m_document.snapshot().lines.lineOf(present(place.top)) + place.fraction;
    if (isSourceShown())
        source().editor().select(cursor);
    onPositionChanged(cursor.start);
    m_preview->scrollToLine(line);
    const int lineCount = m_document.snapshot().lines.lineCount();
    const qreal editorLine = m_preview->isHidden() ? line : leadingLine(*m_preview, line, lineCount);
    if (isSourceShown())
        source().editor().scrollToLine(editorLine);
    else
        m_form->scrollToLine(editorLine);
}

std::optional<TextRange> DocumentPanes::selectedRange() const
{
    if (isSourceShown() && m_source)
        return m_source->editor().selectedRange();
    return m_form->selectedRange();
}

void DocumentPanes::focusEditor()
{
    const QWidget* focused = QApplication::focusWidget();
    if (isSourceShown())
        source().setFocus();
    else if (!focused || !m_form->isAncestorOf(focused))
        m_form->goToCard(1);
}

void DocumentPanes::onPositionChanged(qsizetype position)
{
    m_position = position;
    m_awaitedMark.reset();
    if (parsedRevision() != m_document.revision())
        m_awaitedMark = m_document.revision();
    m_sidebar->showPosition(position);
    if (!m_preview->isHidden())
        m_preview->showPosition(position);
}

/// What is being typed is parsed later: only then the place is one of the preview.
void DocumentPanes::markAwaited()
{
    if (!m_awaitedMark || parsedRevision() < *m_awaitedMark)
        return;
    const std::optional<TextRange> place = presentRange({m_position, 0}, *m_awaitedMark);
    m_awaitedMark.reset();
    if (place)
        m_preview->showPosition(place->start);
}

void DocumentPanes::showInEditor(TextRange range)
{
    if (isSourceShown())
        source().editor().goTo(range);
    else
        m_form->goTo(range);
}

void DocumentPanes::showSelection(TextRange selection)
{
    if (isSourceShown())
        source().showSelection(selection);
    else if (!m_isFormEditing && !m_formPane->isFinding() && !m_form->select(selection))
        m_awaitedSelection = selection; // its card may come with the next analysis
}

void DocumentPanes::goTo(TextRange range, int revision)
{
    const std::optional<TextRange> present = presentRange(range, revision);
    if (!present)
        return;
    showInEditor(*present);
    onPositionChanged(present->start);
}

void DocumentPanes::goToField(const QString& fieldId)
{
    if (isSourceShown()) {
        const FieldDefinition* definition =
            m_analysis ? m_analysis->documentTemplate->field(fieldId) : nullptr;
        const MetadataField* field = definition ? m_analysis->metadata->find(definition->names()) : nullptr;
        if (field) {
            goTo(field->valueRange, analysedRevision());
            return;
        }
        emit viewRequested(View::Form);
    }
    m_form->goToField(fieldId);
}

QWidget& DocumentPanes::editors() const
{
    return *m_editors;
}

int DocumentPanes::flush()
{
    return m_form->flush();
}

void DocumentPanes::goToCard(int direction)
{
    if (!isSourceShown())
        m_form->goToCard(direction);
}

std::optional<TextRange> DocumentPanes::presentRange(TextRange range, int revision) const
{
    if (revision == m_document.revision())
        return range;
    const DeltaLog& log = m_document.deltaLog();
    if (const std::optional<TextRange> mapped = log.mapRange(range, revision))
        return mapped;
    const std::optional<qsizetype> start = log.mapPosition(range.start, revision, Affinity::Before);
    return start ? std::optional(TextRange{*start, 0}) : std::nullopt;
}

} // namespace redraft
