#include "app/markdown/codelanguage.h"

#include <QHash>
#include <QStringList>
#include <algorithm>

namespace redraft {

namespace {

const QHash<QString, QString>& usualNames()
{
    static const QHash<QString, QString> names{
        {QStringLiteral("c++"), QStringLiteral("C++")},
        {QStringLiteral("cpp"), QStringLiteral("C++")},
        {QStringLiteral("csharp"), QStringLiteral("C#")},
        {QStringLiteral("fsharp"), QStringLiteral("FSharp")},
        {QStringLiteral("f#"), QStringLiteral("FSharp")},
        {QStringLiteral("golang"), QStringLiteral("Go")},
        {QStringLiteral("ecmascript"), QStringLiteral("JavaScript")},
        {QStringLiteral("node"), QStringLiteral("JavaScript")},
        {QStringLiteral("ts"), QStringLiteral("TypeScript")},
        {QStringLiteral("json5"), QStringLiteral("JSON")},
        {QStringLiteral("jsonc"), QStringLiteral("JSON")},
        {QStringLiteral("python3"), QStringLiteral("Python")},
        {QStringLiteral("py3"), QStringLiteral("Python")},
        {QStringLiteral("pycon"), QStringLiteral("Python")},
        {QStringLiteral("sh"), QStringLiteral("Bash")},
        {QStringLiteral("shell"), QStringLiteral("Bash")},
        {QStringLiteral("shellscript"), QStringLiteral("Bash")},
        {QStringLiteral("shell-session"), QStringLiteral("Bash")},
        {QStringLiteral("sh-session"), QStringLiteral("Bash")},
        {QStringLiteral("console"), QStringLiteral("Bash")},
        {QStringLiteral("terminal"), QStringLiteral("Bash")},
        {QStringLiteral("bat"), QStringLiteral("MS-DOS Batch")},
        {QStringLiteral("batch"), QStringLiteral("MS-DOS Batch")},
        {QStringLiteral("proto3"), QStringLiteral("Protobuf")},
        {QStringLiteral("objc"), QStringLiteral("Objective-C")},
        {QStringLiteral("objectivec"), QStringLiteral("Objective-C")},
        {QStringLiteral("docker"), QStringLiteral("Dockerfile")},
        {QStringLiteral("make"), QStringLiteral("Makefile")},
        {QStringLiteral("ini"), QStringLiteral("INI Files")},
        {QStringLiteral("postgres"), QStringLiteral("SQL (PostgreSQL)")},
        {QStringLiteral("postgresql"), QStringLiteral("SQL (PostgreSQL)")},
        {QStringLiteral("mysql"), QStringLiteral("SQL (MySQL)")},
        {QStringLiteral("hcl"), QStringLiteral("Terraform")},
        {QStringLiteral("graphviz"), QStringLiteral("dot")},
        {QStringLiteral("viz"), QStringLiteral("dot")},
        {QStringLiteral("tex"), QStringLiteral("LaTeX")},
        {QStringLiteral("php"), QStringLiteral("PHP/PHP")},
        {QStringLiteral("svg"), QStringLiteral("XML")},
    };
    return names;
}

bool isPlain(const QString& name)
{
    static const QStringList plain{
        QStringLiteral("text"),      QStringLiteral("txt"),     QStringLiteral("plain"),
        QStringLiteral("plaintext"), QStringLiteral("none"),    QStringLiteral("normal"),
        QStringLiteral("ascii"),     QStringLiteral("diagram"), QStringLiteral("nohighlight")};
    return plain.contains(name);
}

} // namespace

QString codeLanguageName(const QString& infoString)
{
    QStringView word = QStringView(infoString).trimmed();
    while (!word.isEmpty() && (word.front() == u'{' || word.front() == u'.'))
        word = word.sliced(1);
    const auto ends = [](QChar c) { return c.isSpace() || QStringView(u",;:{}[]()=/\\\"'").contains(c); };
    const auto end = std::find_if(word.begin(), word.end(), ends);
    const QString name = word.first(end - word.begin()).toString().toLower();
    return isPlain(name) ? QString() : usualNames().value(name, name);
}

} // namespace redraft
