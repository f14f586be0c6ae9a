#pragma once

#include <QString>
#include <QStringList>

namespace redraft {

/// The folder of a file that is proposed to the user: dialogs show only folders that are there. Those that
/// this has made go again with it, unless something is in them by then.
class ProposedFolder
{
public:
    /// Makes what is missing of the folder of the file at `path`. Where that fails, nothing is made.
    explicit ProposedFolder(const QString& path);
    ~ProposedFolder();
    ProposedFolder(const ProposedFolder&) = delete;
    ProposedFolder& operator=(const ProposedFolder&) = delete;

private:
    QStringList m_made; ///< the innermost first
};

} // namespace redraft
