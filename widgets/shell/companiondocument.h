#pragma once

#include "app/document/document.h"
#include "app/document/filewatch.h"
#include "app/document/textcodec.h"
#include "app/metadata/metadata.h"

namespace redraft {

/// The file with the metadata of the open document, if it has one: the kep.yaml beside a README.md. A
/// document of its own, with its own undo steps, that is opened, saved and closed together with the other.
/// GUI thread.
class CompanionDocument : public QObject
{
    Q_OBJECT

public:
    explicit CompanionDocument(QObject* parent = nullptr);

    /// Opens the companion of the document at `path`, or none. Drops what was there before.
    void openFor(const QString& path);
    /// Begins one that is in no file yet, for a document that was never saved.
    void begin(const QString& name, const QString& text);
    bool exists() const { return !m_name.isEmpty(); }
    /// "" as long as it is in no file.
    QString path() const { return m_path; }
    /// Why the file that is there was not opened, as a sentence; "" if it was, or there is none.
    QString problem() const { return m_problem; }
    /// "kep.yaml"
    QString name() const { return m_name; }
    Document& document() { return m_document; }
    /// The fields as they are now; null without a companion.
    std::shared_ptr<const Metadata> metadata() const { return m_metadata; }
    bool isModified() const { return exists() && m_document.isModified(); }
    /// Writes it if it was modified and has a file.
    Result<Done> save();
    /// Writes it into `folder`, where its document is now. A file of its name that is there already is
    /// somebody's work: it stays, and is the companion from now on.
    Result<Done> saveIn(const QString& folder);

signals:
    /// Another file, or another text in it.
    void changed();
    void modifiedChanged();
    /// A sentence for the user: another program's text is in the file.
    void warned(const QString& text);

private:
    void read();
    void readFields();
    Result<Done> write(const QString& path);
    void onChangedOutside();

    Document m_document;
    FileWatch m_watch;
    FileFormat m_format;
    QString m_name;
    QString m_path;
    QString m_problem;
    std::shared_ptr<const Metadata> m_metadata;
};

} // namespace redraft
