#include "app/markdown/chunkprologue.h"

namespace redraft {

namespace {

/// Written so that cmark reads the very same text out of a destination in <> or a quoted title.
QString escaped(const QString& text)
{
    QString result;
    for (const QChar unit : text) {
        if (unit.unicode() >= 0x80 || unit.isLetterOrNumber())
            result += unit;
        else if (unit ==
                 u'\\') // entities are read before backslashes: an entity would become one that escapes
            result += QStringLiteral("\\\\");
        else
            result += QStringLiteral("&#%1;").arg(int(unit.unicode()));
    }
    return result;
}

constexpr int linesOfEntry = 2;

} // namespace

void ChunkPrologue::define(const LinkDefinition& definition)
{
    m_definitions += QStringLiteral("[%1]: <").arg(definition.label) + escaped(definition.destination) + u'>';
    if (!definition.title.isEmpty())
        m_definitions += QStringLiteral(" \"") + escaped(definition.title) + u'"';
    m_definitions += QStringLiteral("\n\n");
}

void ChunkPrologue::defineFootnote(const QString& label)
{
    m_definitions += QStringLiteral("[^") + label + QStringLiteral("]: x\n\n");
}

void ChunkPrologue::ask(const QString& label)
{
    m_asked += label;
}

QString ChunkPrologue::text() const
{
    QString text = m_definitions;
    for (const QString& label : m_asked)
        text += u'[' + label + QStringLiteral("]\n\n");
    return text + QStringLiteral("x\n\n");
}

int ChunkPrologue::lineCount() const
{
    return int(m_definitions.count(u'\n')) + linesOfEntry * (int(m_asked.size()) + 1);
}

QString ChunkPrologue::askedIn(int line) const
{
    const qsizetype index = (line - 1 - m_definitions.count(u'\n')) / linesOfEntry;
    return line > m_definitions.count(u'\n') ? m_asked.value(index) : QString();
}

} // namespace redraft
