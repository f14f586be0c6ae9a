#pragma once

#include <QString>

namespace redraft {

/// A piece of raw HTML as it stands in the source.
struct HtmlToken
{
    enum class Kind
    {
        Text,
        Comment,
        StartTag,
        EndTag,
        Foreign ///< what no document may hold: raw text elements with their content, declarations,
                ///< instructions
    };
    Kind kind = Kind::Text;
    QStringView source; ///< all of it, brackets included
    QString name;       ///< tags and raw text elements, in lower case
    int attributes = 0; ///< StartTag: about how many
};

/// Divides raw HTML into tags, comments and text by the rules of the HTML tokenizer, only to find where they
/// begin and end; what it calls a tag is still read by a real parser. Time grows with the length of the
/// source alone, whatever is left open in it.
class HtmlTagScanner
{
public:
    /// The source must outlive the scanner and its tokens.
    explicit HtmlTagScanner(QStringView source);
    /// False at the end.
    bool next(HtmlToken& token);

private:
    bool readMarkup(HtmlToken& token);
    bool readComment(HtmlToken& token);
    bool readTag(HtmlToken& token);
    void readRawText(HtmlToken& token);
    /// The place behind the '>' of a tag whose attributes begin at `at`; -1 if it never ends.
    qsizetype tagEnd(qsizetype at, int& attributes);

    QStringView m_source;
    qsizetype m_at = 0;
    qsizetype m_lastBracket, m_lastQuote, m_lastApostrophe;
    qsizetype m_wasted = 0; ///< code units that were read in vain
};

} // namespace redraft
