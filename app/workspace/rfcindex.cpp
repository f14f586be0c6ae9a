#include "app/workspace/rfcindex.h"

#include "app/checklist/documentnumber.h"
#include "app/checklist/siblingnumbers.h"
#include "app/document/filekind.h"
#include "app/markdown/markdownreading.h"
#include "app/markdown/outline.h"
#include "app/markdown/writtenanchors.h"
#include "app/workspace/documentfamily.h"
#include "app/workspace/documentfinder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <algorithm>
#include <atomic>
#include <mutex>

namespace redraft {

namespace {

constexpr size_t hashSeed = 0;

/// What tells one version of a file from another without reading it.
struct FileVersion
{
    bool exists = false;
    qint64 size = 0;
    QDateTime modified;
    bool operator==(const FileVersion&) const = default;
};

FileVersion versionOf(const QString& path)
{
    const QFileInfo info(path);
    return info.exists() ? FileVersion{true, info.size(), info.lastModified()} : FileVersion{};
}

void collectHeadings(const Node& node, QStringList& anchors)
{
    if (node.kind == NodeKind::Heading)
        anchors += node.destination;
    for (const Node& child : node.children)
        collectHeadings(child, anchors);
}

/// Of headings, and those that the text names itself.
QStringList anchorsOf(const TextSnapshot& snapshot)
{
    QStringList anchors;
    const auto tree = parseMarkdownOnce(snapshot);
    for (const BlockEntry& entry : tree->blocks)
        collectHeadings(entry.block->node, anchors);
    return anchors + writtenAnchors(snapshot.text, Qt::CaseInsensitive);
}

/// Only facts are taken from the text, so that it need not come back byte by byte as it does for editing.
std::optional<TextSnapshot> read(const QString& path)
{
    QFile file(path);
    if (file.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    if (!objectionToOpening(bytes, path).isEmpty())
        return std::nullopt;
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(u'\xFEFF'))
        text.remove(0, 1);
    if (bytes.contains('\r'))
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    return TextSnapshot(text);
}

} // namespace

struct RfcIndex::Private
{
    struct File
    {
        FileVersion version;
        bool isRead = false;
        std::optional<NeighbourFacts> facts; ///< nullopt: it cannot be read
        bool hasAnchors = false;
        std::shared_ptr<const Metadata> metadata; ///< null: nobody wants it, or it was taken
        size_t textHash = 0;                      ///< of the text that it was read from
    };

    explicit Private(Fields kept)
        : fields(kept)
    {
    }

    FileVersion version(const QString& path);
    std::optional<NeighbourFacts> factsOf(const QString& path, bool needsAnchors);
    /// The family of the document at `path`, complete.
    std::shared_ptr<const DocumentFamily> family(const QString& path);

    const Fields fields;
    std::mutex mutex;
    QHash<QString, File> files;
    QHash<QString, std::shared_ptr<DocumentFamily>> families;
    std::atomic<int> revision = 0;
};

FileVersion RfcIndex::Private::version(const QString& path)
{
    {
        const std::lock_guard lock(mutex);
        const auto known = files.constFind(path);
        if (known != files.cend())
            return known->version;
    }
    const FileVersion found = versionOf(path);
    const std::lock_guard lock(mutex);
    return files.insert(path, File{found, false, {}, false, nullptr, 0})->version;
}

std::optional<NeighbourFacts> RfcIndex::Private::factsOf(const QString& path, bool needsAnchors)
{
    if (!version(path).exists || !isMarkdownName(path))
        return std::nullopt;
    {
        const std::lock_guard lock(mutex);
        const File& known = files[path];
        if (known.isRead && (known.hasAnchors || !needsAnchors || !known.facts))
            return known.facts;
    }
    std::optional<NeighbourFacts> facts;
    std::shared_ptr<const Metadata> metadata;
    size_t textHash = 0;
    if (const std::optional<TextSnapshot> snapshot = read(path)) {
        metadata = std::make_shared<const Metadata>(readMetadata(*snapshot));
        textHash = qHash(snapshot->text, hashSeed);
        facts = factsFrom(path, *metadata);
        if (needsAnchors)
            facts->anchors = anchorsOf(*snapshot);
    }
    const std::lock_guard lock(mutex);
    File& file = files[path];
    file.isRead = true;
    file.facts = facts;
    file.hasAnchors = needsAnchors;
    if (fields == Fields::Keep && !needsAnchors) {
        file.metadata = std::move(metadata);
        file.textHash = textHash;
    }
    return facts;
}

std::shared_ptr<const DocumentFamily> RfcIndex::Private::family(const QString& path)
{
    const QString folder = QFileInfo(path).path();
    const bool isOfFolders = isFolderPage(path) && !isIndexPage(path);
    const QString any = isOfFolders ? path : folder + QStringLiteral("/x.md");
    const QString key = isOfFolders ? QFileInfo(folder).path() + QStringLiteral("/*/") : folder;
    std::shared_ptr<DocumentFamily> family;
    {
        const std::lock_guard lock(mutex);
        std::shared_ptr<DocumentFamily>& entry = families[key];
        if (!entry)
            entry = std::make_shared<DocumentFamily>(any);
        family = entry;
    }
    family->complete([this](const QString& member) { return factsOf(member, false); });
    return family;
}

RfcIndex::RfcIndex(Fields fields)
    : m_private(std::make_unique<Private>(fields))
{
}

RfcIndex::~RfcIndex() = default;

bool RfcIndex::exists(const QString& path) const
{
    return m_private->version(path).exists;
}

std::optional<NeighbourFacts> RfcIndex::facts(const QString& path) const
{
    return m_private->factsOf(path, true);
}

QList<NeighbourFacts> RfcIndex::family(const QString& path) const
{
    return m_private->family(path)->members();
}

std::shared_ptr<const SiblingNumbers> RfcIndex::numbers(const QString& path) const
{
    return m_private->family(path)->numbers();
}

std::shared_ptr<const Metadata> RfcIndex::takeMetadata(const QString& path, const QString& text) const
{
    const size_t textHash = qHash(text, hashSeed);
    const std::lock_guard lock(m_private->mutex);
    const auto file = m_private->files.find(path);
    if (file == m_private->files.end() || file->textHash != textHash)
        return nullptr;
    return std::exchange(file->metadata, nullptr);
}

bool RfcIndex::refresh()
{
    QHash<QString, Private::File> files;
    QHash<QString, std::shared_ptr<DocumentFamily>> families;
    {
        const std::lock_guard lock(m_private->mutex);
        files = m_private->files;
        families = m_private->families;
    }
    QStringList changed;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (versionOf(file.key()) != file->version)
            changed += file.key();
    }
    const bool isOtherFamily = std::any_of(families.cbegin(), families.cend(),
                                           [](const auto& family) { return family->hasChanged(); });
    if (changed.isEmpty() && !isOtherFamily)
        return false;
    const std::lock_guard lock(m_private->mutex);
    for (const QString& path : std::as_const(changed))
        m_private->files.remove(path);
    m_private->families.clear();
    ++m_private->revision;
    return true;
}

int RfcIndex::revision() const
{
    return m_private->revision;
}

QString repositoryFolder(const QString& path)
{
    QDir folder(QFileInfo(path).absolutePath());
    do {
        if (folder.exists(QStringLiteral(".git")))
            return folder.absolutePath();
    } while (folder.cdUp());
    return QString();
}

} // namespace redraft
