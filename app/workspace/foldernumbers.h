#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace redraft {

/// The numbers that the documents of a folder carry: in the names of files and folders (see numberInName()),
/// and in what the files say of themselves, as the checks across files read it: "id: RFC-012", "# RFC 12: A
/// title". Read once, when it is made, which takes the time to read the Markdown files of the folder. Any
/// thread.
class FolderNumbers
{
public:
    /// `folder` need not exist; "" holds nothing.
    explicit FolderNumbers(const QString& folder);

    /// One more than the highest number; 1 where there is none. `pattern` is that of names, see DocumentForm.
    int next(const QString& pattern) const;
    /// The file or folder that carries the number, the first by name; "" if there is none.
    QString nameWith(const QString& pattern, int number) const;

private:
    struct Said
    {
        QString name; ///< of the file
        int number = 0;
    };
    QStringList m_names; ///< of folders and Markdown files, sorted
    std::vector<Said> m_said;
};

} // namespace redraft
