#include "app/workspace/foldernumbers.h"

#include "app/checklist/documentnumber.h"
#include "app/workspace/documentfinder.h"
#include "app/workspace/numbering.h"
#include "app/workspace/rfcindex.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace redraft {

namespace {

/// "2024" alone is a year rather than a number.
bool isYear(const DocumentNumber& number)
{
    return number.prefix.isEmpty() && number.value() >= 1900 && number.value() < 2100;
}

QStringList namesIn(const QString& path)
{
    QStringList names;
    const QFileInfoList entries =
        QDir(path).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        if (entry.isDir() || isMarkdownName(entry.fileName()))
            names += entry.fileName();
    }
    return names;
}

} // namespace

FolderNumbers::FolderNumbers(const QString& folder)
{
    if (folder.isEmpty())
        return;
    const QString path = QDir(folder).absolutePath();
    m_names = namesIn(path);
    const RfcIndex index;
    for (const NeighbourFacts& facts : index.family(path + QStringLiteral("/x.md"))) {
        const DocumentNumber number = documentNumber(facts.id);
        if (number.isValid() && !isYear(number))
            m_said.push_back({QFileInfo(facts.path).fileName(), number.value()});
    }
}

int FolderNumbers::next(const QString& pattern) const
{
    int highest = 0;
    for (const QString& name : m_names)
        highest = std::max(highest, numberInName(pattern, name));
    for (const Said& said : m_said)
        highest = std::max(highest, said.number);
    return highest + 1;
}

QString FolderNumbers::nameWith(const QString& pattern, int number) const
{
    for (const QString& name : m_names) {
        if (numberInName(pattern, name) == number)
            return name;
    }
    const auto found = std::find_if(m_said.begin(), m_said.end(),
                                    [number](const Said& said) { return said.number == number; });
    return found == m_said.end() ? QString() : found->name;
}

} // namespace redraft
