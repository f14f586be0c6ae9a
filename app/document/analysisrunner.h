#pragma once

#include "app/document/analysis.h"

#include <QObject>

namespace redraft {

/// Analyses snapshots on one worker thread. Only the newest request counts: a request that waits is replaced by a
/// newer one. GUI thread; `analysed` is emitted on it.
class AnalysisRunner : public QObject
{
    Q_OBJECT

public:
    explicit AnalysisRunner(QObject* parent = nullptr);
    ~AnalysisRunner() override;

    void setContext(const AnalysisContext& context);
    void request(const TextSnapshot& snapshot);
    /// The newest finished analysis; null before the first.
    std::shared_ptr<const Analysis> latest() const;
    bool isBusy() const;

signals:
    void analysed(const std::shared_ptr<const redraft::Analysis>& analysis);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace redraft
