#include "widgets/shell/mainwindow.h"

#include <QApplication>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    redraft::MainWindow window;
    window.show();
    return application.exec();
}
