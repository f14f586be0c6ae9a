#pragma once

#include "app/document/documentfile.h"
#include "app/document/preparedtext.h"

#include <QObject>
#include <optional>

namespace redraft {

/// A file, ready to be shown.
struct LoadedFile
{
    QString path; ///< absolute
    FileFormat format;
    QString readOnlyReason; ///< as in DecodedText
    FileDigest digest;
    PreparedText text;
};

/// A longer line (UTF-16 code units) would stop the window each time it comes into sight.
constexpr qsizetype longestLine = 2'000'000;

/// Reads, checks and decodes the file and makes its text document. An Error without a message if `progress`
/// ended it. Any thread.
Result<LoadedFile> loadDocumentFile(const QString& path, const Progress& progress);

/// Loads one file at a time on a thread. GUI thread; the destructor waits until the thread has noticed.
class DocumentLoader : public QObject
{
    Q_OBJECT

public:
    explicit DocumentLoader(QObject* parent = nullptr);
    ~DocumentLoader() override;

    /// Gives up what it is at and begins with this file.
    void start(const QString& path);
    /// Returns at once; nothing more is told of that file.
    void cancel();
    bool isRunning() const;
    /// The file that is being loaded.
    QString path() const;
    /// Only in a slot of finished(), once.
    Result<LoadedFile> takeResult();

signals:
    void progressed(int percent);
    void finished();

protected:
    void customEvent(QEvent* event) override;

private:
    struct Job;
    void endThreads();

    std::shared_ptr<Job> m_job; ///< null if nothing is loaded
    std::vector<std::shared_ptr<Job>> m_ending;
};

} // namespace redraft
