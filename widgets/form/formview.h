#pragma once

#include "app/document/analysis.h"
#include "app/document/document.h"
#include "app/rendering/theme.h"
#include "app/text/edit.h"

#include <QScrollArea>

namespace redraft {

/// The document as a form: a metadata card, then a card for each section, in document order; sections of the
/// template that are missing are dashed cards at their place. GUI thread.
class FormView : public QScrollArea
{
    Q_OBJECT

public:
    /// `document` must outlive the form; it is read, edits are asked for by signal.
    explicit FormView(const Document& document, QWidget* parent = nullptr);
    ~FormView() override;

    void setAnalysis(const std::shared_ptr<const Analysis>& analysis);
    void setTheme(const Theme& theme);
    void setZoom(int percent);
    /// Scrolls to the card that shows `range`, focuses the field or the text there.
    void goTo(TextRange range);
    /// Focuses the field of the template with this id, also if the document has no such field yet.
    void goToField(const QString& fieldId);

signals:
    void editRequested(const redraft::Edit& edit);
    void undoRequested();
    void redoRequested();
    /// The user wants to see this place in the source (broken metadata: "Go to line …").
    void sourceRequested(qsizetype position);
    /// The cursor of a section's text moved (UTF-16 code units of the document).
    void positionChanged(qsizetype position);
};

} // namespace redraft
