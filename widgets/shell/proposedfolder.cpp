#include "widgets/shell/proposedfolder.h"

#include <QDir>
#include <QFileInfo>

namespace redraft {

ProposedFolder::ProposedFolder(const QString& path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo::exists(folder)) {
        m_made += folder;
        folder = QFileInfo(folder).absolutePath();
    }
    if (!m_made.isEmpty())
        QDir().mkpath(m_made.constFirst());
}

ProposedFolder::~ProposedFolder()
{
    for (const QString& folder : std::as_const(m_made))
        QDir().rmdir(folder); // refuses a folder with something in it
}

} // namespace redraft
