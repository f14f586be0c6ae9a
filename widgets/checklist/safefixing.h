#pragma once

#include "app/document/allsafefixes.h"

#include <QObject>
#include <memory>

namespace redraft {

/// Mends all that is safe on a thread of its own, for the text is examined anew after each round. GUI thread;
/// the destructor stops what runs.
class SafeFixing : public QObject
{
    Q_OBJECT

public:
    explicit SafeFixing(QObject* parent = nullptr);
    ~SafeFixing() override;

    /// Mends the findings of these sections as of the present day; what was begun before and did not end is
    /// given up.
    void start(const std::shared_ptr<const Analysis>& analysis, const SectionFilter& isWanted);

signals:
    /// Not empty; `revision` is that of the analysis.
    void finished(const redraft::Edit& edit, int revision);

protected:
    void customEvent(QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace redraft
