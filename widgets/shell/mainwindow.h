#pragma once

#include <QMainWindow>

namespace redraft {

class MainWindow : public QMainWindow
{
    Q_OBJECT
};

} // namespace redraft
