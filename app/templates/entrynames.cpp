#include "app/templates/entrynames.h"

#include "app/templates/entrytexts.h"

#include <QHash>

namespace redraft {

namespace {

QRegularExpression makeNumbering(const QString& entryName)
{
    static const QString words =
        QStringLiteral("alternative|option|approach|proposal|solution|risk|phase|step|stage|milestone|"
                       "question|issue|part|q|r");
    const QString own = entryName.isEmpty() ? words : QRegularExpression::escape(entryName) + u'|' + words;
    return QRegularExpression(
        QStringLiteral("^(?:(?:%1)[ -]*#?(?:\\d+(?:\\.\\d+)*|[a-z]|[ivx]+)(?:[ \\t]*[:.)](?=[ \\t])|"
                       "[ \\t]+[-–—](?=[ \\t]))|(?:\\d+(?:\\.\\d+)*|[a-z])[.)](?=[ \\t]))[ \\t]+")
            .arg(own),
        QRegularExpression::CaseInsensitiveOption);
}

/// "Alternative 1: ", "Option B - ", "2. " in front of a name. Asked of each section that holds
/// entries, and to make the expression takes longer than all that is done with it; each thread has its own,
/// so that none waits for another.
QRegularExpression numberingOf(const QString& entryName)
{
    constexpr qsizetype remembered = 64;
    thread_local QHash<QString, QRegularExpression> known;
    const auto same = known.constFind(entryName);
    if (same != known.constEnd())
        return *same;
    if (known.size() >= remembered)
        known.clear();
    return *known.insert(entryName, makeNumbering(entryName));
}

} // namespace

EntryNames::EntryNames(const SectionDefinition& definition, const PartLabels& labels)
    : m_labels(labels)
    , m_numbering(numberingOf(definition.entryName))
{
    if (const PartDefinition* name = namePart(definition))
        m_id = name->id;
}

bool EntryNames::isName(const QString& name) const
{
    const QRegularExpressionMatch numbering = m_numbering.match(name);
    if (numbering.hasMatch() && name.front().isLetter() && numbering.capturedLength() > 4)
        return true; // "Risk 1: …" whatever follows
    const QString id = m_labels.idOf(name);
    return !isDividerName(name) && (id.isEmpty() || id == m_id);
}

void EntryNames::give(SectionEntry& entry, const TextSnapshot& snapshot, TextRange range,
                      const QString& prefix) const
{
    const QString whole = shownText(snapshot, {range, prefix});
    const QRegularExpressionMatch match = m_numbering.match(whole);
    const bool isNumbered = match.hasMatch() && match.capturedLength() < whole.size();
    const qsizetype numbering = isNumbered ? match.capturedLength() : 0;
    entry.titleRange = range;
    entry.numbering = whole.left(numbering);
    entry.name = whole.mid(numbering);
    entry.nameText = {TextRange::fromBounds(range.start + numbering, range.end()), prefix};
    entry.isNamed = true;
}

} // namespace redraft
