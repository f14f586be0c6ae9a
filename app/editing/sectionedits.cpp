#include "app/editing/sectionedits.h"

namespace redraft {

qsizetype insertionPoint(const TextSnapshot& snapshot, const Outline&, const Template&, const QString&)
{
    return snapshot.text.size();
}
Edit addSection(const TextSnapshot&, const Outline&, const Template&, const QString&) { return {}; }

} // namespace redraft
