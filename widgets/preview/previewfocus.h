#pragma once

#include "app/rendering/blocklayout.h"
#include "app/text/listdiff.h"

#include <QObject>
#include <optional>

namespace redraft {

class PreviewSurface;

/// Something in a block that the keyboard can reach: a link, a task box, a summary that folds, or the button
/// that copies code.
struct PreviewTarget
{
    std::vector<QRectF> areas; ///< in the layout; a link over several lines has several
    QString link;
    const Node* task = nullptr; ///< valid until the next change
    bool isCopyButton = false;
    std::optional<FoldArea> fold = {};
};

/// The targets of a laid out block, in reading order.
std::vector<PreviewTarget> targetsOf(const BlockLayout& layout);
/// True if the block of a node may have such targets; looks at the tree alone.
bool mayHaveTargets(const Node& node);

/// The target that has the keyboard's focus. GUI thread.
class PreviewFocus : public QObject
{
    Q_OBJECT

public:
    enum class Direction
    {
        Forward,
        Backward
    };

    /// `surface` must outlive the object.
    explicit PreviewFocus(PreviewSurface& surface, QObject* parent = nullptr);

    /// Goes to the next target, from what is in sight if none has the focus. False past the last one.
    bool move(Direction direction);
    void clear();
    bool isEmpty() const { return m_slot < 0; }
    int slot() const { return m_slot; }
    /// Which of the targets of its slot it is.
    int index() const { return m_index; }
    /// Gives the focus to a target that is there.
    void set(int slot, int index);
    std::optional<PreviewTarget> target() const;
    /// True if it is something to be switched by Space: a task box or a fold.
    bool isOnSwitch() const;
    /// The target has changed its state: tells it again.
    void refresh() { set(m_slot, m_index); }

signals:
    void changed();

private:
    bool focusFirstIn(int slot, Direction direction, bool onlyInSight);
    void follow(const ListDifference& change);

    PreviewSurface& m_surface;
    int m_slot = -1;
    int m_index = 0; ///< among the targets of the slot
};

} // namespace redraft
