#pragma once

#include "app/document/analysis.h"
#include "app/document/document.h"
#include "app/rendering/theme.h"
#include "app/text/edit.h"
#include "widgets/form/arrival.h"
#include "widgets/form/cardplan.h"
#include "widgets/form/formstyle.h"
#include "widgets/form/statushooks.h"

#include <QPointer>
#include <QScrollArea>
#include <optional>

namespace redraft {

class Card;
class CardColumn;
class MetadataCard;
class SectionCard;

/// The document as a form: a metadata card, then a card for each section, in document order; sections of the
/// template that are missing are dashed cards at their place. GUI thread.
///
/// Cards follow every change of the document at once; an analysis only decides which cards there are and what
/// they say. Analyses of an older revision than the document's are left out: the next one is on its way.
/// While the user is in the text of a card, that card keeps its stretch of the document: a heading typed
/// there becomes a card of its own once the focus leaves.
class FormView : public QScrollArea
{
    Q_OBJECT

public:
    /// `document` must outlive the form; it is read, edits are asked for by signal.
    explicit FormView(const Document& document, QWidget* parent = nullptr);
    ~FormView() override;

    void setAnalysis(const std::shared_ptr<const Analysis>& analysis);
    /// The file that holds the document's metadata, and its name; "" if there is none. It must outlive the
    /// form.
    void setCompanion(const Document& companion, const QString& name);
    /// Writes what is being typed and not in the document yet; call it before the document is saved. The
    /// number of texts that the document cannot take: these stay in their fields, with the reason.
    int flush();
    void setStatusHooks(const StatusHooks& hooks) { m_statusHooks = hooks; }
    void setTheme(const Theme& theme);
    void setZoom(int percent);
    /// Scrolls to the card that shows `range`, focuses the field or the text there. A range that is not empty
    /// is selected; among fields of a shape: what stands there for something still to be written.
    void goTo(TextRange range, Arrival arrival = Arrival::AtTop);
    /// Shows what a search has found, selected in its field; nothing where the range is empty. The focus goes
    /// along if it is in the form, or is to be taken.
    void showMatch(TextRange range, MatchFocus focus = MatchFocus::Leave);
    /// Focuses the field of the template with this id, also if the document has no such field yet.
    void goToField(const QString& fieldId);
    /// Gives the focus to the next card (1) or the one before (-1); from outside, to the first one in sight.
    void goToCard(int direction);
    /// What is selected in the text of the section where the user worked last; none if that was no section.
    std::optional<TextRange> selectedRange() const;
    /// Selects at once, if the section where the user worked last holds all of the range. Else false.
    bool select(TextRange range);

    /// The line of the document at the top, from 0 with the fraction inside a line or a card.
    qreal topLine() const;
    int lineCount() const { return m_document.snapshot().lines.lineCount(); }
    /// Brings a line to the top without telling back.
    void scrollToLine(qreal line);

signals:
    void editRequested(const redraft::Edit& edit);
    /// For the present text of the companion.
    void companionEditRequested(const redraft::Edit& edit);
    void undoRequested();
    void redoRequested();
    /// The user wants to see this place in the source (broken metadata: "Go to line …").
    void sourceRequested(qsizetype position);
    /// The cursor of a section's text moved (UTF-16 code units of the document).
    void positionChanged(qsizetype position);
    /// The form was scrolled; the line now at the top.
    void topLineChanged(qreal line);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void follow(const QList<TextDelta>& deltas);
    void clear();
    void reconcile();
    /// Lets the card with the cursor keep its text. False if it has no place among the plans: wait with them.
    bool keepEditedCard(std::vector<CardPlan>& plans, const SectionCard& edited) const;
    std::vector<Card*> cardsFor(const std::vector<CardPlan>& plans);
    Card* makeCard(CardKind kind);
    SectionCard* makeSectionCard();
    MetadataCard* makeMetadataCard();
    SectionCard* editedCard() const;
    SectionCard* lastEditedCard() const;
    SectionCard* cardOf(qsizetype position) const;
    void selectMatch(TextRange range);
    void forgetMatch();
    MetadataCard* metadataCard() const;
    void placeCards();
    void buildVisible();
    void setStyle(const FormStyle& style);
    void addMissingSection(const QString& sectionId);
    void leaveCard(Card* card, int direction);
    void showCursor(const SectionCard& card);
    void focusMoved(QWidget* now);
    void setReadOnly(bool isReadOnly);

    const Document& m_document;
    const Document* m_companion = nullptr; ///< the file beside the document that holds its metadata
    QString m_companionName;
    StatusHooks m_statusHooks;
    std::shared_ptr<const Analysis> m_analysis; ///< the newest that fitted the document
    FormStyle m_style;
    CardColumn* m_column;
    QPointer<QWidget> m_found;         ///< whose frame is lit for a match
    std::optional<TextRange> m_wanted; ///< where to go once an analysis has made its card
    bool m_isPlacing = false;
    bool m_isFollowing = false; ///< scrolled from outside: nothing to tell
};

} // namespace redraft
