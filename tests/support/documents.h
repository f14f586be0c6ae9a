#pragma once

#include <QString>
#include <QStringList>

namespace redraft::test {

/// A seeded Markdown document of about `bytes` bytes with headings, paragraphs, lists, tables, code,
/// diagrams, quotes, task lists, links and footnotes in the proportions of real RFCs.
QString generatedDocument(int bytes, quint32 seed = 1);

/// Every Markdown file below the folder that REDRAFT_CORPUS names, else below tests/data/corpus.
QStringList corpusFiles();

} // namespace redraft::test
