#include "widgets/preview/previewlinknote.h"

#include <QPainter>
#include <QUrl>

namespace redraft {

namespace {

constexpr int longest = 2000; ///< signs; more cannot be shown anyway

/// The destination as a person may judge it: signs that cannot be seen, or that turn the line, are spelled
/// out.
QString shownDestination(const QString& destination)
{
    QString shown;
    for (const QChar sign : destination.left(longest)) {
        const bool isHidden = !sign.isPrint() && !sign.isSurrogate();
        shown += isHidden ? QString::fromLatin1(QUrl::toPercentEncoding(QString(sign))) : QString(sign);
    }
    return shown;
}

} // namespace

PreviewLinkNote::PreviewLinkNote(QWidget* viewport)
    : QLabel(viewport)
{
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setContentsMargins(8, 3, 8, 3);
    hide();
}

void PreviewLinkNote::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void PreviewLinkNote::paintEvent(QPaintEvent*)
{
    // By hand, because the style sheet of the window leaves labels without a background.
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.border);
    painter.fillRect(rect().adjusted(0, 1, -1, 0), m_theme.window);
    painter.setPen(m_link.isDead ? m_theme.error : m_theme.text);
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::TextSingleLine, text());
}

void PreviewLinkNote::show(const LinkAccount& link, std::optional<QPoint> pointer)
{
    if (link.text == m_link.text && !pointer)
        return;
    m_link = link;
    m_pointer = pointer;
    setVisible(!link.text.isEmpty());
    place();
}

void PreviewLinkNote::place()
{
    if (m_link.text.isEmpty())
        return;
    const QSize room = parentWidget()->size();
    const QMargins margins = contentsMargins();
    const int widest = room.width() * 3 / 4 - margins.left() - margins.right();
    setText(fontMetrics().elidedText(shownDestination(m_link.text), Qt::ElideMiddle, widest));
    adjustSize();
    const QRect left(QPoint(0, room.height() - height()), size());
    const bool isInTheWay = m_pointer && left.adjusted(0, -12, 12, 0).contains(*m_pointer);
    raise();
    move(isInTheWay ? room.width() - width() : 0, left.top());
}

} // namespace redraft
