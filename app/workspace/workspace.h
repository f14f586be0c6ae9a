#pragma once

#include "app/document/parseddocument.h"
#include "app/templates/templatelibrary.h"
#include "app/workspace/documentfinder.h"
#include "app/workspace/rfcindex.h"

#include <QHash>
#include <mutex>

namespace redraft {

/// The documents of one or more folders and what each of them is examined with. All functions may be called
/// from any thread.
class Workspace
{
public:
    /// `wanted` is the template of all documents; null for the one that fits each.
    Workspace(std::shared_ptr<const Template> wanted, QDate today);

    /// Template, day, and the files around the document. Pages that list documents are no documents of the
    /// template's kind: they are asked for its document checks only. Documents that no template fits are
    /// asked for the structural rules only.
    AnalysisContext context(const FoundDocument& document, const ParsedDocument& parsed) const;
    /// The fields of a document with this text, if they were read already because of one beside it; each time
    /// only once. Null otherwise.
    std::shared_ptr<const Metadata> metadata(const FoundDocument& document, const QString& text) const;
    /// What is wrong with the templates of the folders that documents came from, a sentence each, sorted.
    QStringList templateFaults() const;

private:
    std::shared_ptr<const TemplateLibrary> library(const QString& folder) const;
    TemplateChoice templateFor(const FoundDocument& document, const ParsedDocument& parsed) const;

    std::shared_ptr<const Template> m_wanted;
    QDate m_today;
    std::shared_ptr<RfcIndex> m_index;
    mutable std::mutex m_mutex;
    mutable QHash<QString, std::shared_ptr<const TemplateLibrary>> m_byFolder;
    mutable QHash<QString, std::shared_ptr<const TemplateLibrary>> m_byRoot;
};

/// A template for pages that list documents of the kind that `documents` describes. Its id is "index".
std::shared_ptr<const Template> indexTemplate(const Template& documents);

/// How a person names a template for a document that none fits.
enum class ChoosingTemplates
{
    ByOption, ///< of the command line
    InMenu
};

/// The template of documents that none fits: structuralRules(), notes and sections that are still to be
/// written, and the remark that none fits. Its id is "none".
std::shared_ptr<const Template> structuralTemplate(ChoosingTemplates choosing);

/// What a document at `path` is examined with that has this template: the structural one where none fits,
/// indexTemplate() for pages that list documents.
std::shared_ptr<const Template> examinedTemplate(const TemplateChoice& choice, const QString& path,
                                                 ChoosingTemplates choosing);

} // namespace redraft
