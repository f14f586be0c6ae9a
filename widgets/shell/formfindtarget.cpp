#include "widgets/shell/formfindtarget.h"

#include "widgets/form/formview.h"

#include <QScopedValueRollback>

namespace redraft {

FormFindTarget::FormFindTarget(FormView& form, Document& document, QObject* parent)
    : FindTarget(parent)
    , m_form(form)
{
    connect(&document, &Document::changed, this, &FormFindTarget::follow);
    connect(&document, &Document::loaded, this, [this] { m_place = {}; });
    connect(&form, &FormView::positionChanged, this, [this](qsizetype position) {
        if (m_isShowing)
            return;
        m_place = m_form.selectedRange().value_or(TextRange{position, 0});
        emit selectionChanged();
    });
}

void FormFindTarget::select(TextRange match)
{
    const QScopedValueRollback<bool> showing(m_isShowing, true);
    m_place = match;
    m_form.showMatch(match);
}

void FormFindTarget::setMatches(const QList<TextRange>& matches, int)
{
    if (matches.isEmpty())
        m_form.showMatch({});
}

void FormFindTarget::takeFocus()
{
    m_form.showMatch(m_place, MatchFocus::Take);
}

void FormFindTarget::follow(const QList<TextDelta>& deltas)
{
    for (auto delta = deltas.rbegin(); delta != deltas.rend(); ++delta) {
        if (delta->position + delta->removed <= m_place.start)
            m_place.start += delta->growth();
        else if (delta->position < m_place.end())
            m_place = {delta->position, 0};
    }
}

} // namespace redraft
