#include "app/commands/progressline.h"

#include "app/commands/terminal.h"

#include <QCoreApplication>
#include <QFileDevice>

namespace redraft {

ProgressLine::ProgressLine(QIODevice& device, size_t total)
    : m_device(device)
    , m_total(int(total))
    , m_isShown(isTerminal(device))
{
}

ProgressLine::~ProgressLine()
{
    if (m_isShown)
        write("\r\x1b[K");
}

void ProgressLine::show(int done)
{
    if (!m_isShown)
        return;
    const QString text =
        QCoreApplication::translate("ProgressLine", "Checked %1 of %2").arg(done).arg(m_total);
    write('\r' + text.toUtf8() + "\x1b[K");
}

void ProgressLine::write(const QByteArray& bytes)
{
    m_device.write(bytes);
    if (auto* file = qobject_cast<QFileDevice*>(&m_device))
        file->flush();
}

} // namespace redraft
