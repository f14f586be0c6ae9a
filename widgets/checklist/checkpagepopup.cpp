#include "widgets/checklist/checkpagepopup.h"

#include "widgets/common/style.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QTextBrowser>
#include <QtMath>

namespace redraft {

namespace {

constexpr int contentWidth = 380;
constexpr int mostHeight = 460;

/// Headings in the weight of text: the popup is small.
QString markdownOf(const CheckPage& page)
{
    return QStringLiteral("%1\n\n**%2**\n\n%3\n\n**%4**\n\n%5\n\n**%6**\n\n%7\n")
        .arg(page.what, CheckPagePopup::tr("Why"), page.why, CheckPagePopup::tr("How to mend"), page.how,
             CheckPagePopup::tr("Source"), page.source);
}

} // namespace

CheckPagePopup* CheckPagePopup::open(const CheckPage& page, const QRect& anchor, const Theme& theme,
                                     QWidget* parent)
{
    auto* popup = new CheckPagePopup(page, theme, parent);
    popup->placeBeside(anchor);
    popup->show();
    popup->m_browser->setFocus(Qt::PopupFocusReason);
    return popup;
}

CheckPagePopup::CheckPagePopup(const CheckPage& page, const Theme& theme, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_browser(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("checkPage"));
    setAccessibleName(tr("About %1").arg(page.id));
    setStyleSheet(QStringLiteral("#checkPage { background: %1; border: 1px solid %2; }")
                      .arg(theme.surface.name(), theme.border.name()));
    auto* title = new QLabel(page.title, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    setRole(title, Role::Heading);
    auto* id = new QLabel(page.id, this);
    setRole(id, Role::Caption);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setStyleSheet(QStringLiteral("background: transparent; border: none; padding: 0;"));
    m_browser->document()->setDocumentMargin(0);
    m_browser->setOpenLinks(false);
    m_browser->setMarkdown(markdownOf(page));
    m_browser->setAccessibleName(tr("About %1").arg(page.id));
    m_browser->setAccessibleDescription(text());
    m_browser->setFixedWidth(contentWidth + 12);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 8, 14);
    layout->setSpacing(6);
    layout->addWidget(id);
    layout->addWidget(title);
    layout->addWidget(m_browser);
}

QString CheckPagePopup::text() const
{
    return m_browser->toPlainText();
}

/// Right of the row where there is room, else left of it; never beyond the screen.
void CheckPagePopup::placeBeside(const QRect& anchor)
{
    ensurePolished();
    m_browser->ensurePolished();
    QTextDocument* document = m_browser->document();
    document->setDefaultFont(m_browser->font());
    document->setTextWidth(contentWidth);
    m_browser->setFixedHeight(qMin(mostHeight, qCeil(document->size().height()) + 4));
    adjustSize();
    const QScreen* screen = parentWidget()->screen();
    const QRect area = screen->availableGeometry();
    QRect frame({anchor.right() + 8, anchor.top() - 8}, size());
    if (frame.right() > area.right())
        frame.moveRight(anchor.left() - 8);
    frame.moveLeft(qBound(area.left(), frame.left(), qMax(area.left(), area.right() - frame.width() + 1)));
    frame.moveTop(qBound(area.top(), frame.top(), qMax(area.top(), area.bottom() - frame.height() + 1)));
    move(frame.topLeft());
}

void CheckPagePopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace redraft
