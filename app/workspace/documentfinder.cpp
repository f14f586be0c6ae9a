#include "app/workspace/documentfinder.h"

#include "app/document/companionfile.h"
#include "app/workspace/rfcindex.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace redraft {

namespace {

class DocumentSearch
{
    Q_DECLARE_TR_FUNCTIONS(DocumentSearch)

public:
    void add(const QString& path)
    {
        const QFileInfo info(path);
        const QString folder = QDir::cleanPath(info.isDir() ? info.absoluteFilePath() : info.absolutePath());
        const QString repository = repositoryFolder(folder + QStringLiteral("/x"));
        m_root = repository.isEmpty() ? folder : repository;
        if (!info.exists())
            m_found.problems += info.isSymLink()
                                    ? tr("The link %1 leads nowhere or in a circle.").arg(path)
                                    : tr("There is no file or folder %1. Check the name.").arg(path);
        else if (const QString document = info.isDir() ? QString() : documentBeside(path);
                 !document.isEmpty())
            addEntry(QFileInfo(document), document);
        else if (!info.isDir() && isYamlFile(path))
            m_found.problems +=
                tr("%1 holds fields, not a document. Name the Markdown file beside it.").arg(path);
        else
            addEntry(info, path);
        // Links come last: what has a place of its own is named by that.
        while (!m_links.isEmpty()) {
            const QString link = m_links.takeFirst();
            addEntry(QFileInfo(link), link);
        }
    }

    FoundDocuments take()
    {
        std::sort(m_found.documents.begin(), m_found.documents.end(),
                  [](const FoundDocument& one, const FoundDocument& other) { return one.path < other.path; });
        return std::move(m_found);
    }

private:
    void addEntry(const QFileInfo& info, const QString& shown)
    {
        if (info.isDir())
            addFolder(shown);
        else
            addFile(info, shown, info.canonicalFilePath());
    }

    /// Folders are kept on a list, not on the stack: they may be nested however deep.
    void addFolder(const QString& path)
    {
        QStringList waiting{path};
        while (!waiting.isEmpty())
            enter(waiting.takeLast(), waiting);
    }

    void enter(const QString& path, QStringList& waiting)
    {
        const QFileInfo info(path);
        const QString real = info.canonicalFilePath();
        if (!isNew(real))
            return;
        if (!info.isReadable() || !info.isExecutable()) {
            m_found.problems += tr("The folder %1 cannot be read. Check its permissions.").arg(path);
            return;
        }
        const QString prefix = path == u"." ? QString() : path.endsWith(u'/') ? path : path + u'/';
        const QFileInfoList entries =
            QDir(path).entryInfoList(QDir::Files | QDir::Dirs | QDir::System | QDir::NoDotAndDotDot);
        for (const QFileInfo& entry : entries)
            meet(entry, prefix + entry.fileName(), real, waiting);
        const auto holds = [&entries](const QString& name) {
            return std::any_of(entries.begin(), entries.end(), [&name](const QFileInfo& entry) {
                return entry.fileName().compare(name, Qt::CaseInsensitive) == 0;
            });
        };
        const QString fields = QStringLiteral("kep.yaml");
        if (holds(fields) && !holds(QStringLiteral("README.md")))
            m_found.problems += tr("%1 has no README.md beside it, which would be the document; add one.")
                                    .arg(prefix + fields);
    }

    /// `folder` is canonical, so that the system need not be asked again for each file in it.
    void meet(const QFileInfo& entry, const QString& shown, const QString& folder, QStringList& waiting)
    {
        const bool isWanted = entry.isDir() ? isEntered(entry.fileName()) : isMarkdownName(entry.fileName());
        if (!isWanted)
            return;
        if (entry.isSymLink() && !entry.exists())
            addBrokenLink(shown);
        else if (entry.isSymLink())
            m_links += shown;
        else if (entry.isDir())
            waiting += shown;
        else
            addFile(entry, shown, (folder == u"/" ? QString() : folder) + u'/' + entry.fileName());
    }

    /// A link that leads nowhere is worth a word only where a document was expected.
    void addBrokenLink(const QString& shown)
    {
        m_found.problems += tr("The link %1 leads nowhere or in a circle.").arg(shown);
    }

    static bool isEntered(const QString& name) { return !name.startsWith(u'.') && name != u"node_modules"; }

    /// `real` is the canonical path.
    void addFile(const QFileInfo& info, const QString& shown, const QString& real)
    {
        if (!info.isFile() || !isNew(real))
            return;
        m_found.documents.push_back({QDir::cleanPath(info.absoluteFilePath()), shown, m_root});
    }

    /// False for what was reached before, by another name or by a link.
    bool isNew(const QString& real)
    {
        if (real.isEmpty() || m_seen.contains(real))
            return false;
        m_seen.insert(real);
        return true;
    }

    FoundDocuments m_found;
    QString m_root;       ///< of the path that was asked for
    QStringList m_links;  ///< still to be followed
    QSet<QString> m_seen; ///< canonical paths
};

} // namespace

bool isMarkdownName(const QString& fileName)
{
    return fileName.endsWith(u".md", Qt::CaseInsensitive) ||
           fileName.endsWith(u".markdown", Qt::CaseInsensitive);
}

FoundDocuments findDocuments(const QStringList& paths)
{
    DocumentSearch search;
    for (const QString& path : paths)
        search.add(path);
    return search.take();
}

} // namespace redraft
