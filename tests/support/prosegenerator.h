#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace redraft::test {

/// Writes made-up RFCs whose prose gives rules work: claims with and without figures, abbreviations, owners,
/// phases, thresholds, links, tables and code. The seed decides which. No section is like another.
class ProseGenerator
{
public:
    explicit ProseGenerator(quint32 seed)
        : m_random(seed)
    {
    }

    /// Front matter, title, the sections of the technical RFC, then further ones, of about `bytes` bytes.
    QString document(int bytes);

private:
    QString section(const QString& title, int bytes);
    QString block();
    QString paragraph();
    QString sentence();
    QString filled(QString pattern);
    QString list();
    QString table();
    QString code();

    QString pick(const QStringList& choices) { return choices[m_random.bounded(int(choices.size()))]; }

    QRandomGenerator m_random;
    int m_sections = 0;
};

} // namespace redraft::test
