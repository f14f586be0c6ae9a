#pragma once

#include "widgets/preview/previewfocus.h"

#include <QAccessible>
#include <vector>

namespace redraft {

class PreviewView;
struct Node;

/// One block of the preview for assistive technology; its children are the items of a list, or links and task
/// boxes. GUI thread.
class PreviewBlockAccessible : public QAccessibleInterface
{
public:
    /// `view` must outlive the object.
    PreviewBlockAccessible(PreviewView& view, int slot);
    ~PreviewBlockAccessible() override;

    int slot() const { return m_slot; }
    /// The block has moved in the document.
    void setSlot(int slot) { m_slot = slot; }
    /// The child that stands for a link or task box of the block, by its place among them; null if there is
    /// none.
    QAccessibleInterface* targetChild(int target) const;

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;

private:
    const Node* node() const;
    int itemCount() const;

    PreviewView& m_view;
    int m_slot;
    mutable std::vector<QAccessible::Id> m_children; ///< 0 where not asked for yet
};

} // namespace redraft
