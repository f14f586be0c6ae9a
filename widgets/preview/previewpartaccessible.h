#pragma once

#include "widgets/preview/previewfocus.h"

#include <QAccessible>

namespace redraft {

class PreviewBlockAccessible;
class PreviewView;

/// A list item, a link or a task box of a block of the preview, for assistive technology. GUI thread.
class PreviewPartAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    enum class Kind
    {
        Item,  ///< the index counts the items of the list
        Target ///< the index counts the links and task boxes of the block
    };

    /// Both must outlive the object.
    PreviewPartAccessible(PreviewView& view, const PreviewBlockAccessible& block, Kind kind, int index);

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    void* interface_cast(QAccessible::InterfaceType type) override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;

    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const Node* item() const;
    std::optional<PreviewTarget> target() const;
    QRectF area() const;

    PreviewView& m_view;
    const PreviewBlockAccessible& m_block;
    Kind m_kind;
    int m_index;
};

} // namespace redraft
