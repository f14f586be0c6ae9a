#include "app/templates/pathglob.h"

#include <QTest>

using namespace redraft;

class TestPathGlob : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
};

void TestPathGlob::matches_data()
{
    QTest::addColumn<QString>("glob");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("fromStart");
    QTest::addColumn<bool>("anywhere");
    const auto row = [](const char* glob, const char* path, bool fromStart, bool anywhere) {
        QTest::addRow("%s on %s", glob, path)
            << QString::fromLatin1(glob) << QString::fromLatin1(path) << fromStart << anywhere;
    };
    row("rfcs/*.md", "rfcs/a.md", true, true);
    row("./rfcs/*.md", "rfcs/a.md", true, true);
    row("/rfcs/*.md", "rfcs/a.md", true, true);
    row("rfcs/*.md", "docs/rfcs/a.md", false, true);
    row("rfcs/*.md", "rfcs/sub/a.md", false, false);
    row("rfcs/**/*.md", "rfcs/sub/deep/a.md", true, true);
    row("rfcs/**/*.md", "rfcs/a.md", true, true);
    row("**/a.md", "a.md", true, true);
    row("rfcs/**", "rfcs/x/y", true, true);
    row("*.md", "deep/in/a.md", true, true);
    row("rfc-[0-9][0-9].md", "x/rfc-12.md", true, true);
    row("rfc-[0-9][0-9].md", "x/rfc-ab.md", false, false);
    row("rfc-[!0-9].md", "rfc-a.md", true, true);
    row("{a,b}/?.md", "b/1.md", true, true);
    row("{a,b}/?.md", "c/1.md", false, false);
    row("a.md", "a-md", false, false);
    row("a(b).md", "a(b).md", true, true);
    row("[", "[", true, true);
    row("{a", "{a", true, true);
    row("[z-a].md", "z.md", false, false);
    row("", "a.md", false, false);
    row("***", "a/b", true, true);
}

void TestPathGlob::matches()
{
    QFETCH(QString, glob);
    QFETCH(QString, path);
    QFETCH(bool, fromStart);
    QFETCH(bool, anywhere);
    QCOMPARE(PathGlob(glob, GlobAnchor::Start).matches(path), fromStart);
    QCOMPARE(PathGlob(glob, GlobAnchor::Anywhere).matches(path), anywhere);
    QCOMPARE(PathGlob(glob, GlobAnchor::Anywhere).matches(QStringLiteral("/home/x/") + path), anywhere);
}

QTEST_GUILESS_MAIN(TestPathGlob)
#include "test_pathglob.moc"
