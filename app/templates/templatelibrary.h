#pragma once

#include "app/templates/projectconfig.h"
#include "app/templates/template.h"
#include "app/templates/templatematching.h"
#include "app/templates/templatereason.h"

namespace redraft {

/// Where a template comes from; what stands later goes before what stands earlier and has the same id.
enum class TemplateOrigin
{
    Shipped,
    User,
    Repository
};

/// Where templates are looked for beside those that ship with the program.
struct TemplatePlaces
{
    QString userFolder;     ///< "…/redraft/templates"; "" for none
    QString repositoryRoot; ///< templates lie in its ".redraft/templates"; "" for none
    bool operator==(const TemplatePlaces&) const = default;

    /// The user's data folder, and the nearest folder above the document (`path`, or a folder) that holds
    /// ".redraft", else ".git".
    static TemplatePlaces around(const QString& path);
};

struct LibraryTemplate
{
    std::shared_ptr<const Template> value;
    TemplateOrigin origin = TemplateOrigin::Shipped;
    std::shared_ptr<const TemplateMatcher> matcher = {}; ///< never null in a library
};

struct TemplateChoice
{
    std::shared_ptr<const Template> value; ///< never null
    TemplateReason reason = TemplateReason::Standard;
};

/// All templates that can be used in one place. Immutable; any thread.
class TemplateLibrary
{
public:
    /// The shipped ones alone, read once.
    static std::shared_ptr<const TemplateLibrary> shipped();
    /// Reads the folders too. A file that cannot be used is a fault beside the others.
    static std::shared_ptr<const TemplateLibrary> read(const TemplatePlaces& places);

    /// In the order in which people choose: the repository's, the user's, the shipped.
    const std::vector<LibraryTemplate>& templates() const { return m_templates; }
    std::shared_ptr<const Template> find(const QString& id) const;
    QStringList ids() const;
    /// A sentence for each file that could not be used: file, line and reason.
    const QStringList& faults() const { return m_faults; }
    const TemplatePlaces& places() const { return m_places; }
    /// Files and folders whose change makes it worth reading again.
    QStringList watchedPaths() const;

    /// By the globs of the configuration, else by the best match that is sure, else the standard.
    TemplateChoice choose(const DocumentTraits& traits) const;

private:
    void addFolder(const QString& folder, TemplateOrigin origin);
    void add(std::shared_ptr<const Template> value, TemplateOrigin origin);
    void readConfig();
    std::shared_ptr<const Template> configured(const QString& path) const;

    TemplatePlaces m_places;
    ProjectConfig m_config;
    std::vector<LibraryTemplate> m_templates;
    QStringList m_faults;
};

} // namespace redraft
