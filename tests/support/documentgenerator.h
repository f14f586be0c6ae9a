#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace redraft::test {

/// Writes the blocks of a made-up RFC, one after the other; the seed decides which.
class DocumentGenerator
{
public:
    explicit DocumentGenerator(quint32 seed)
        : m_random(seed)
    {
    }

    /// Front matter, title and all sections, of about `bytes` bytes of UTF-8.
    QString document(int bytes);

private:
    QString frontMatter();
    QString section(const QString& title, int bytes);
    QString block();
    QString paragraph();
    QString sentence();
    QString phrase(int words);
    QString inlineMarkup();
    QString list();
    QString taskList();
    QString table();
    QString code();
    QString diagram();
    QString quote();
    QString image();
    QString footnotes();

    QString pick(const QStringList& choices) { return choices[m_random.bounded(int(choices.size()))]; }

    QRandomGenerator m_random;
    int m_footnotes = 0;
    int m_details = 0;
};

} // namespace redraft::test
