#pragma once

#include "app/document/filedigest.h"

#include <QObject>
#include <QString>
#include <memory>

namespace redraft {

/// Says when the open file was changed by somebody else, also after it was replaced atomically or deleted.
/// Only another content counts: a touched or equally rewritten file is no change. A file that comes back
/// after it was removed with another content is a change. GUI thread.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent = nullptr);
    ~FileWatch() override;

    /// Watches `path`, whose present content counts as known; "" watches nothing. Call it after each own
    /// save.
    void watch(const QString& path);
    /// The same for a file that was read just now: `known` is what was read. What was written since is told
    /// soon.
    void watch(const QString& path, const FileDigest& known);
    /// Compares at once with what is on disk, for systems that do not tell (network folders): call it when
    /// the window becomes active.
    void check();

signals:
    void changedOutside();
    void removedOutside();

private:
    void watchPath(const QString& path);

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace redraft
