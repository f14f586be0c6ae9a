#pragma once

#include "app/markdown/definitionset.h"

#include <QStringList>

namespace redraft {

/// What is read in front of a chunk, so that cmark knows the definitions of the rest of the document there,
/// and says what the chunk itself defines: definitions, stubs of footnotes, and a paragraph for each label in
/// question. Ends with a paragraph that closes all of it.
class ChunkPrologue
{
public:
    void define(const LinkDefinition& definition);
    /// A footnote that is defined elsewhere.
    void defineFootnote(const QString& label);
    /// Asks what `label` (footnotes: with '^') stands for.
    void ask(const QString& label);

    QString text() const;
    /// Lines of text().
    int lineCount() const;
    /// The label that the paragraph in `line` (from 1) asks for; "" if it asks for none.
    QString askedIn(int line) const;

private:
    QString m_definitions; ///< two lines each
    QStringList m_asked;
};

} // namespace redraft
