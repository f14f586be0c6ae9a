#pragma once

#include "app/checklist/neighbourfacts.h"

#include <QStringList>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace redraft {

class SiblingNumbers;

/// The documents that share their numbers with one: the Markdown files of its folder without folder pages;
/// for a README.md in a folder with a number, the folder pages of the folders beside it. All functions may be
/// called from any thread.
class DocumentFamily
{
public:
    using ReadFacts = std::function<std::optional<NeighbourFacts>(const QString& path)>;

    /// `path` is that of any document of the family, which need not be there.
    explicit DocumentFamily(const QString& path);

    /// Lists the files and reads them, unless that was done. Who asks while another thread still reads helps:
    /// `read` is called for each file once, and members() and numbers() may be asked when this returns.
    void complete(const ReadFacts& read);

    /// Those that can be read, sorted by path.
    const QList<NeighbourFacts>& members() const { return m_members; }
    /// The same by their numbers; never null.
    const std::shared_ptr<const SiblingNumbers>& numbers() const { return m_numbers; }

    /// True if other files are there now than were listed. Looks at the disk.
    bool hasChanged() const;

private:
    void list();
    void collect();

    const QString m_path;
    std::once_flag m_listing;
    std::once_flag m_collecting;
    mutable std::mutex m_mutex;
    std::optional<QStringList> m_paths; ///< written once, under the mutex; nullopt: not listed yet
    std::atomic<size_t> m_next = 0;
    std::atomic<size_t> m_done = 0;
    std::vector<std::optional<NeighbourFacts>> m_facts; ///< in the order of the paths
    QList<NeighbourFacts> m_members;
    std::shared_ptr<const SiblingNumbers> m_numbers;
};

} // namespace redraft
