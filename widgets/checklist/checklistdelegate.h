#pragma once

#include "app/rendering/theme.h"
#include "widgets/checklist/checklistmodel.h"
#include "widgets/common/wrappedtext.h"

#include <QStyledItemDelegate>

namespace redraft {

/// Draws the rows of the checklist: mark, title and count of a section; sign, message and fix of a finding.
class ChecklistDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `model` must outlive the delegate.
    explicit ChecklistDelegate(const ChecklistModel& model, QObject* parent = nullptr);

    void setTheme(const Theme& theme) { m_theme = theme; }
    /// The row that is marked as the place where the user works, or -1.
    void setCurrentRow(int row) { m_currentRow = row; }
    int currentRow() const { return m_currentRow; }
    /// The row whose fix is under the mouse, or -1.
    void setHoveredFix(int row) { m_hoveredFix = row; }
    /// The row whose sign is under the mouse and asks "Why?", or -1.
    void setHoveredSign(int row) { m_hoveredSign = row; }
    /// Where the sign of a finding is drawn in `rect`, a click on which tells why; empty for sections.
    QRect signRect(const QFont& font, const QRect& rect, int row) const;
    /// Where the fix of a finding is drawn in `rect`; empty for sections.
    QRect fixRect(const QFont& font, const QRect& rect, int row) const;
    /// The text of a row as it stands in `rect`: titles on one line, messages on as many as three.
    WrappedText shownText(const QFont& font, const QRect& rect, int row) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintSection(QPainter& painter, const QStyleOptionViewItem& option, int row) const;
    void paintFinding(QPainter& painter, const QStyleOptionViewItem& option, int row) const;
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, int row) const;
    void paintSign(QPainter& painter, const QStyleOptionViewItem& option, int row) const;
    void paintFix(QPainter& painter, const QStyleOptionViewItem& option, int row) const;
    WrappedText shownAside(const QFont& font, const QRect& rect, int row) const;
    QRect textRect(const QFont& font, const QRect& rect, int row) const;
    QFont textFont(const QFont& font, int row) const;

    const ChecklistModel& m_model;
    Theme m_theme = Theme::light();
    int m_currentRow = -1;
    int m_hoveredFix = -1;
    int m_hoveredSign = -1;
};

} // namespace redraft
