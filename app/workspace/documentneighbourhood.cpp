#include "app/workspace/documentneighbourhood.h"

namespace redraft {

DocumentNeighbourhood::DocumentNeighbourhood(std::shared_ptr<const RfcIndex> index, const QString& path,
                                             const QString& root)
    : m_index(std::move(index))
    , m_path(path)
    , m_root(root)
{
}

bool DocumentNeighbourhood::exists(const QString& absolutePath) const
{
    return m_index->exists(absolutePath);
}

std::optional<NeighbourFacts> DocumentNeighbourhood::facts(const QString& absolutePath) const
{
    return m_index->facts(absolutePath);
}

QList<NeighbourFacts> DocumentNeighbourhood::siblings() const
{
    return m_path.isEmpty() ? QList<NeighbourFacts>() : m_index->family(m_path);
}

std::shared_ptr<const SiblingNumbers> DocumentNeighbourhood::numbers() const
{
    return m_path.isEmpty() ? Neighbourhood::numbers() : m_index->numbers(m_path);
}

int DocumentNeighbourhood::revision() const
{
    return m_index->revision();
}

} // namespace redraft
