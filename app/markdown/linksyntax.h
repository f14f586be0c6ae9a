#pragma once

#include <QStringView>

namespace redraft {

// Where the parts of links, tags and addresses end, in one line or in the lines of a paragraph. Each returns the place behind the part that
// begins at `start`, -1 if there is none.

/// `(destination "title")`
int endOfInlineTarget(QStringView line, int start);
/// `: destination "title"`, up to the end of the line; to be asked for with one line
int endOfDefinitionTarget(QStringView line, int start);
/// `<https://…>`, `<name@example.org>`
int endOfAutolink(QStringView line, int start);
/// `<name …>`, `</name>`, `<!…>`, `<?…>`
int endOfTag(QStringView line, int start);
/// `https://…`, `www.…` without brackets. The signs that end a sentence do not belong to it.
int endOfBareAddress(QStringView line, int start);
/// The domain behind the '@' of a mail address
int endOfMailDomain(QStringView line, int start);

} // namespace redraft
