#pragma once

#include "app/document/document.h"
#include "widgets/editor/findtarget.h"

namespace redraft {

class FormView;

/// The form as a find bar sees it: matches are those of the whole document, and each is shown in the field
/// that holds it.
class FormFindTarget : public FindTarget
{
    Q_OBJECT

public:
    /// Both must outlive this.
    FormFindTarget(FormView& form, Document& document, QObject* parent = nullptr);

    TextRange selectedRange() const override { return m_place; }
    void select(TextRange match) override;
    void setMatches(const QList<TextRange>& matches, int current) override;
    void takeFocus() override;

private:
    void follow(const QList<TextDelta>& deltas);

    FormView& m_form;
    TextRange m_place; ///< the match that was shown last, or where the user went since
    bool m_isShowing = false;
};

} // namespace redraft
