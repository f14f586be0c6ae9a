#include "widgets/shell/mainwindow.h"
