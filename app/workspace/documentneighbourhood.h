#pragma once

#include "app/checklist/neighbourhood.h"
#include "app/workspace/rfcindex.h"

namespace redraft {

/// The files around one document, as an index knows them. Any thread.
class DocumentNeighbourhood : public Neighbourhood
{
public:
    /// `path` is that of the document, absolute; `root` is the folder above which nothing is known.
    DocumentNeighbourhood(std::shared_ptr<const RfcIndex> index, const QString& path, const QString& root);

    QString ownPath() const override { return m_path; }
    QString rootFolder() const override { return m_root; }
    bool exists(const QString& absolutePath) const override;
    std::optional<NeighbourFacts> facts(const QString& absolutePath) const override;
    QList<NeighbourFacts> siblings() const override;
    std::shared_ptr<const SiblingNumbers> numbers() const override;
    int revision() const override;

private:
    std::shared_ptr<const RfcIndex> m_index;
    QString m_path;
    QString m_root;
};

} // namespace redraft
