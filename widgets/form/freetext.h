#pragma once

#include "widgets/form/entrywish.h"
#include "widgets/form/pieceview.h"
#include "widgets/form/valueeditor.h"

namespace redraft {

/// Text of a section that fits no shape: edited as it is written, whatever that makes of it. While the user
/// is in it, it keeps its stretch of the section.
class FreeText : public ValueEditor, public PieceView
{
    Q_OBJECT

public:
    FreeText(const FormStyle& style, AskForEdit ask, QWidget* parent = nullptr);

    /// The stretch of the section (see ReadSection) that is shown from now on.
    void setPlace(const ReadSection& section, const EntryText& place);
    const EntryText& place() const { return m_place; }

    void showPiece(const ReadSection& section, int number) override;
    void setReadOnly(bool isReadOnly) override { ValueEditor::setReadOnly(isReadOnly); }
    QList<QWidget*> controls() const override;
    void focusPlace(qsizetype position) override;
    void selectWords(const ReadSection& section, TextRange range) override;

    /// The selection, or the cursor, in the section.
    TextRange selection() const;
    void select(TextRange range);

private:
    void write();
    TextDelta begun(const ReadSection& section);
    void breakLine(bool* isDone);

    AskForEdit m_ask;
    EntryText m_place;
};

} // namespace redraft
