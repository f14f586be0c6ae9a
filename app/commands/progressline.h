#pragma once

#include <QByteArray>

class QIODevice;

namespace redraft {

/// Prints how far the work is, on a terminal only, and wipes it in the end.
class ProgressLine
{
public:
    /// `device` outlives the line; `total` files are to be looked at.
    ProgressLine(QIODevice& device, size_t total);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(int done);

private:
    void write(const QByteArray& bytes);

    QIODevice& m_device;
    int m_total;
    bool m_isShown;
};

} // namespace redraft
