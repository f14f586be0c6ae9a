#include "app/workspace/workspace.h"

#include "app/checklist/documentnumber.h"
#include "app/checklist/structuralrules.h"
#include "app/document/companionfile.h"
#include "app/workspace/documentneighbourhood.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace redraft {

Workspace::Workspace(std::shared_ptr<const Template> wanted, QDate today)
    : m_wanted(std::move(wanted))
    , m_today(today)
    , m_index(std::make_shared<RfcIndex>(RfcIndex::Fields::Keep))
{
}

AnalysisContext Workspace::context(const FoundDocument& document, const ParsedDocument& parsed) const
{
    const TemplateChoice choice = templateFor(document, parsed);
    return {examinedTemplate(choice, document.path, ChoosingTemplates::ByOption), m_today,
            std::make_shared<DocumentNeighbourhood>(m_index, document.path, document.root), nullptr,
            choice.reason};
}

std::shared_ptr<const Metadata> Workspace::metadata(const FoundDocument& document, const QString& text) const
{
    return m_index->takeMetadata(document.path, text);
}

TemplateChoice Workspace::templateFor(const FoundDocument& document, const ParsedDocument& parsed) const
{
    if (m_wanted)
        return {m_wanted, TemplateReason::Chosen};
    return library(QFileInfo(document.path).path())
        ->choose(traitsOf(document.path, *parsed.outline, *parsed.metadata));
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
    page->source = documents.source;
    page->documentChecks = documents.documentChecks;
    std::erase_if(page->documentChecks,
                  [](const CheckRequest& request) { return request.rule == u"TPL-NONE"; });
    page->severities = documents.severities;
    page->lifecycle = documents.lifecycle;
    return page;
}

namespace {

std::shared_ptr<const Template> makeStructural(ChoosingTemplates choosing)
{
    auto value = std::make_shared<Template>();
    value->id = QStringLiteral("none");
    value->name = QCoreApplication::translate("Workspace", "No template");
    CheckRequest fits{QStringLiteral("TPL-NONE"), {}};
    if (choosing == ChoosingTemplates::InMenu)
        fits.settings.insert(QStringLiteral("choose"), QStringLiteral("menu"));
    value->documentChecks.push_back(fits);
    value->checks = {{QStringLiteral("SEC-EMPTY"), {{QStringLiteral("sections"), QStringLiteral("any")}}},
                     {QStringLiteral("TPL-LEFT"), {{QStringLiteral("find"), QStringLiteral("notes")}}}};
    for (const QString& rule : structuralRules())
        value->documentChecks.push_back({rule, {}});
    // A waiver may be for a rule that only the document's true template asks for.
    value->severities.insert(QStringLiteral("WAIVE-UNUSED"), Severity::Off);
    return value;
}

} // namespace

std::shared_ptr<const Template> structuralTemplate(ChoosingTemplates choosing)
{
    static const std::shared_ptr<const Template> forCommands = makeStructural(ChoosingTemplates::ByOption);
    static const std::shared_ptr<const Template> forMenus = makeStructural(ChoosingTemplates::InMenu);
    return choosing == ChoosingTemplates::InMenu ? forMenus : forCommands;
}

std::shared_ptr<const Template> examinedTemplate(const TemplateChoice& choice, const QString& path,
                                                 ChoosingTemplates choosing)
{
    const bool fitsNone = choice.reason == TemplateReason::Standard;
    const std::shared_ptr<const Template> fitting = fitsNone ? structuralTemplate(choosing) : choice.value;
    // A README.md with fields in a file beside it is a document itself.
    const bool isIndex = isIndexPage(path) && companionFile(path).isEmpty();
    return isIndex ? indexTemplate(*fitting) : fitting;
}

} // namespace redraft
