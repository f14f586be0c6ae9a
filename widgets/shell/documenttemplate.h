#pragma once

#include "app/document/analysis.h"
#include "app/templates/templatelibrary.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace redraft {

class SessionState;

/// The template of the document that is shown, and those that it could have. What was chosen is remembered
/// for the document's file. Files of templates are watched: what is written into one counts at once, and a
/// file that cannot be used leaves the template as it was; folders in which such files may come are watched
/// too. A document that no template fits, and a page that lists documents, is asked what the command line
/// asks: see examinedTemplate(). GUI thread.
class DocumentTemplate : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive this.
    explicit DocumentTemplate(SessionState& session, QObject* parent = nullptr);

    /// Another document, before it is analysed. `path` is "" for one without a file.
    void open(const QString& path, const QString& text);
    /// A new document of this template; `reason` says whether a person wanted just this one.
    void openNew(const QString& path, const std::shared_ptr<const Template>& value, TemplateReason reason);
    /// Looks for a better template where many headings and fields have become others (a document was pasted)
    /// and nobody has chosen the present one.
    void follow(const Analysis& analysis);
    /// The document has another file now; its template stays, unless one of them is a page that lists
    /// documents.
    void moveTo(const QString& path);

    /// What the document is examined with.
    std::shared_ptr<const Template> value() const { return m_choice.value; }
    TemplateReason reason() const { return m_choice.reason; }
    const TemplateLibrary& library() const { return *m_library; }
    /// The template that a new file at `path` would have; of its folder, without looking into any text.
    TemplateChoice forNewFile(const QString& path) const;

    /// A person's choice. Unknown ids change nothing.
    void choose(const QString& id);
    /// Back to what configuration and text say; `text` is that of the document.
    void chooseBest(const QString& text);

signals:
    /// Another template, or another content of it.
    void changed();
    /// A sentence for each file of a template that cannot be used; none where all can.
    void faultsChanged(const QStringList& faults);

private:
    void takeBest(const QString& text);
    TemplateChoice fitting(const DocumentTraits& traits) const;
    void take(const TemplateChoice& choice);
    bool isFaulty(const Template& value) const;
    void readLibrary(const QString& path);
    void readAgain();
    void watchFiles();
    void remember(const QString& id);
    void forgetNames();

    SessionState& m_session;
    QString m_path;
    std::shared_ptr<const TemplateLibrary> m_library;
    TemplateChoice m_choice;
    std::shared_ptr<const Outline> m_outline; ///< of which the names are
    /// By what the present template was found; nullopt for a document that began with one.
    std::optional<DocumentTraits> m_traits;
    bool m_hasText = false;               ///< then
    std::optional<QSet<QString>> m_names; ///< headings and fields for which the template was taken
    QFileSystemWatcher m_watcher;
    QTimer m_delay; ///< editors write in several steps
};

} // namespace redraft
