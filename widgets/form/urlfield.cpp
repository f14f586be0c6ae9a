#include "widgets/form/urlfield.h"

#include "widgets/form/fieldlineedit.h"

#include <QDesktopServices>
#include <QToolButton>
#include <QUrl>

namespace redraft {

namespace {

bool isWebAddress(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https"));
}

} // namespace

UrlField::UrlField(const FormStyle& style, QWidget* parent)
    : TextField(style, parent)
    , m_button(addButton(QStringLiteral("link"), tr("Open in the browser")))
{
    m_button->hide();
    connect(m_button, &QToolButton::clicked, this, [this] {
        if (isWebAddress(edit().text()))
            QDesktopServices::openUrl(QUrl(edit().text().trimmed(), QUrl::StrictMode));
    });
}

void UrlField::textShown(const QString& text)
{
    m_button->setVisible(isWebAddress(text));
}

} // namespace redraft
