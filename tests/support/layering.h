#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace redraft::test {

/// The layer of a file, from its path below the root: "app/text", "widgets/shell", "app" for app/main.cpp.
QString layerOf(const QString& path);

/// True if a file of layer `from` may include one of layer `to`; the dependency table of the project.
bool mayInclude(const QString& from, const QString& to);

/// What a file includes that it may not, each as "path:line: sentence". `widgetHeaders` are the names of Qt's
/// headers of QtWidgets and QtPrintSupport.
QStringList includeOffences(const QString& path, const QString& content, const QSet<QString>& widgetHeaders);

/// What is larger than it may be: "path: 612 lines, at most 600".
QStringList sizeOffences(const QString& path, const QString& content);
/// What ought to be looked at again, though it is allowed.
QStringList sizeRemarks(const QString& path, const QString& content);

/// The names of all headers below Qt's include folders QtWidgets and QtPrintSupport.
QSet<QString> qtWidgetHeaders();

} // namespace redraft::test
