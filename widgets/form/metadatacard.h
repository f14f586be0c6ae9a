#pragma once

#include "app/document/document.h"
#include "widgets/form/card.h"
#include "widgets/form/fieldgrid.h"
#include "widgets/form/fieldplan.h"
#include "widgets/form/heldfield.h"
#include "widgets/form/presentmetadata.h"
#include "widgets/form/statushooks.h"

#include <QHash>
#include <optional>

class QToolButton;

namespace redraft {

class CardHeader;

/// The card of the document's metadata: the template's fields, then the others that the document has. Every
/// change of a value is an edit at once. The field with the focus keeps what is being typed until it is left
/// or somebody else changes it, so that "Foo " is not cut to "Foo" under the cursor.
class MetadataCard : public Card
{
    Q_OBJECT

public:
    /// `document` must outlive the card.
    MetadataCard(const Document& document, const FormStyle& style, QWidget* parent);

    /// The file beside the document that holds the metadata, null without one; it must outlive the card.
    /// Call it at each change of its text.
    void setCompanion(const Document* companion, const QString& name);
    void setStatusHooks(const StatusHooks& hooks) { m_statusHooks = hooks; }
    void setAnalysis(const std::shared_ptr<const Analysis>& now) { m_analysis = now; } ///< before its plan
    void setPlan(const CardPlan& plan, const QString& documentText) override;
    void follow(const QList<TextDelta>& deltas) override;
    void setReadOnly(bool isReadOnly) override;
    int flush() override;
    QWidget* firstControl() const override;
    QList<QWidget*> controls() const override;

    /// Shows a field of the template also if nothing asks for it yet.
    void wantField(const QString& fieldId);
    /// The control of the field, null if there is no such field or the card is not built.
    QWidget* fieldControl(const QString& fieldId) const;
    /// The field with the focus, "" if none has it.
    QString focusedField() const;
    /// True if `range` begins among the fields of the document.
    bool holds(TextRange range) const;
    void selectWords(TextRange range); ///< in the field that goTo() has focused
    QWidget* goTo(TextRange range);    ///< focuses the field in `range` or last before it, else the first

signals:
    void editRequested(const redraft::Edit& edit);
    void companionEditRequested(const redraft::Edit& edit);
    void undoRequested();
    void redoRequested();
    void sourceRequested(qsizetype position);

protected:
    void buildContent(QVBoxLayout& layout) override;
    void forgetContent() override;
    int estimatedHeight(int width) const override;

private:
    void showAnalysis();
    void showError();
    void showRows();
    void showRest();
    FieldRow makeRow(const FieldPlan& plan);
    FieldControl* makeControl(const FieldPlan& plan);
    void showRow(const FieldRow& row, FieldPlan plan);
    void settle();
    void commit(const QString& id, const QStringList& items);
    PresentMetadata present() const;
    /// The fields stand in the companion, not in the document.
    bool isBeside() const;
    std::vector<FieldPlan> planned() const;
    void requestSource(qsizetype position);
    void addAllFields();
    void beginRenaming(const QString& id);
    void rename(const QString& id, const QString& name);
    void remove(const QString& id);
    /// Hands a step of its own on, or says below the field why there is none.
    void submit(const QString& id, const Result<Edit>& edit);
    void refuse(const QString& id, const QString& reason);
    void followHeld();
    QString neighbourOf(const QString& id) const;
    void focusNamed();
    void connectActions(const FieldRow& row);
    const FieldPlan* planById(const QString& id) const;
    const FieldPlan* fieldIn(TextRange range) const;

    const Document& m_document;
    const Document* m_companion = nullptr;
    QString m_companionName;
    StatusHooks m_statusHooks;
    std::shared_ptr<const Analysis> m_analysis;
    std::vector<FieldPlan> m_fields;
    int m_typingNumber = 0;               ///< counts how often typing began
    QStringList m_wantedFields;           ///< see planFields()
    QString m_typedId;                    ///< the field that is being typed into, "" for none
    QString m_refusedId;                  ///< the field whose change was refused, "" for none
    QString m_refusal;                    ///< why
    QHash<QString, HeldField> m_held;     ///< by the id of the field
    QString m_focusAfterwards;            ///< the key of the field that the next plan brings the focus to
    std::optional<FieldPlan> m_typedPlan; ///< as it was when the typing began
    bool m_isOwnEdit = false;
    bool m_isChangedOutside = false; ///< the text changed otherwise than by this card since the last analysis

    CardHeader* m_header = nullptr;
    QToolButton* m_addButton = nullptr; ///< where the document has no metadata
    QWidget* m_errorBox = nullptr;
    QLabel* m_error = nullptr;
    QToolButton* m_errorButton = nullptr;
    FieldGrid* m_grid = nullptr;
    QLabel* m_rest = nullptr; ///< how many fields have no row
};

} // namespace redraft
