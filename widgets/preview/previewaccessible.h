#pragma once

#include "widgets/preview/previewtextindex.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <map>

namespace redraft {

class PreviewBlockAccessible;
class PreviewSurface;
class PreviewView;

/// The preview for assistive technology: a document that can be read as one text, and whose children are its
/// blocks. Nothing is worked out before it is asked for. GUI thread.
class PreviewAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit PreviewAccessible(PreviewView& view);
    ~PreviewAccessible() override;
    /// Makes Qt know this class; call it before the first query.
    static void install();

    void* interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

    using QAccessibleWidget::text;
    QString text(int startOffset, int endOffset) const override;
    int characterCount() const override;
    void selection(int index, int* startOffset, int* endOffset) const override;
    int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int index) override;
    void setSelection(int index, int startOffset, int endOffset) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                             int* end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                            int* end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType type, int* start, int* end) const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    QString attributes(int offset, int* startOffset, int* endOffset) const override;

private:
    PreviewSurface& surface() const;
    PreviewBlockAccessible* block(int slot) const;
    QString stretch(int slot, TextRange inSlot, int* start, int* end) const;
    void follow(const ListDifference& change);
    void tellFocus();

    PreviewView& m_view;
    mutable PreviewTextIndex m_index;
    mutable std::map<int, QAccessible::Id> m_blocks; ///< by slot, as far as they were asked for
    QObject m_context;                               ///< of our connections
};

} // namespace redraft
