#pragma once

#include "app/rendering/imagefolders.h"
#include "app/rendering/remoteimage.h"
#include "app/rendering/renderresources.h"
#include "app/text/backgroundworker.h"

#include <QHash>
#include <QObject>
#include <functional>

namespace redraft {

/// Supplies colours and images from one worker thread, the newest wish first. Wishes whose result nobody
/// holds any more are dropped. GUI thread.
class BackgroundResources : public QObject,
                            public RenderResources,
                            public RemoteImageSource,
                            public ImageFolderSource
{
    Q_OBJECT

public:
    /// `highlighter` must outlive the object.
    explicit BackgroundResources(const CodeHighlighter& highlighter, QObject* parent = nullptr);
    /// Waits for the piece of work in hand.
    ~BackgroundResources() override;

    std::shared_ptr<const CodeColors> colors(const QString& language, const QString& code) override;
    std::shared_ptr<const Picture> picture(const QString& path, QSize pixels) override;
    RemoteImage remoteImage(const QString& destination) override;
    QStringList imageFolders() const override { return m_imageFolders; }
    /// Canonical folders whose images may be shown wherever the document lies.
    void setImageFolders(const QStringList& folders) { m_imageFolders = folders; }
    /// Who answers for images from the network; by default nobody does.
    void setRemoteImages(std::function<RemoteImage(const QString& destination)> source)
    {
        m_remoteImages = std::move(source);
    }

signals:
    /// A result that a layout holds has become ready: paint again.
    void arrived();

private:
    template <typename T>
    using Known = QHash<QString, std::weak_ptr<const T>>;

    const CodeHighlighter& m_highlighter;
    Known<CodeColors> m_knownColors; ///< what some layout still holds, so that it is not worked out twice
    Known<Picture> m_knownPictures;
    std::function<RemoteImage(const QString& destination)> m_remoteImages;
    QStringList m_imageFolders;
    BackgroundWorker m_worker;
};

} // namespace redraft
