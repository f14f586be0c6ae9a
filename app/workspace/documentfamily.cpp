#include "app/workspace/documentfamily.h"

#include "app/checklist/documentnumber.h"
#include "app/checklist/siblingnumbers.h"
#include "app/workspace/documentfinder.h"

#include <QDir>
#include <QFileInfo>

namespace redraft {

namespace {

QStringList familyPaths(const QString& path)
{
    const QFileInfo own(path);
    QDir folder(own.path());
    QStringList paths;
    if (!isFolderPage(path)) {
        for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
            if (isMarkdownName(name) && !isFolderPage(name))
                paths += folder.filePath(name);
        }
        return paths;
    }
    folder.cdUp();
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString page = folder.filePath(name + u'/' + own.fileName());
        if (numberInFileName(page).isValid() && QFileInfo::exists(page))
            paths += page;
    }
    return paths;
}

} // namespace

DocumentFamily::DocumentFamily(const QString& path)
    : m_path(path)
{
}

void DocumentFamily::complete(const ReadFacts& read)
{
    std::call_once(m_listing, [this] { list(); });
    const size_t count = m_facts.size();
    for (size_t index = m_next++; index < count; index = m_next++) {
        m_facts[index] = read(m_paths->at(qsizetype(index)));
        ++m_done;
        m_done.notify_all();
    }
    for (size_t done = m_done; done < count; done = m_done)
        m_done.wait(done);
    std::call_once(m_collecting, [this] { collect(); });
}

void DocumentFamily::list()
{
    const QStringList paths = familyPaths(m_path);
    m_facts.resize(size_t(paths.size()));
    const std::lock_guard lock(m_mutex);
    m_paths = paths;
}

void DocumentFamily::collect()
{
    for (std::optional<NeighbourFacts>& each : m_facts) {
        if (each)
            m_members.append(*std::exchange(each, std::nullopt));
    }
    m_numbers = std::make_shared<SiblingNumbers>(m_members);
}

bool DocumentFamily::hasChanged() const
{
    std::optional<QStringList> listed;
    {
        const std::lock_guard lock(m_mutex);
        listed = m_paths;
    }
    return listed && familyPaths(m_path) != *listed;
}

} // namespace redraft
