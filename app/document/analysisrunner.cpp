#include "app/document/analysisrunner.h"

namespace redraft {

struct AnalysisRunner::Private
{
    AnalysisContext context;
    std::shared_ptr<const Analysis> latest;
};

AnalysisRunner::AnalysisRunner(QObject* parent) : QObject(parent), m_private(std::make_unique<Private>()) {}
AnalysisRunner::~AnalysisRunner() = default;
void AnalysisRunner::setContext(const AnalysisContext& context) { m_private->context = context; }
void AnalysisRunner::request(const TextSnapshot& snapshot)
{
    m_private->latest = analyse(snapshot, m_private->latest, m_private->context);
    emit analysed(m_private->latest);
}
std::shared_ptr<const Analysis> AnalysisRunner::latest() const { return m_private->latest; }
bool AnalysisRunner::isBusy() const { return false; }

} // namespace redraft
