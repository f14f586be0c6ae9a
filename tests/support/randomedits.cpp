#include "tests/support/randomedits.h"

#include <algorithm>

namespace redraft::test {

namespace {

/// With what blocks begin, end and change; what defines and uses labels; what is odd.
const QStringList pieces{
    QStringLiteral("```\n"),
    QStringLiteral("\n```\n"),
    QStringLiteral("~~~~ cpp\n"),
    QStringLiteral("- "),
    QStringLiteral("\n- item\n"),
    QStringLiteral("\n* item\n\n  more\n"),
    QStringLiteral("1. "),
    QStringLiteral("\n2) two\n"),
    QStringLiteral("- [ ] "),
    QStringLiteral("> "),
    QStringLiteral("\n> quote\n>\n> more\n"),
    QStringLiteral("\n===\n"),
    QStringLiteral("\n---\n"),
    QStringLiteral("---\n"),
    QStringLiteral("...\n"),
    QStringLiteral("***\n"),
    QStringLiteral("# "),
    QStringLiteral("\n## Goals\n"),
    QStringLiteral("\n# a [x] b\n"),
    QStringLiteral("<div>\n"),
    QStringLiteral("\n</div>\n\n"),
    QStringLiteral("<!--"),
    QStringLiteral("-->"),
    QStringLiteral("<script>\n"),
    QStringLiteral("\n<b>x</b>\n"),
    QStringLiteral("<?"),
    QStringLiteral("\n[x]: /first\n"),
    QStringLiteral("\n\n[x]: </second> \"A & <b> \\\" title\"\n\n"),
    QStringLiteral("\n\n[Y  z]: http://example.org/a\\_b?c=d&amp;e\n"),
    QStringLiteral("\n> [q]: /quoted\n"),
    QStringLiteral("\n[ß]: /sharp\n"),
    QStringLiteral("[x]"),
    QStringLiteral("[text][y Z]"),
    QStringLiteral("![picture][q]"),
    QStringLiteral("[SS]"),
    QStringLiteral("[y\n> z]"),
    QStringLiteral("[^1]"),
    QStringLiteral("[^Note]"),
    QStringLiteral("[^no\nte]"),
    QStringLiteral("\n[^1]: one [^note]\n"),
    QStringLiteral("\n\n[^note]: first\n\n    # Goals\n\n    [x] more\n\n"),
    QStringLiteral("\n[^1]: again\n"),
    QStringLiteral("\n> [^q]: in a quote [^1]\n"),
    QStringLiteral("\n- [^1]: in a list\n"),
    QStringLiteral("|"),
    QStringLiteral("\n|a|b|\n|-|:-:|\n|c|d|\n"),
    QStringLiteral("\nx\n|a|\n|-|\n"),
    QStringLiteral("|-|-|\n"),
    QStringLiteral("    "),
    QStringLiteral("\t"),
    QStringLiteral("\n\tcode\n"),
    QStringLiteral("\n\n\n"),
    QStringLiteral("\n"),
    QStringLiteral(" \n"),
    QStringLiteral("\r\n"),
    QStringLiteral("\r"),
    QStringLiteral("\\"),
    QStringLiteral("*"),
    QStringLiteral("`"),
    QStringLiteral("]:"),
    QStringLiteral("["),
    QStringLiteral("]"),
    QStringLiteral("ä😀 "),
    QStringLiteral("\u00a0"),
    QStringLiteral("\u2028"),
    QString(QChar(0)),
    QString(QChar(0xDC80)),
    QString(QChar(0xFEFF)),
};

} // namespace

TextDelta RandomEdits::next(const QString& text, int longest)
{
    TextDelta delta;
    delta.position = place(text);
    const qsizetype rest = text.size() - delta.position;
    const int choice = m_random.bounded(11);
    if (choice == 10)
        return lineEnd(text);
    if (choice < 3) // a key
        delta.inserted = QChar(u"abc .-#>\n\n"[m_random.bounded(10)]);
    else if (choice < 7)
        delta.inserted = piece(text, longest);
    else if (choice < 9)
        delta.removed = std::min<qsizetype>(rest, m_random.bounded(1, 4));
    else
        delta.removed = std::min<qsizetype>(rest, m_random.bounded(1, longest));
    if (choice == 6)
        delta.removed = std::min<qsizetype>(rest, m_random.bounded(1, 30));
    m_last = delta.position + delta.inserted.size();
    return delta;
}

/// Takes one of the units of a line end away, or makes another kind of it.
TextDelta RandomEdits::lineEnd(const QString& text)
{
    const qsizetype from = m_random.bounded(int(text.size()) + 1);
    const qsizetype returned = text.indexOf(u'\r', from);
    const qsizetype at = std::max<qsizetype>(0, returned < 0 ? text.indexOf(u'\n', from) : returned);
    const bool isPair = QStringView(text).mid(at).startsWith(u"\r\n");
    switch (m_random.bounded(4)) {
    case 0:
        return {at + (isPair ? 1 : 0), std::min<qsizetype>(1, text.size() - at), {}};
    case 1: // behind a CR
        return {std::min(at + 1, text.size()), 0, QStringLiteral("\n")};
    case 2:
        return {at, isPair ? 2 : std::min<qsizetype>(1, text.size() - at), QStringLiteral("\r")};
    default:
        return {at, 0, QStringLiteral("\r")};
    }
}

/// Often where the last edit was, often at the start of a line.
qsizetype RandomEdits::place(const QString& text)
{
    const int choice = m_random.bounded(8);
    if (choice < 3)
        return std::min(m_last, text.size());
    if (choice == 3)
        return m_random.bounded(2) == 0 ? 0 : text.size();
    const qsizetype at = m_random.bounded(int(text.size()) + 1);
    return choice < 6 ? text.left(at).lastIndexOf(u'\n') + 1 : at;
}

QString RandomEdits::piece(const QString& text, int longest)
{
    if (m_random.bounded(12) > 0)
        return pieces[m_random.bounded(int(pieces.size()))];
    return text.mid(m_random.bounded(int(text.size()) + 1),
                    m_random.bounded(longest)); // a copy from elsewhere
}

} // namespace redraft::test
