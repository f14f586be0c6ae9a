#pragma once

#include <QObject>
#include <functional>
#include <memory>

namespace redraft {

/// One thread for work that must not hold up the GUI, the newest wish first; it starts at the first wish.
/// Mutex and condition are those of the standard library, which, unlike Qt's, the thread sanitizer can
/// follow.
class BackgroundWorker : public QObject
{
    Q_OBJECT

public:
    /// Runs in the thread of this object and brings a result to its place.
    using Delivery = std::function<void()>;
    /// Runs in the worker thread.
    using Work = std::function<Delivery()>;

    explicit BackgroundWorker(QObject* parent = nullptr);
    /// Waits for the piece of work in hand; what has not begun is dropped.
    ~BackgroundWorker() override;

    /// The work is skipped if `holder` has expired before its turn: nobody waits for the result any more.
    void add(std::weak_ptr<const void> holder, Work work);

signals:
    /// Some results have been delivered.
    void delivered();

protected:
    void customEvent(QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace redraft
