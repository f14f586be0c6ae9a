#pragma once

#include "app/checklist/neighbourhood.h"
#include "app/metadata/metadata.h"

#include <memory>

namespace redraft {

/// What the documents of folders say of themselves, read once for each version of a file, when somebody asks.
/// All functions may be called from any thread.
class RfcIndex
{
public:
    /// Whether the fields of the files that were read are kept for takeMetadata().
    enum class Fields
    {
        Forget,
        Keep
    };

    explicit RfcIndex(Fields fields = Fields::Forget);
    ~RfcIndex();

    bool exists(const QString& path) const;
    /// Facts of a Markdown file, with anchors; nullopt if there is none or it cannot be read.
    std::optional<NeighbourFacts> facts(const QString& path) const;
    /// The documents that share the numbers of the one at `path` (see DocumentFamily), itself among them,
    /// sorted by path, without anchors.
    QList<NeighbourFacts> family(const QString& path) const;
    /// The same by their numbers; never null.
    std::shared_ptr<const SiblingNumbers> numbers(const QString& path) const;
    /// The fields of the file at `path` if they were read for its facts and its text was `text`; whoever asks
    /// first gets them, so that nothing is kept that nobody needs any more. Null if they are not there.
    std::shared_ptr<const Metadata> takeMetadata(const QString& path, const QString& text) const;
    /// Looks at the disk again and forgets what has changed there since. True if anything has.
    bool refresh();
    /// Counts up with each refresh() that found a change.
    int revision() const;

private:
    struct Private;

    std::unique_ptr<Private> m_private;
};

/// The folder of the repository around `path` (the nearest one that holds .git), or "".
QString repositoryFolder(const QString& path);

} // namespace redraft
