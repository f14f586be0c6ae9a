#include "app/workspace/workspace.h"

#include "app/checklist/documentnumber.h"
#include "app/document/companionfile.h"
#include "app/workspace/documentneighbourhood.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace redraft {

Workspace::Workspace(std::shared_ptr<const Template> wanted, QDate today)
    : m_wanted(std::move(wanted))
    , m_today(today)
    , m_index(std::make_shared<RfcIndex>())
{
}

AnalysisContext Workspace::context(const FoundDocument& document, const ParsedDocument& parsed) const
{
    const std::shared_ptr<const Template> fitting = templateFor(document, parsed);
    // A README.md with fields in a file beside it is a document itself.
    const bool isIndex = isIndexPage(document.path) && companionFile(document.path).isEmpty();
    return {isIndex ? indexTemplate(*fitting) : fitting, m_today,
            std::make_shared<DocumentNeighbourhood>(m_index, document.path, document.root)};
}

std::shared_ptr<const Template> Workspace::templateFor(const FoundDocument& document,
                                                       const ParsedDocument& parsed) const
{
    if (m_wanted)
        return m_wanted;
    return library(QFileInfo(document.path).path())
        ->choose(traitsOf(document.path, *parsed.outline, *parsed.metadata))
        .value;
}

/// Folders of one repository share a library.
std::shared_ptr<const TemplateLibrary> Workspace::library(const QString& folder) const
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<const TemplateLibrary>& known = m_byFolder[folder];
    if (known)
        return known;
    const TemplatePlaces places = TemplatePlaces::around(folder);
    std::shared_ptr<const TemplateLibrary>& ofRoot = m_byRoot[places.repositoryRoot];
    if (!ofRoot)
        ofRoot = TemplateLibrary::read(places);
    known = ofRoot;
    return known;
}

QStringList Workspace::templateFaults() const
{
    const std::lock_guard lock(m_mutex);
    QStringList faults;
    for (const auto& each : std::as_const(m_byRoot))
        faults += each->faults();
    faults.sort();
    faults.removeDuplicates();
    return faults;
}

std::shared_ptr<const Template> indexTemplate(const Template& documents)
{
    auto page = std::make_shared<Template>();
    page->id = QStringLiteral("index");
    page->name = QCoreApplication::translate("Workspace", "List of documents");
    page->documentChecks = documents.documentChecks;
    page->severities = documents.severities;
    page->lifecycle = documents.lifecycle;
    return page;
}

} // namespace redraft
