#include "widgets/common/sourcetransfer.h"

#include <QMimeData>

namespace redraft {

namespace {

const QString exactFormat = QStringLiteral("application/x-redraft-utf16");

} // namespace

QMimeData* sourceMimeData(const QString& text)
{
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(exactFormat, QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2));
    return data;
}

bool holdsSourceText(const QMimeData& data)
{
    return !data.hasUrls() && (data.hasFormat(exactFormat) || data.hasText());
}

QString sourceText(const QMimeData& data)
{
    if (data.hasFormat(exactFormat)) {
        const QByteArray bytes = data.data(exactFormat);
        return QString(reinterpret_cast<const QChar*>(bytes.constData()), bytes.size() / 2);
    }
    QString text = data.text();
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    return text;
}

} // namespace redraft
