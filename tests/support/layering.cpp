#include "tests/support/layering.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>

namespace redraft::test {

namespace {

/// What each folder of app/ may use beside itself.
const QMap<QString, QStringList>& dependencyTable()
{
    static const QStringList toChecklist{"text",      "markdown", "metadata", "diagram",
                                         "templates", "review",   "checklist"};
    static const QMap<QString, QStringList> table{
        {"text", {}},
        {"markdown", {"text"}},
        {"metadata", {"text"}},
        {"diagram", {"text"}},
        {"templates", {"text", "markdown", "metadata"}},
        {"review", {"text", "markdown", "metadata"}},
        {"checklist", {"text", "markdown", "metadata", "diagram", "templates"}},
        {"document", toChecklist},
        {"editing", toChecklist + QStringList{"document"}},
        {"rendering", {"text", "markdown", "diagram"}},
        {"exporting", toChecklist + QStringList{"rendering", "document"}},
        {"workspace", toChecklist + QStringList{"document"}},
        {"profiles", toChecklist + QStringList{"document", "editing"}},
        {"reporting", toChecklist + QStringList{"document", "workspace"}},
        {"commands", toChecklist + QStringList{"document", "editing", "rendering", "exporting", "workspace",
                                               "profiles", "reporting"}},
    };
    return table;
}

bool mayUseInApp(const QString& from, const QString& to)
{
    const auto allowed = dependencyTable().constFind(from);
    return dependencyTable().contains(to) && allowed != dependencyTable().cend() && allowed->contains(to);
}

bool isTestHeader(const QString& header)
{
    return header.startsWith(u"QtTest") || header == u"QTest" || header == u"QSignalSpy" ||
           header == u"QAbstractItemModelTester" || header.startsWith(u"tests/");
}

bool isWidgetHeader(const QString& header, const QSet<QString>& widgetHeaders)
{
    return header.startsWith(u"QtWidgets") || header.startsWith(u"QtPrintSupport") ||
           widgetHeaders.contains(header);
}

QString offence(const QString& path, const QString& header, const QSet<QString>& widgetHeaders)
{
    const QString layer = layerOf(path);
    if (layer.isEmpty())
        return {};
    const QString included = layerOf(header);
    if (!included.isEmpty())
        return mayInclude(layer, included) ? QString() : layer + QStringLiteral(" may not use ") + included;
    if (isTestHeader(header))
        return QStringLiteral("only tests may use ") + header;
    if (layer.startsWith(u"app/") && isWidgetHeader(header, widgetHeaders))
        return QStringLiteral("app may not use ") + header;
    return {};
}

qsizetype lineCount(const QString& content)
{
    return content.count(u'\n');
}

QString sizeSentence(const QString& path, const QString& content, qsizetype limit)
{
    const qsizetype lines = lineCount(content);
    if (lines <= limit)
        return {};
    return QStringLiteral("%1: %2 lines, at most %3").arg(path).arg(lines).arg(limit);
}

} // namespace

QString layerOf(const QString& path)
{
    if (path == u"app/main.cpp")
        return QStringLiteral("main");
    const QStringList parts = path.split(u'/');
    if (parts.size() < 3 || (parts.at(0) != u"app" && parts.at(0) != u"widgets"))
        return {};
    return parts.at(0) + u'/' + parts.at(1);
}

bool mayInclude(const QString& from, const QString& to)
{
    if (from == to || from == u"main")
        return true;
    if (from.startsWith(u"app/"))
        return to.startsWith(u"app/") && mayUseInApp(from.sliced(4), to.sliced(4));
    if (to.startsWith(u"app/") || to == u"widgets/common")
        return to != u"app/commands";
    return from == u"widgets/shell";
}

QStringList includeOffences(const QString& path, const QString& content, const QSet<QString>& widgetHeaders)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    QStringList offences;
    int number = 0;
    const QStringList lines = content.split(u'\n');
    for (const QString& line : lines) {
        ++number;
        const QRegularExpressionMatch match = include.match(line);
        if (!match.hasMatch())
            continue;
        const QString sentence = offence(path, match.captured(1), widgetHeaders);
        if (!sentence.isEmpty())
            offences += QStringLiteral("%1:%2: %3").arg(path).arg(number).arg(sentence);
    }
    return offences;
}

QStringList sizeOffences(const QString& path, const QString& content)
{
    qsizetype limit = path.endsWith(u".h") ? 240 : 600;
    if (path.endsWith(u"/mainwindow.cpp"))
        limit = 400;
    const QString sentence = sizeSentence(path, content, limit);
    return sentence.isEmpty() ? QStringList() : QStringList{sentence};
}

QStringList sizeRemarks(const QString& path, const QString& content)
{
    const QString sentence = sizeSentence(path, content, path.endsWith(u".h") ? 120 : 400);
    return sentence.isEmpty() ? QStringList() : QStringList{sentence};
}

QSet<QString> qtWidgetHeaders()
{
    QSet<QString> headers;
    const QString folder = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const char* module : {"QtWidgets", "QtPrintSupport"}) {
        QDirIterator entries(folder + u'/' + QString::fromLatin1(module), QDir::Files);
        while (entries.hasNext())
            headers += QFileInfo(entries.next()).fileName();
    }
    return headers;
}

} // namespace redraft::test
