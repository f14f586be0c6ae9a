#pragma once

#include "app/rendering/remoteimage.h"

#include <QHash>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace redraft {

/// What can be asked for images in sight that are not shown.
enum class RemoteImageWish
{
    None,
    Load,
    TryAgain ///< all that is left has failed before
};

/// Loads images of one document from the network, once its reader has asked for it: http and https only, also
/// after redirects, without cookies, at most 16 MB and 20 s each, 200 images a document. What was sent goes
/// to a temporary folder and is judged like any other file. GUI thread.
class RemoteImages : public QObject
{
    Q_OBJECT

public:
    explicit RemoteImages(QObject* parent = nullptr);
    ~RemoteImages() override;

    /// The state of an image; begins to load it if that is allowed.
    RemoteImage find(const QString& destination);
    /// The reader wants the images of the document; those that failed are tried again.
    void allow();
    /// Another document: nothing is allowed any more, what was loaded is forgotten.
    void reset();

signals:
    /// Images have arrived or failed, or have come further; at most a few times a second.
    void changed();

private:
    void load(const QString& destination);
    void takeProgress(const QString& destination, QNetworkReply& reply);
    void finish(const QString& destination, QNetworkReply& reply);
    void fail(const QString& destination, const QString& why);
    void set(const QString& destination, const RemoteImage& image);
    QString store(const QByteArray& bytes);

    QNetworkAccessManager* m_network = nullptr; ///< made for the first image
    QHash<QString, RemoteImage> m_images;
    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_isAllowed = false;
    int m_generation = 0; ///< counts documents: replies to an older one are dropped
    int m_storedCount = 0;
    QTimer m_telling;
};

} // namespace redraft
