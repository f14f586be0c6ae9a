#pragma once

#include <QString>
#include <vector>

namespace redraft::test {

/// A piece of Markdown to be read, and what to call it.
struct Example
{
    QString name;
    QString source;
};

/// The text of a file (UTF-8); nothing if it cannot be read.
QString fileText(const QString& path);

/// A file's text as a document holds it: all of Markdown's line ends, CRLF and the lone CR too, are '\n'.
QString withDocumentLineEnds(QString text);

/// Examples of all constructs, from tests/data/exporting/constructs: divided by lines "%%", with signs for
/// what cannot be seen: → a tab, ␀ NUL, ␄ the end of the text without a line end.
std::vector<Example> constructExamples();

/// The examples of a specification in the form of CommonMark's spec.txt.
std::vector<Example> specificationExamples(const QString& path);

/// The first line that tells two texts apart, or an empty text.
QString textDifference(const QString& found, const QString& expected);

} // namespace redraft::test
