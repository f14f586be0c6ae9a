#include "app/markdown/codehighlighter.h"
#include "widgets/common/dialogprompter.h"
#include "widgets/shell/mainwindow.h"

#include <QApplication>
#include <QSettings>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("redraft"));
    QApplication::setApplicationName(QStringLiteral("redraft"));
    redraft::CodeHighlighter highlighter;
    redraft::DialogPrompter prompter;
    QSettings settings;
    redraft::MainWindow window({prompter, settings, highlighter});
    if (application.arguments().size() > 1)
        (void)window.openFile(application.arguments().at(1));
    window.show();
    return application.exec();
}
