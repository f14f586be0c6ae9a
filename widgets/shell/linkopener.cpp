#include "widgets/shell/linkopener.h"

#include "app/document/analysis.h"
#include "widgets/preview/previewview.h"
#include "widgets/shell/documentcontroller.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace redraft {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("LinkOpener", source);
}

} // namespace

QString LinkOpener::open(const QString& destination)
{
    m_awaitedFile.clear();
    const QUrl url(destination);
    if (destination.startsWith(QLatin1Char('#'))) // the preview has looked for it already
        return lead(url.fragment(QUrl::FullyEncoded));
    const QStringList webSchemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
    if (webSchemes.contains(url.scheme().toLower())) {
        if (QDesktopServices::openUrl(url))
            return {};
        return text(QT_TRANSLATE_NOOP("LinkOpener", "No program was found to open “%1”.")).arg(destination);
    }
    const QStringList suffixes{QStringLiteral("md"), QStringLiteral("markdown"), QStringLiteral("txt")};
    const QString path = url.path(QUrl::FullyDecoded);
    // "//host/plan.md" names another machine, not a file in the root folder.
    const bool isLocal = (url.scheme().isEmpty() || url.isLocalFile()) && url.host().isEmpty();
    if (!isLocal || !suffixes.contains(QFileInfo(path).suffix().toLower()))
        return text(QT_TRANSLATE_NOOP("LinkOpener",
                                      "“%1” was not opened: a document may lead to web and mail addresses "
                                      "and to Markdown files only."))
            .arg(destination);
    if (m_controller.folder().isEmpty() && QFileInfo(path).isRelative())
        return text(QT_TRANSLATE_NOOP(
                        "LinkOpener",
                        "“%1” lies beside this document, which has no folder yet. Save it first."))
            .arg(destination);
    return openFile(QFileInfo(QDir(m_controller.folder()), path).absoluteFilePath(),
                    url.fragment(QUrl::FullyEncoded));
}

QString LinkOpener::openFile(const QString& path, const QString& anchor)
{
    const QString shown = QFileInfo(m_controller.path()).canonicalFilePath();
    if (!anchor.isEmpty() && !shown.isEmpty() && shown == QFileInfo(path).canonicalFilePath())
        return lead(anchor);
    if (m_controller.open(path) && !anchor.isEmpty()) { // it says itself what went wrong
        m_awaitedFile = path;
        m_awaitedAnchor = anchor;
    }
    return {};
}

QString LinkOpener::leadToAnchor(const Analysis& analysis)
{
    const bool isShown = m_controller.path() == m_awaitedFile &&
                         analysis.snapshot.revision == m_controller.document().revision();
    if (m_awaitedFile.isEmpty() || !isShown)
        return {};
    m_awaitedFile.clear();
    return lead(m_awaitedAnchor);
}

QString LinkOpener::lead(const QString& anchor)
{
    if (m_preview.scrollToAnchor(anchor))
        return {};
    return text(QT_TRANSLATE_NOOP("LinkOpener", "“%1” has no place that is called “%2”."))
        .arg(m_controller.displayName(), QUrl::fromPercentEncoding(anchor.toUtf8()));
}

} // namespace redraft
