#include "app/checklist/formphrases.h"

#include "app/checklist/figures.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype longestPhrase = 160;

QSet<QString> wordSet(const char* words)
{
    const QStringList all = QString::fromLatin1(words).split(u' ');
    return {all.begin(), all.end()};
}

/// Words that forms are made of, and nothing that a proposal could be about.
const QSet<QString>& formWords()
{
    static const QSet<QString> words = wordSet(
        "a an the of and or its this that these for with in to out if is it your our "
        "brief short concise detailed clear specific measurable target one two single sentence "
        "sentences paragraph paragraphs line lines few summary overview description explanation "
        "outcome outcomes value values reason reasons rationale name title details detail goal goals "
        "metric metrics proposed proposal solution change changes approach alternative alternatives "
        "option problem feature design document rfc section key characteristics technical business "
        "high level main desired expected result item items here decision context background any "
        "relevant other important considered chosen rejected limitation limitations benefit benefits");
    return words;
}

/// What a form phrase begins with.
const QSet<QString>& formStarts()
{
    static const QSet<QString> words =
        wordSet("brief short concise detailed clear specific measurable target "
                "description explanation summary overview one two high");
    return words;
}

/// What makes it one that asks for a text or a figure.
const QSet<QString>& formAims()
{
    static const QSet<QString> words =
        wordSet("description explanation summary overview outcome outcomes value "
                "values reason reasons rationale sentence sentences paragraph "
                "paragraphs details name title");
    return words;
}

QStringList wordsOf(QStringView text)
{
    static const QRegularExpression example(
        QStringLiteral("\\((?:e\\.?g\\.?|for example|such as|i\\.?e\\.?)[^()]*\\)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression gaps(QStringLiteral("[\\s,;.\\-–—/]+"));
    return text.toString().remove(example).trimmed().toLower().split(gaps, Qt::SkipEmptyParts);
}

bool areAll(const QStringList& words, const QSet<QString>& known)
{
    return std::all_of(words.begin(), words.end(),
                       [&known](const QString& word) { return known.contains(word); });
}

bool isQuestion(QStringView sentence)
{
    return sentence.trimmed().endsWith(u'?');
}

/// "Describe …": no author says so to a reader. "List …" may be a thing that the proposal does; it tells
/// the writer something where it asks for a text.
bool isInstruction(QStringView sentence)
{
    static const QRegularExpression always(
        QStringLiteral("^(?:please |briefly )?(?:describe|explain|outline|summari[sz]e|discuss|elaborate)"
                       "(?=\\s+(?:on |upon |in |and )?(?:the|this|that|these|any|all|each|every|how|why|what|"
                       "which|who|when|where|whether|your|its|key|both|possible|potential|briefly|"
                       "detail)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression sometimes(
        QStringLiteral("^(?:please |briefly )?(?:list|provide|specify|state|define|identify|document|include|"
                       "give|mention)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression asksForText(
        QStringLiteral(
            "\\b(?:how|why|who|your|this (?:rfc|proposal|document|section|adr|kep|design)|sentences?|"
            "paragraphs?|(?:a|an) (?:brief|short|concise|high[- ]level|overview|summary|description)|"
            "any (?:other|relevant|additional|known|open|related)|terms|acronyms|rationale|if applicable|"
            "where applicable|request/response examples)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = sentence.trimmed().toString();
    return always.match(text).hasMatch() ||
           (sometimes.match(text).hasMatch() && asksForText.match(text).hasMatch());
}

} // namespace

bool isFormPhrase(QStringView text)
{
    if (text.size() > longestPhrase)
        return false;
    const QStringList words = wordsOf(text);
    return words.size() > 1 && formStarts().contains(words.front()) && areAll(words, formWords()) &&
           std::any_of(words.begin(), words.end(),
                       [](const QString& word) { return formAims().contains(word); });
}

bool isNumberedStandIn(QStringView text)
{
    static const QRegularExpression label(
        QStringLiteral("^(?:non-?)?(?:goal|objective|metric|benefit|limitation|trade-?off|risk|requirement|"
                       "criterion|assumption|item|pro|con|driver|consequence) \\d+\\s*[:–—-]\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = label.match(text.left(longestPhrase).toString());
    if (!match.hasMatch() || text.size() > longestPhrase)
        return false;
    const QStringList words = wordsOf(text.mid(match.capturedLength()));
    return !words.empty() && areAll(words, formWords());
}

bool instructsWriter(QStringView paragraph)
{
    constexpr qsizetype longest = 400;
    constexpr size_t mostSentences = 3;
    if (paragraph.size() > longest)
        return false;
    const QString line = paragraph.toString().simplified();
    bool instructs = false;
    size_t count = 0;
    for (const Sentence& sentence : sentencesOf(line)) {
        const QStringView text = QStringView(line).mid(sentence.range.start, sentence.range.length);
        const bool isTold = isInstruction(text);
        if (++count > mostSentences || (!isTold && !isQuestion(text)))
            return false;
        instructs = instructs || isTold;
    }
    return instructs;
}

} // namespace redraft
