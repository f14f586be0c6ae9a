#include "widgets/common/icon.h"

#include "app/text/resources.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace redraft {

namespace {

QByteArray drawing(const QString& name)
{
    ensureResources();
    QFile file(QStringLiteral(":/redraft/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Renders the drawing at the size that is asked for, so that no pixmap is ever scaled.
class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QByteArray svg, const QColor& color, const QColor& disabledColor)
        : m_svg(std::move(svg))
        , m_color(color)
        , m_disabledColor(disabledColor)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor& color = mode == QIcon::Disabled ? m_disabledColor : m_color;
        QByteArray colored = m_svg;
        colored.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(colored);
        const int side = qMin(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side,
                           side);
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        if (size.isEmpty())
            return {}; // a button that a layout has no room for yet
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return picture;
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QIconEngine* clone() const override { return new LineIconEngine(m_svg, m_color, m_disabledColor); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QByteArray m_svg;
    QColor m_color;
    QColor m_disabledColor;
};

QIcon makeIcon(const QString& name, const QColor& color, const QColor& disabledColor)
{
    const QByteArray svg = drawing(name);
    return svg.isEmpty() ? QIcon() : QIcon(new LineIconEngine(svg, color, disabledColor));
}

QColor mixed(const QColor& over, const QColor& under, qreal share)
{
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()),
                  channel(over.blue(), under.blue()));
}

} // namespace

QIcon icon(const QString& name, const Theme& theme)
{
    return makeIcon(name, theme.text, mixed(theme.text, theme.surface, 0.35));
}

QIcon icon(const QString& name, const QColor& color)
{
    return makeIcon(name, color, mixed(color, QColor(0x80, 0x80, 0x80), 0.4));
}

} // namespace redraft
