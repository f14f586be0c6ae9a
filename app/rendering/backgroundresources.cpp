#include "app/rendering/backgroundresources.h"

#include "app/rendering/imagefile.h"

#include <QDateTime>
#include <QFileInfo>

namespace redraft {

namespace {

/// Puts a result into its place if the layout that asked is still there.
template <typename T>
BackgroundWorker::Delivery delivery(const std::weak_ptr<T>& place, T result)
{
    return [place, result = std::move(result)] {
        if (const std::shared_ptr<T> there = place.lock())
            *there = result;
    };
}

template <typename T>
void remember(QHash<QString, std::weak_ptr<const T>>& known, const QString& key,
              const std::shared_ptr<T>& result)
{
    constexpr qsizetype manyKnown = 500;
    if (known.size() >= manyKnown)
        known.removeIf([](const auto& entry) { return entry.value().expired(); });
    known.insert(key, result);
}

} // namespace

BackgroundResources::BackgroundResources(const CodeHighlighter& highlighter, QObject* parent)
    : QObject(parent)
    , m_highlighter(highlighter)
{
    connect(&m_worker, &BackgroundWorker::delivered, this, &BackgroundResources::arrived);
}

BackgroundResources::~BackgroundResources() = default;

std::shared_ptr<const CodeColors> BackgroundResources::colors(const QString& language, const QString& code)
{
    const QString key = language + QLatin1Char('\n') + code;
    if (std::shared_ptr<const CodeColors> found = m_knownColors.value(key).lock())
        return found;
    auto result = std::make_shared<CodeColors>();
    remember(m_knownColors, key, result);
    m_worker.add(result, [place = std::weak_ptr(result), language, code, &highlighter = m_highlighter] {
        return delivery<CodeColors>(place, {true, highlighter.highlight(language, code)});
    });
    return result;
}

std::shared_ptr<const Picture> BackgroundResources::picture(const QString& path, QSize pixels)
{
    const bool isInText = isDataImage(path);
    const qint64 written = isInText ? 0 : QFileInfo(path).lastModified().toMSecsSinceEpoch();
    const QString key =
        QStringLiteral("%1x%2 %3 %4").arg(pixels.width()).arg(pixels.height()).arg(written).arg(path);
    if (std::shared_ptr<const Picture> found = m_knownPictures.value(key).lock())
        return found;
    auto result = std::make_shared<Picture>();
    remember(m_knownPictures, key, result);
    m_worker.add(result, [place = std::weak_ptr(result), path, pixels] {
        return delivery<Picture>(place, {true, readImageFile(path, pixels)});
    });
    return result;
}

RemoteImage BackgroundResources::remoteImage(const QString& destination)
{
    return m_remoteImages ? m_remoteImages(destination) : RemoteImage();
}

} // namespace redraft
