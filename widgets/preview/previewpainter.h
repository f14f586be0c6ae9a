#pragma once

#include "app/text/textrange.h"

#include <QRect>

class QPainter;

namespace redraft {

class DeadLinks;
class PreviewFind;
class PreviewFocus;
class PreviewSelection;
class PreviewSurface;

/// Paints the part of the preview that is in sight: blocks with the selection, matches of a search, the focus
/// of the keyboard, and the mark beside the block of the cursor. Used for one paint event.
class PreviewPainter
{
public:
    /// What is painted over the blocks.
    struct Layers
    {
        const PreviewSelection& selection;
        const PreviewFind& find;
        const PreviewFocus& focus;
        const DeadLinks& deadLinks;
        int markedSlot = -1;  ///< -1: none
        int arrivedSlot = -1; ///< lies on a ground of its own; -1: none
    };

    /// All references must outlive the painter. What is exposed must be laid out.
    PreviewPainter(PreviewSurface& surface, const Layers& layers, QPainter& painter);

    void paint(const QRect& exposed);
    void paintFocusFrame(const QRect& area);

private:
    void paintSlot(int slot, const QRect& exposed);
    void paintArrival();
    void paintDeadLinks(int slot);
    void paintMatches(int slot);
    void paintTarget();
    void paintMark();
    void paintEmptyState();

    PreviewSurface& m_surface;
    Layers m_layers;
    QPainter& m_painter;
};

} // namespace redraft
