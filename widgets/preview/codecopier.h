#pragma once

#include "app/rendering/layoutareas.h"
#include "widgets/preview/previewsurface.h"

#include <QObject>
#include <QTimer>
#include <optional>

class QPainter;

namespace redraft {

class PreviewFocus;

/// The buttons that copy a code block: shown on the block under the pointer and where the keyboard's focus
/// is, with "Copied" for a moment after a click. GUI thread.
class CodeCopier : public QObject
{
    Q_OBJECT

public:
    /// `surface` must outlive the object.
    explicit CodeCopier(PreviewSurface& surface, QObject* parent = nullptr);

    void hover(QPoint point);
    void leave();
    /// True if the place is on a button.
    static bool isButton(const PreviewSurface::Place& place);
    /// Puts the code of the button at the place on the clipboard; false if there is none.
    bool activate(const PreviewSurface::Place& place);
    void paint(QPainter& painter, const PreviewFocus& focus) const;
    /// True while a button says "Copied".
    bool isTelling() const { return m_copied.has_value(); }

signals:
    void changed();

private:
    struct Button
    {
        int slot = 0;
        QRectF area; ///< in the layout of the slot
        bool operator==(const Button&) const = default;
    };
    void forget();
    void paintButton(QPainter& painter, const Button& button) const;

    PreviewSurface& m_surface;
    std::optional<Button> m_hovered, m_copied;
    QTimer m_telling;
};

} // namespace redraft
