#include "widgets/shell/documenttemplate.h"

#include "app/checklist/documentnumber.h"
#include "app/document/companionfile.h"
#include "app/templates/templatereader.h"
#include "app/workspace/workspace.h"
#include "widgets/shell/sessionstate.h"

#include <QFileInfo>

namespace redraft {

namespace {

/// By what the document is told apart, its kep.yaml included.
DocumentTraits traitsWithCompanion(const QString& path, const QString& text)
{
    DocumentTraits traits = traitsOf(path, text);
    const std::shared_ptr<const Metadata> companion = readCompanion(path);
    if (companion && traits.fields.isEmpty())
        traits.fields = traitsOf(path, Outline(), *companion).fields;
    return traits;
}

constexpr int settleMilliseconds = 80;
/// Fewer new or missing names are the work of somebody who writes.
constexpr qsizetype fewestOtherNames = 5;

QSet<QString> namesIn(const DocumentTraits& traits)
{
    QSet<QString> names = traits.inner;
    for (const QString& part : traits.parts)
        names += part;
    for (const QString& field : traits.fields)
        names += u':' + field;
    return names;
}

} // namespace

DocumentTemplate::DocumentTemplate(SessionState& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_library(std::make_shared<TemplateLibrary>())
    , m_choice{technicalRfcTemplate(), TemplateReason::Standard}
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(settleMilliseconds);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, &DocumentTemplate::readAgain);
}

void DocumentTemplate::open(const QString& path, const QString& text)
{
    m_path = path;
    forgetNames();
    readLibrary(path);
    if (const auto chosen = m_library->find(m_session.templateOf(path)))
        m_choice = {chosen, TemplateReason::Chosen};
    else
        takeBest(text);
    emit changed();
}

void DocumentTemplate::takeBest(const QString& text)
{
    m_hasText = !QStringView(text).trimmed().isEmpty();
    m_traits = traitsWithCompanion(m_path, text);
    m_choice = fitting(*m_traits);
}

/// Who begins with an empty file is asked for what the standard template asks for, as in a new document.
TemplateChoice DocumentTemplate::fitting(const DocumentTraits& traits) const
{
    TemplateChoice choice = m_library->choose(traits);
    if (choice.reason != TemplateReason::Standard || m_hasText)
        choice.value = examinedTemplate(choice, traits.path, ChoosingTemplates::InMenu);
    return choice;
}

void DocumentTemplate::take(const TemplateChoice& choice)
{
    if (choice.reason == m_choice.reason && *choice.value == *m_choice.value)
        return;
    m_choice = choice;
    emit changed();
}

bool DocumentTemplate::isFaulty(const Template& value) const
{
    const QStringList& faults = m_library->faults();
    return !value.source.isEmpty() &&
           std::any_of(faults.begin(), faults.end(),
                       [&value](const QString& fault) { return fault.contains(value.source); });
}

void DocumentTemplate::openNew(const QString& path, const std::shared_ptr<const Template>& value,
                               TemplateReason reason)
{
    m_path = path;
    forgetNames();
    readLibrary(path);
    m_choice = {value, reason};
    if (reason == TemplateReason::Chosen)
        remember(value->id);
    emit changed();
}

void DocumentTemplate::forgetNames()
{
    m_outline.reset();
    m_names.reset();
    m_traits.reset();
}

void DocumentTemplate::follow(const Analysis& analysis)
{
    const bool isSettled =
        m_choice.reason == TemplateReason::Chosen || m_choice.reason == TemplateReason::Configured;
    if (isSettled || analysis.outline == m_outline)
        return;
    m_outline = analysis.outline;
    const DocumentTraits traits = traitsOf(m_path, *analysis.outline, *analysis.metadata);
    const QSet<QString> names = namesIn(traits);
    const QSet<QString> before = m_names.value_or(names);
    const qsizetype others = (names - before).size() + (before - names).size();
    if (m_names && others < fewestOtherNames)
        return;
    m_names = names;
    if (others == 0)
        return;
    const TemplateChoice choice = fitting(traits);
    if (choice.reason == TemplateReason::Standard)
        return;
    m_traits = traits;
    take(choice);
}

void DocumentTemplate::moveTo(const QString& path)
{
    if (path == m_path)
        return;
    m_path = path;
    readLibrary(path);
    if (m_choice.reason == TemplateReason::Chosen)
        remember(m_choice.value->id);
    if (!m_traits || m_choice.reason == TemplateReason::Chosen)
        return;
    const bool wasIndex = isIndexPage(m_traits->path);
    m_traits->path = path;
    if (wasIndex != isIndexPage(path))
        take(fitting(*m_traits));
}

TemplateChoice DocumentTemplate::forNewFile(const QString& path) const
{
    return TemplateLibrary::read(TemplatePlaces::around(path))->choose(traitsOf(path, QString()));
}

void DocumentTemplate::choose(const QString& id)
{
    const auto value = m_library->find(id);
    if (!value)
        return;
    m_choice = {value, TemplateReason::Chosen};
    remember(id);
    emit changed();
}

void DocumentTemplate::chooseBest(const QString& text)
{
    remember({});
    takeBest(text);
    emit changed();
}

void DocumentTemplate::remember(const QString& id)
{
    if (!m_path.isEmpty())
        m_session.setTemplateOf(m_path, id);
}

/// Documents of one place share what was read there.
void DocumentTemplate::readLibrary(const QString& path)
{
    const TemplatePlaces places = TemplatePlaces::around(path);
    const bool isKnown = m_library->places() == places && !m_library->templates().empty();
    if (!isKnown)
        m_library = TemplateLibrary::read(places);
    watchFiles();
    if (!isKnown)
        emit faultsChanged(m_library->faults());
}

/// A watcher forgets files that were replaced, so all are told to it again.
void DocumentTemplate::watchFiles()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    QStringList paths = m_library->watchedPaths();
    const QString folder = QFileInfo(m_path).absolutePath(); // may become a root of templates
    if (!m_path.isEmpty() && QFileInfo(folder).isDir() && !paths.contains(folder))
        paths += folder;
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
}

void DocumentTemplate::readAgain()
{
    const QStringList faults = m_library->faults();
    m_library = TemplateLibrary::read(TemplatePlaces::around(m_path));
    watchFiles();
    if (m_library->faults() != faults)
        emit faultsChanged(m_library->faults());
    if (isFaulty(*m_choice.value)) // what was there and is broken stays
        return;
    const bool isFound = m_traits && m_choice.reason != TemplateReason::Chosen;
    const auto value = isFound ? nullptr : m_library->find(m_choice.value->id);
    if (isFound)
        take(fitting(*m_traits));
    else if (value)
        take({value, m_choice.reason});
}

} // namespace redraft
