#include "tests/support/layering.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace redraft::test;

namespace {

struct SourceFile
{
    QString path; ///< below the root
    QString content;
};

QList<SourceFile> sourceFiles()
{
    QList<SourceFile> files;
    const QDir root(QStringLiteral(REDRAFT_SOURCE_DIR));
    for (const QString& folder : {QStringLiteral("app"), QStringLiteral("widgets")}) {
        QDirIterator entries(root.filePath(folder), {"*.h", "*.cpp"}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            if (file.open(QIODevice::ReadOnly))
                files +=
                    SourceFile{root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())};
        }
    }
    return files;
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private slots:
    void readsTheTree();
    void judgesIncludes_data();
    void judgesIncludes();
    void judgesSizes();
    void holdsInTheTree();
    void keepsFilesSmall();

private:
    const QSet<QString> m_widgetHeaders = qtWidgetHeaders();
};

/// The tests below would pass on an empty list, so this one makes sure that there is something to look at.
void TestLayering::readsTheTree()
{
    QVERIFY2(m_widgetHeaders.contains(QStringLiteral("QLabel")), "Qt's header folder was not found");
    QVERIFY(m_widgetHeaders.contains(QStringLiteral("QPrinter")));
    QVERIFY(!m_widgetHeaders.contains(QStringLiteral("QTextDocument")));
    QSet<QString> layers;
    for (const SourceFile& file : sourceFiles()) {
        QVERIFY2(!layerOf(file.path).isEmpty(), qPrintable(file.path + QStringLiteral(" lies in no layer")));
        layers += layerOf(file.path);
    }
    for (const char* layer :
         {"main", "app/text", "app/document", "app/commands", "widgets/shell", "widgets/common"})
        QVERIFY2(layers.contains(QString::fromLatin1(layer)), layer);
}

void TestLayering::judgesIncludes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isOffence");
    const auto row = [](const char* path, const char* line, bool isOffence) {
        QTest::addRow("%s %s", path, line)
            << QString::fromLatin1(path) << QString::fromLatin1(line) << isOffence;
    };
    row("app/text/a.cpp", "#include \"app/text/b.h\"", false);
    row("app/text/a.cpp", "#include \"app/markdown/b.h\"", true);
    row("app/text/a.cpp", "  #  include <app/document/b.h>", true);
    row("app/text/a.cpp", "// #include \"app/document/b.h\"", false);
    row("app/markdown/a.h", "#include \"app/metadata/b.h\"", true);
    row("app/document/a.h", "#include \"app/checklist/b.h\"", false);
    row("app/checklist/a.h", "#include \"app/document/b.h\"", true);
    row("app/rendering/a.h", "#include \"app/document/b.h\"", true);
    row("app/exporting/a.h", "#include \"app/document/b.h\"", false);
    row("app/exporting/a.h", "#include \"app/commands/b.h\"", true);
    row("app/commands/a.h", "#include \"app/exporting/b.h\"", false);
    row("app/commands/a.h", "#include \"widgets/shell/b.h\"", true);
    row("app/text/a.cpp", "#include \"app/unheardof/b.h\"", true);
    row("app/unheardof/a.cpp", "#include \"app/text/b.h\"", true);
    row("app/main.cpp", "#include \"widgets/shell/b.h\"", false);
    row("app/main.cpp", "#include <QApplication>", false);
    row("app/main.cpp", "#include <QTest>", true);
    row("app/text/a.cpp", "#include <QApplication>", true);
    row("app/text/a.cpp", "#include <QtWidgets/QLabel>", true);
    row("app/text/a.cpp", "#include <QtWidgets>", true);
    row("app/text/a.cpp", "#include <qlabel.h>", true);
    row("app/exporting/a.cpp", "#include <QPrinter>", true);
    row("app/exporting/a.cpp", "#include <QPdfWriter>", false);
    row("app/text/a.cpp", "#include <QtTest/QSignalSpy>", true);
    row("widgets/form/a.cpp", "#include \"tests/support/b.h\"", true);
    row("widgets/form/a.cpp", "#include <QLabel>", false);
    row("widgets/form/a.cpp", "#include \"app/document/b.h\"", false);
    row("widgets/form/a.cpp", "#include \"app/commands/b.h\"", true);
    row("widgets/form/a.cpp", "#include \"widgets/common/b.h\"", false);
    row("widgets/form/a.cpp", "#include \"widgets/preview/b.h\"", true);
    row("widgets/form/a.cpp", "#include \"widgets/shell/b.h\"", true);
    row("widgets/common/a.cpp", "#include \"widgets/form/b.h\"", true);
    row("widgets/shell/a.cpp", "#include \"widgets/form/b.h\"", false);
    row("tests/text/test_a.cpp", "#include <QTest>", false);
}

void TestLayering::judgesIncludes()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, isOffence);
    const QStringList offences = includeOffences(path, QStringLiteral("#pragma once\n") + line + u'\n', m_widgetHeaders);
    QCOMPARE(offences.size(), isOffence ? 1 : 0);
    QVERIFY(!isOffence || offences.first().startsWith(path + QStringLiteral(":2: ")));
}

void TestLayering::judgesSizes()
{
    const QString lines = QStringLiteral("x\n");
    QVERIFY(sizeOffences("app/text/a.cpp", lines.repeated(600)).isEmpty());
    QCOMPARE(sizeOffences("app/text/a.cpp", lines.repeated(601)),
             QStringList{"app/text/a.cpp: 601 lines, at most 600"});
    QCOMPARE(sizeOffences("app/text/a.h", lines.repeated(241)).size(), 1);
    QVERIFY(sizeOffences("widgets/shell/mainwindow.cpp", lines.repeated(400)).isEmpty());
    QCOMPARE(sizeOffences("widgets/shell/mainwindow.cpp", lines.repeated(401)).size(), 1);
    QVERIFY(sizeRemarks("app/text/a.cpp", lines.repeated(400)).isEmpty());
    QCOMPARE(sizeRemarks("app/text/a.cpp", lines.repeated(401)).size(), 1);
    QCOMPARE(sizeRemarks("app/text/a.h", lines.repeated(121)).size(), 1);
}

void TestLayering::holdsInTheTree()
{
    QStringList offences;
    for (const SourceFile& file : sourceFiles())
        offences += includeOffences(file.path, file.content, m_widgetHeaders);
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
}

void TestLayering::keepsFilesSmall()
{
    QStringList offences;
    for (const SourceFile& file : sourceFiles()) {
        offences += sizeOffences(file.path, file.content);
        const QStringList remarks = sizeRemarks(file.path, file.content);
        for (const QString& remark : remarks)
            qInfo("%s", qPrintable(remark));
    }
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestLayering)
#include "test_layering.moc"
