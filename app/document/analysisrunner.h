#pragma once

#include "app/document/analysis.h"

#include <QObject>

namespace redraft {

/// Analyses snapshots on one worker thread. Only the newest request counts: a request that waits is replaced
/// by a newer one. GUI thread; `analysed` is emitted on it. The destructor stops the analysis that
/// runs, which takes a moment at most.
class AnalysisRunner : public QObject
{
    Q_OBJECT

public:
    explicit AnalysisRunner(QObject* parent = nullptr);
    ~AnalysisRunner() override;

    /// Counts from the next analysis on; the newest snapshot, if there is one, is analysed again.
    void setContext(const AnalysisContext& context);
    void request(const TextSnapshot& snapshot);
    /// The same for another text: the analysis that runs, however long it would take, is stopped without a
    /// result.
    void restart(const TextSnapshot& snapshot);
    /// The newest finished analysis; null before the first.
    std::shared_ptr<const Analysis> latest() const;
    /// True until the newest request is answered.
    bool isBusy() const;

protected:
    void customEvent(QEvent* event) override;

signals:
    void analysed(const std::shared_ptr<const redraft::Analysis>& analysis);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace redraft
