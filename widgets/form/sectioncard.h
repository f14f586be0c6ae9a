#pragma once

#include "app/document/document.h"
#include "widgets/form/card.h"
#include "widgets/form/heldtext.h"
#include "widgets/form/sectionplace.h"

#include <QPointer>

class QToolButton;

namespace redraft {

class CardHeader;
class FieldBox;
class SectionEditor;
class StructuredView;

/// The card of a section or of the introduction. A section whose shape the template knows is shown as entries
/// or as a table, unless the user wants its text or it cannot be read so. Else its editor always holds
/// exactly the document's text at textRange(): every change of the document is followed at once, without
/// waiting for an analysis.
class SectionCard : public Card
{
    Q_OBJECT

public:
    /// `document` must outlive the card.
    SectionCard(const Document& document, const FormStyle& style, QWidget* parent);

    void setPlan(const CardPlan& plan, const QString& documentText) override;
    void follow(const QList<TextDelta>& deltas) override;
    void setReadOnly(bool isReadOnly) override;
    int flush() override;
    QWidget* firstControl() const override;
    QList<QWidget*> controls() const override;

    /// Where heading and text stand in the newest text of the document.
    TextRange headingRange() const { return m_place.heading; }
    TextRange textRange() const { return m_place.text; }
    /// True while the user is in the text: the card then keeps its range whatever an analysis makes of it.
    bool isEditing() const;
    /// True if `widget` is where the text is edited.
    bool isText(const QWidget& widget) const;
    /// Puts the cursor on a range of the document and takes the focus; the card must be built.
    void goTo(TextRange range);
    /// Focuses and selects the words at a range of the document, as far as one field holds them.
    void selectWords(TextRange range);
    /// The selection in the text, UTF-16 code units of the document.
    TextRange selection() const;
    /// Where lines of the text begin: its line from 0, and y in the card in px. Empty until the card is
    /// built.
    QList<std::pair<int, int>> linePlaces() const;
    /// The focus has come to something in the card.
    void noteFocus();
    /// The cursor's rectangle in coordinates of the card.
    QRect cursorRectangle() const;

signals:
    void editRequested(const redraft::Edit& edit);
    void undoRequested();
    void redoRequested();
    /// The cursor moved, UTF-16 code units of the document.
    void cursorMoved(qsizetype position);
    void editingFinished();
    /// The cursor wants to leave the text: -1 up, 1 down.
    void leaveRequested(int direction);

protected:
    void buildContent(QVBoxLayout& layout) override;
    void forgetContent() override;
    int estimatedHeight(int width) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void requestTyped(const TextDelta& local);
    void requestLineBreak(bool* isDone);
    void reload(const QString& documentText);
    void reloadText(const QString& documentText);
    bool isStructured() const { return m_isStructured; }
    bool showStructured(const QString& documentText);
    const SectionDefinition* shapeOf(QStringView source) const;
    QStringView sourceIn(const QString& documentText) const;
    void makeView();
    void requestStructured(const Edit& edit);
    void followStructured(const QList<TextDelta>& deltas);
    void switchView();
    void fitButtons();
    void followOne(const TextDelta& delta, bool& isCut);
    void connectEditor();
    void noteCursor();
    void showPlan();
    void showGuidance();

    const Document& m_document;
    SectionPlace m_place;
    TextRange m_expected; ///< where the text stands once the edit that is being asked for is done
    qsizetype m_expectedGrowth = 0;
    bool m_isOrigin = false;     ///< asking for an edit that the editor shows already
    bool m_isOwnEdit = false;    ///< asking for an edit that the editor does not show yet
    bool m_isUnholdable = false; ///< the text has characters that an editor would change
    int m_lineCount = 1;
    std::optional<bool> m_isGuidanceWanted; ///< the user's choice; none: shown while the text is empty

    CardHeader* m_header = nullptr;
    QToolButton* m_guidanceButton = nullptr;
    QLabel* m_guidance = nullptr;
    QLabel* m_findings = nullptr;
    QToolButton* m_switch = nullptr;
    StructuredView* m_view = nullptr;
    HeldTexts m_held;            ///< for the next view
    int m_viewPlace = 0;         ///< in the layout
    bool m_isStructured = false; ///< the view is shown, not the editor
    bool m_isTextWanted = false; ///< the user's choice
    FieldBox* m_box = nullptr;
    SectionEditor* m_editor = nullptr;
};

} // namespace redraft
