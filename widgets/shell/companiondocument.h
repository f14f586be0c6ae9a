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
    bool exists() const { return !m_path.isEmpty(); }
    QString path() const { return m_path; }
    /// Why the file that is there was not opened, as a sentence; "" if it was, or there is none.
    QString problem() const { return m_problem; }
    /// "kep.yaml"
    QString name() const;
    Document& document() { return m_document; }
    /// The fields as they are now; null without a companion.
    std::shared_ptr<const Metadata> metadata() const { return m_metadata; }
    bool isModified() const { return exists() && m_document.isModified(); }
    /// Writes it if it was modified.
    Result<Done> save();

signals:
    /// Another file, or another text in it.
    void changed();
    void modifiedChanged();
    /// A sentence for the user: it was changed by another program.
    void warned(const QString& text);

private:
    void read();
    void onChangedOutside();

    Document m_document;
    FileWatch m_watch;
    FileFormat m_format;
    QString m_path;
    QString m_problem;
    std::shared_ptr<const Metadata> m_metadata;
};

} // namespace redraft
