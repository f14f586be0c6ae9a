#include "tests/support/markdownexamples.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace redraft::test {

QString fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString withDocumentLineEnds(QString text)
{
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
}

std::vector<Example> constructExamples()
{
    std::vector<Example> examples;
    const QDir folder(QStringLiteral(REDRAFT_TEST_DATA "/exporting/constructs"));
    for (const QString& name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files)) {
        QString text = fileText(folder.filePath(name));
        text.replace(u'→', u'\t').replace(u'␀', QChar(0));
        int number = 0;
        for (QString source : text.split(QStringLiteral("%%\n"))) {
            const qsizetype end = source.indexOf(u'␄');
            examples.push_back(
                {name + u' ' + QString::number(++number), end < 0 ? source : source.left(end)});
        }
    }
    return examples;
}

std::vector<Example> specificationExamples(const QString& path)
{
    static const QRegularExpression example(QStringLiteral("^`{32} example[^\n]*\n(.*?)^\\.\n.*?^`{32}$"),
                                            QRegularExpression::MultilineOption |
                                                QRegularExpression::DotMatchesEverythingOption);
    std::vector<Example> examples;
    for (auto matches = example.globalMatch(fileText(path)); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        examples.push_back(
            {QStringLiteral("example %1").arg(examples.size() + 1), match.captured(1).replace(u'→', u'\t')});
    }
    return examples;
}

QString textDifference(const QString& found, const QString& expected)
{
    const QStringList one = found.split(u'\n');
    const QStringList other = expected.split(u'\n');
    for (qsizetype i = 0; i < std::max(one.size(), other.size()); ++i) {
        if (one.value(i) != other.value(i))
            return QStringLiteral("line %1\n  is:     %2\n  not:    %3")
                .arg(i + 1)
                .arg(one.value(i), other.value(i));
    }
    return found == expected ? QString() : QStringLiteral("the ends differ");
}

} // namespace redraft::test
