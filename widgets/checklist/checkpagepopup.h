#pragma once

#include "app/checklist/checkpage.h"
#include "app/rendering/theme.h"

#include <QFrame>

class QTextBrowser;

namespace redraft {

/// The page of a check beside its row: what it looks for, why, how to mend it. Takes the focus; Escape or a
/// click elsewhere closes it. Deletes itself.
class CheckPagePopup : public QFrame
{
    Q_OBJECT

public:
    /// Shows the page beside `anchor`, in global coordinates, on the same screen.
    static CheckPagePopup* open(const CheckPage& page, const QRect& anchor, const Theme& theme,
                                QWidget* parent);
    /// All that it says, as plain text.
    QString text() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    CheckPagePopup(const CheckPage& page, const Theme& theme, QWidget* parent);
    void placeBeside(const QRect& anchor);

    QTextBrowser* m_browser;
};

} // namespace redraft
