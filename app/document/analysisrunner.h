#pragma once

#include "app/document/analysis.h"

#include <QObject>

namespace redraft {

/// Parses a document on one worker thread and examines it on another, so that nothing which shows the text
/// waits for a judgement of it. Each takes the newest only: what waits gives way to what is newer. GUI
/// thread; the signals are emitted on it. The destructor stops what runs, which takes a moment at most.
class AnalysisRunner : public QObject
{
    Q_OBJECT

public:
    explicit AnalysisRunner(QObject* parent = nullptr);
    ~AnalysisRunner() override;

    /// Counts from the next analysis on; the newest text, if there is one, is analysed again.
    void setContext(const AnalysisContext& context);
    /// Analyses the text, which is shared until the next is requested.
    void request(const TextSnapshot& snapshot);
    /// Analyses the next revision of the text: the newest with these deltas (as in Edit), as Document tells
    /// them. Costs nothing that grows with the text.
    void follow(const QList<redraft::TextDelta>& deltas);
    /// request() for another text: the analysis that runs, however long it would take, is stopped without a
    /// result.
    void restart(const TextSnapshot& snapshot);
    /// The newest finished analysis; null before the first.
    std::shared_ptr<const Analysis> latest() const;
    /// True until the newest request is answered by an analysis.
    bool isBusy() const;

protected:
    void customEvent(QEvent* event) override;

signals:
    /// Comes before the analysis of the same revision; not every document that is parsed is examined too.
    void parsed(const std::shared_ptr<const redraft::ParsedDocument>& document);
    void analysed(const std::shared_ptr<const redraft::Analysis>& analysis);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace redraft
