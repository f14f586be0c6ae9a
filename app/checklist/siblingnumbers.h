#pragma once

#include "app/checklist/documentnumber.h"
#include "app/checklist/neighbourhood.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <vector>

namespace redraft {

/// The documents around one by their numbers. Immutable; any thread.
class SiblingNumbers
{
public:
    explicit SiblingNumbers(const QList<NeighbourFacts>& siblings);

    /// Numbers like "RFC-012", of which there are at least three: what a folder is organised by. "" if its
    /// documents have none.
    QString prefix() const { return m_prefix; }
    /// The digits with which they are written: 3 for "012".
    int width() const { return m_width; }
    bool has(const DocumentNumber& number) const { return find(number) != nullptr; }
    /// Null if no document has the number. Lives as long as this object.
    const NeighbourFacts* find(const DocumentNumber& number) const;
    /// Those whose number has these digits, whatever stands before them.
    QList<NeighbourFacts> withDigits(const QString& digits) const;
    /// The values of the numbers with this prefix that file names have.
    QSet<int> inFileNames(const QString& filePrefix) const { return m_inFileNames.value(filePrefix); }
    /// Finds numbers with prefix() in prose; invalid where there is no prefix.
    const QRegularExpression& mention() const { return m_mention; }
    /// The number of a document: its id, else that in its file name.
    static DocumentNumber of(const NeighbourFacts& facts);

private:
    void choosePrefix();

    QList<NeighbourFacts> m_siblings;
    std::vector<DocumentNumber> m_numbers; ///< of m_siblings
    QHash<QString, QList<int>> m_byDigits;
    QHash<QString, QSet<int>> m_inFileNames;
    QRegularExpression m_mention;
    QString m_prefix;
    int m_width = 0;
};

} // namespace redraft
