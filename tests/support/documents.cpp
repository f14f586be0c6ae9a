#include "tests/support/documents.h"

#include "tests/support/documentgenerator.h"

#include <QDirIterator>

namespace redraft::test {

QString generatedDocument(int bytes, quint32 seed)
{
    return DocumentGenerator(seed).document(bytes);
}

QStringList corpusFiles()
{
    QString folder = qEnvironmentVariable("REDRAFT_CORPUS");
    if (folder.isEmpty())
        folder = QStringLiteral(REDRAFT_TEST_DATA "/corpus");
    QStringList files;
    QDirIterator entries(folder, {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files += entries.next();
    files.sort();
    return files;
}

} // namespace redraft::test
