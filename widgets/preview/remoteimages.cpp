#include "widgets/preview/remoteimages.h"

#include <QFile>
#include <QLocale>
#include <QUrl>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <algorithm>

namespace redraft {

namespace {

constexpr qint64 maximumBytes = 16LL << 20;
constexpr int maximumMilliseconds = 20'000;
constexpr int maximumImages = 200;
constexpr int tellingInterval = 150; ///< ms

QUrl urlOf(const QString& destination)
{
    QUrl url(destination.startsWith(QLatin1String("//")) ? QLatin1String("https:") + destination
                                                         : destination);
    url.setUserInfo({});
    return url;
}

QNetworkRequest requestFor(const QString& destination)
{
    QNetworkRequest request(urlOf(destination));
    const auto manual = QVariant::fromValue(int(QNetworkRequest::Manual));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, manual);
    // From https never to http; other schemes are refused in any case.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setMaximumRedirectsAllowed(5);
    request.setTransferTimeout(maximumMilliseconds);
    return request;
}

} // namespace

RemoteImages::RemoteImages(QObject* parent)
    : QObject(parent)
{
    m_telling.setSingleShot(true);
    m_telling.setInterval(tellingInterval);
    connect(&m_telling, &QTimer::timeout, this, &RemoteImages::changed);
}

RemoteImages::~RemoteImages() = default;

RemoteImage RemoteImages::find(const QString& destination)
{
    if (!m_isAllowed)
        return {RemoteImage::State::NotAsked, {}, {}};
    if (!m_images.contains(destination))
        load(destination);
    return m_images.value(destination);
}

void RemoteImages::allow()
{
    m_isAllowed = true;
    m_images.removeIf([](const auto& entry) { return entry.value().state == RemoteImage::State::Failed; });
    emit changed();
}

void RemoteImages::reset()
{
    ++m_generation;
    m_isAllowed = false;
    m_images.clear();
    m_folder.reset();
    m_telling.stop();
}

void RemoteImages::set(const QString& destination, const RemoteImage& image)
{
    m_images.insert(destination, image);
    if (!m_telling.isActive())
        m_telling.start();
}

void RemoteImages::load(const QString& destination)
{
    if (m_images.size() >= maximumImages) {
        m_images.insert(destination,
                        {RemoteImage::State::Failed, tr("This document has too many images."), {}});
        return;
    }
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    m_images.insert(destination, {RemoteImage::State::Loading, {}, {}});
    QNetworkReply* reply = m_network->get(requestFor(destination));
    // More than is wanted, so that what is too much can be seen before the buffer stops the server.
    reply->setReadBufferSize(2 * maximumBytes);
    // A slow trickle must end, too: the request's own limit counts silence only.
    auto* limit = new QTimer(reply);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, reply, &QNetworkReply::abort);
    limit->start(maximumMilliseconds);
    const auto look = [this, destination, reply] { takeProgress(destination, *reply); };
    connect(reply, &QNetworkReply::metaDataChanged, this, look);
    connect(reply, &QNetworkReply::readyRead, this, look);
    connect(reply, &QNetworkReply::finished, this, [this, destination, reply, generation = m_generation] {
        if (generation == m_generation)
            finish(destination, *reply);
        reply->deleteLater();
    });
}

void RemoteImages::takeProgress(const QString& destination, QNetworkReply& reply)
{
    const qint64 announced = reply.header(QNetworkRequest::ContentLengthHeader).toLongLong();
    const QLocale locale;
    if (m_images.value(destination).state != RemoteImage::State::Loading)
        return;
    if (std::max(reply.bytesAvailable(), announced) > maximumBytes) {
        fail(destination, tr("It is larger than %1.").arg(locale.formattedDataSize(maximumBytes)));
        reply.abort();
    } else if (reply.bytesAvailable() > 0) {
        const QString soFar = locale.formattedDataSize(reply.bytesAvailable());
        set(destination, {RemoteImage::State::Loading, soFar, {}});
    }
}

void RemoteImages::fail(const QString& destination, const QString& why)
{
    set(destination, {RemoteImage::State::Failed, why, {}});
}

void RemoteImages::finish(const QString& destination, QNetworkReply& reply)
{
    if (m_images.value(destination).state != RemoteImage::State::Loading)
        return;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return fail(destination, tr("The server took too long."));
    if (status >= 400)
        return fail(destination, tr("The server answered with error %1.").arg(status));
    if (reply.error() != QNetworkReply::NoError)
        return fail(destination, tr("%1.").arg(reply.errorString()));
    const QString path = store(reply.readAll());
    if (path.isEmpty())
        return fail(destination, tr("It could not be written to the folder for temporary files."));
    set(destination, {RemoteImage::State::Loaded, {}, path});
}

/// Drawings are known by the ending of their file, so they must get it.
QString RemoteImages::store(const QByteArray& bytes)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const QByteArray start = bytes.left(1'000).trimmed();
    const bool isVector = start.startsWith('<') && bytes.left(20'000).contains("<svg");
    const QString name =
        QStringLiteral("%1%2").arg(++m_storedCount).arg(QLatin1String(isVector ? ".svg" : ""));
    QFile file(m_folder->filePath(name));
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    return isWritten ? file.fileName() : QString();
}

} // namespace redraft
