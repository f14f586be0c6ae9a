#include "app/checklist/figures.h"

#include <QSet>
#include <algorithm>

namespace redraft {

namespace {

bool isAbbreviation(QStringView word)
{
    static const QSet<QString> known{
        QStringLiteral("e.g"),  QStringLiteral("i.e"), QStringLiteral("etc"),    QStringLiteral("vs"),
        QStringLiteral("cf"),   QStringLiteral("ca"),  QStringLiteral("approx"), QStringLiteral("no"),
        QStringLiteral("fig"),  QStringLiteral("sec"), QStringLiteral("dr"),     QStringLiteral("mr"),
        QStringLiteral("mrs"),  QStringLiteral("st"),  QStringLiteral("al"),     QStringLiteral("resp"),
        QStringLiteral("incl"), QStringLiteral("max"), QStringLiteral("min"),    QStringLiteral("a.k.a"),
    };
    const bool isInitial = word.size() == 1 && word.front().isLetter();
    return isInitial || (word.size() < 7 && known.contains(word.toString().toLower()));
}

/// The word that ends at `end`, with the dots inside of it.
QStringView wordBefore(QStringView text, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && (text[start - 1].isLetterOrNumber() || text[start - 1] == u'.'))
        --start;
    return text.mid(start, end - start);
}

/// True if the mark at `position` ends a sentence; `next` is where the one behind it begins.
bool endsSentence(QStringView text, qsizetype position, qsizetype& next)
{
    const QChar mark = text[position];
    if (mark == u'\n') {
        next = position + 1;
        return true;
    }
    if (mark != u'.' && mark != u'!' && mark != u'?')
        return false;
    next = position + 1;
    while (next < text.size() && QStringView(u".!?)]\"'”’*").contains(text[next]))
        ++next;
    if (next >= text.size())
        return true;
    if (!text[next].isSpace())
        return false;
    while (next < text.size() && text[next].isSpace())
        ++next;
    if (next < text.size() && text[next].isLower())
        return false;
    return mark != u'.' || !isAbbreviation(wordBefore(text, position));
}

} // namespace

std::vector<Sentence> sentencesOf(QStringView text)
{
    std::vector<Sentence> sentences;
    const auto add = [&sentences, text](qsizetype start, qsizetype end) {
        while (end > start && text[end - 1].isSpace())
            --end;
        while (start < end && text[start].isSpace())
            ++start;
        if (end > start)
            sentences.push_back({TextRange::fromBounds(start, end), false});
    };
    const auto mayEnd = [](QChar mark) {
        return mark <= u'?' && (mark == u'.' || mark == u'\n' || mark == u'!' || mark == u'?');
    };
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        qsizetype next = 0;
        i = std::find_if(text.begin() + i, text.end(), mayEnd) - text.begin();
        if (i == text.size())
            break;
        if (!endsSentence(text, i, next))
            continue;
        add(start, next);
        start = next;
        i = next - 1;
    }
    add(start, text.size());
    return sentences;
}

} // namespace redraft
