#pragma once

#include <QToolButton>

namespace redraft {

/// The filled button that opens a menu, with a chevron in the colour of its text at the right.
class ExportButton : public QToolButton
{
    Q_OBJECT

public:
    using QToolButton::QToolButton;
    void setChevron(const QIcon& chevron);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_chevron;
};

} // namespace redraft
