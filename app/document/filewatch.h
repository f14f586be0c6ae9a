#pragma once

#include <QObject>
#include <QString>
#include <memory>

namespace redraft {

/// Says when the open file was changed by somebody else, also after it was replaced atomically or deleted.
/// GUI thread.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent = nullptr);
    ~FileWatch() override;

    /// Watches `path`, whose present content counts as known; "" watches nothing. Call it after each own
    /// save.
    void watch(const QString& path);

signals:
    void changedOutside();
    void removedOutside();

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace redraft
