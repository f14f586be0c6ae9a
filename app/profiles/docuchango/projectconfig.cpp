#include "app/profiles/docuchango/projectconfig.h"

#include "app/document/documentfile.h"
#include "app/profiles/docuchango/namingstandards.h"
#include "app/profiles/docuchango/projectroot.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace redraft {

namespace {

QString stringIn(const PyValue& map, const char* key, const QString& standard = QString())
{
    const PyValue* value = map.find(QString::fromLatin1(key));
    return value && value->kind == PyValue::Kind::String ? value->text : standard;
}

bool boolIn(const PyValue& map, const char* key, bool standard)
{
    const PyValue* value = map.find(QString::fromLatin1(key));
    if (!value || value->kind != PyValue::Kind::Bool)
        return standard;
    const QString word = value->text.toLower();
    return word == u"true" || word == u"yes" || word == u"on";
}

QStringList listIn(const PyValue& map, const char* key, const QStringList& standard)
{
    const PyValue* value = map.find(QString::fromLatin1(key));
    if (!value || value->kind != PyValue::Kind::List)
        return standard;
    QStringList texts;
    for (const PyValue& item : value->items)
        texts += item.text;
    return texts;
}

class ProjectReader
{
public:
    explicit ProjectReader(const QString& root)
    {
        m_project.root = QDir::cleanPath(QFileInfo(root).absoluteFilePath());
    }

    DocuchangoProject run()
    {
        QStringList waiting;
        for (const QString& place : docuchangoConfigPlaces()) {
            if (QFileInfo(m_project.root + u'/' + place).isFile()) {
                m_project.configPath = m_project.root + u'/' + place;
                waiting += m_project.configPath;
                break;
            }
        }
        while (!waiting.isEmpty())
            read(waiting.takeFirst(), waiting);
        if (!m_hasConfig)
            addFolders(m_project.root + QStringLiteral("/docs-cms"), PyValue());
        return std::move(m_project);
    }

private:
    void read(const QString& path, QStringList& waiting)
    {
        if (m_seen.contains(QFileInfo(path).canonicalFilePath()))
            return;
        m_seen.insert(QFileInfo(path).canonicalFilePath());
        const auto file = readDocumentFile(path);
        const std::optional<PyValue> config = file ? readPyValue(file->text) : std::nullopt;
        const QString fault = config ? faultOf(*config) : QStringLiteral("it is no YAML");
        if (!fault.isEmpty()) {
            m_project.warnings += QStringLiteral("Invalid project config %1: %2").arg(path, fault);
            return;
        }
        m_hasConfig = true;
        m_base = QFileInfo(path).path();
        m_config = path;
        const PyValue* security = config->find(QStringLiteral("security"));
        m_allowsExternal = security && boolIn(*security, "allow_external_paths", false);
        if (m_project.projectId.isEmpty())
            m_project.projectId = stringIn(*config->find(QStringLiteral("project")), "id");
        const PyValue* structure = config->find(QStringLiteral("structure"));
        addFolders(m_base, structure ? *structure : PyValue());
        addIndexes(*config);
        for (const QString& sub : listIn(*config, "subprojects", {}))
            addSubproject(sub, waiting);
    }

    /// Unknown keys at the top are refused; the project has an id and a name (rule D2).
    static QString faultOf(const PyValue& config)
    {
        static const QStringList known{QStringLiteral("version"),    QStringLiteral("docuchango_version"),
                                       QStringLiteral("project"),    QStringLiteral("structure"),
                                       QStringLiteral("metadata"),   QStringLiteral("readability"),
                                       QStringLiteral("security"),   QStringLiteral("indexes"),
                                       QStringLiteral("subprojects")};
        static const QRegularExpression id(QStringLiteral("^[a-z0-9\\-]+$"));
        if (config.kind != PyValue::Kind::Map)
            return QStringLiteral("it is no map");
        for (const QString& key : config.keys) {
            if (!known.contains(key))
                return QStringLiteral("%1: Extra inputs are not permitted").arg(key);
        }
        const PyValue* project = config.find(QStringLiteral("project"));
        if (!project || project->kind != PyValue::Kind::Map)
            return QStringLiteral("project: Field required");
        if (stringIn(*project, "name").isEmpty())
            return QStringLiteral("project.name: Field required");
        if (!id.match(stringIn(*project, "id")).hasMatch())
            return QStringLiteral("project.id: Project ID must be lowercase with hyphens only");
        return QString();
    }

    /// Absolute; "" with an error noted where the path leaves the folder of the configuration (rule D4).
    QString contained(const QString& path, const QString& boundary, const char* purpose)
    {
        const QString resolved = QDir::cleanPath(QDir(boundary).absoluteFilePath(path));
        if (m_allowsExternal || resolved == boundary || resolved.startsWith(boundary + u'/'))
            return resolved;
        m_project.errors +=
            QStringLiteral(
                "Blocked %1 path '%2' in %3: configured paths must stay within %4. Use subprojects for "
                "additional docs roots or set security.allow_external_paths: true.")
                .arg(QString::fromLatin1(purpose), path, m_config, boundary);
        return QString();
    }

    void addFolders(const QString& base, const PyValue& structure)
    {
        QStringList roots;
        for (const QString& root : listIn(structure, "docs_roots", {QStringLiteral(".")})) {
            const QString resolved = contained(root, base, "docs root");
            if (!resolved.isEmpty())
                roots += resolved;
        }
        m_project.docsRoots += roots;
        const PyValue* types = structure.find(QStringLiteral("doc_types"));
        if (types && !types->keys.empty()) {
            for (size_t i = 0; i < types->keys.size(); ++i)
                addType(types->keys[i], types->items[i], roots,
                        structure.find(QStringLiteral("naming_standards")));
            return;
        }
        const QStringList wanted = listIn(
            structure, "document_folders",
            {QStringLiteral("adr"), QStringLiteral("rfcs"), QStringLiteral("memos"), QStringLiteral("prd")});
        const std::pair<const char*, const char*> folders[] = {
            {"adr", "adr"}, {"rfc", "rfcs"}, {"memo", "memos"}, {"prd", "prd"}};
        for (const auto& [type, standard] : folders) {
            const QString name = QString::fromLatin1(type);
            const QString folder =
                stringIn(structure, qPrintable(name + QStringLiteral("_dir")), QString::fromLatin1(standard));
            if (wanted.contains(folder))
                addLane({*schemaNamed(name), folder, standardFilePattern(name), true, true}, base);
        }
    }

    void addType(const QString& name, const PyValue& type, const QStringList& roots, const PyValue* standards)
    {
        DocuchangoLane lane;
        lane.schema = schemaNamed(stringIn(type, "schema", name)).value_or(DocuchangoSchema::Generic);
        const QString standard = stringIn(type, "naming_standard");
        lane.pattern = standard.isEmpty() ? stringIn(type, "filename_pattern")
                                          : namingStandardPattern(standard, standards);
        if (lane.pattern.isEmpty())
            lane.pattern = standardFilePattern(name);
        lane.enforcesPattern = boolIn(type, "enforce_filename_pattern", true);
        lane.needsFrontMatter = boolIn(type, "require_frontmatter", true);
        for (const QString& root : roots) {
            for (const QString& folder : listIn(type, "folders", {})) {
                lane.folder = folder;
                addLane(lane, root);
            }
        }
    }

    void addLane(DocuchangoLane lane, const QString& base)
    {
        if (!QRegularExpression(lane.pattern).isValid()) {
            m_project.errors += QStringLiteral("Invalid filename regex for %1/%2: %3")
                                    .arg(schemaName(lane.schema), lane.folder,
                                         QRegularExpression(lane.pattern).errorString());
            return;
        }
        lane.folder = contained(lane.folder, base, "document folder");
        if (!lane.folder.isEmpty())
            m_project.lanes.push_back(lane);
    }

    void addIndexes(const PyValue& config)
    {
        const PyValue* indexes = config.find(QStringLiteral("indexes"));
        if (!indexes || indexes->kind != PyValue::Kind::List)
            return;
        for (const PyValue& item : indexes->items) {
            DocuchangoIndex index;
            index.name = stringIn(item, "name");
            index.path = stringIn(item, "path");
            index.targets = listIn(item, "targets", {});
            index.baseFolder = m_base;
            index.needsAllTargets = boolIn(item, "require_all_targets", true);
            index.needsEntries = boolIn(item, "require_entries", true);
            index.allowsExtraLinks = boolIn(item, "allow_extra_links", true);
            if (const PyValue* bucket = item.find(QStringLiteral("time_bucket")))
                addBuckets(*bucket, index);
            if (!contained(index.path, m_base, "document index").isEmpty())
                m_project.indexes.push_back(index);
        }
    }

    static void addBuckets(const PyValue& bucket, DocuchangoIndex& index)
    {
        index.cadence = stringIn(bucket, "cadence", QStringLiteral("weekly"));
        index.field = index.cadence == u"milestone"
                          ? stringIn(bucket, "milestone_field", QStringLiteral("milestone"))
                          : stringIn(bucket, "field", QStringLiteral("created"));
        index.headingPattern = stringIn(bucket, "heading_pattern");
        if (const PyValue* level = bucket.find(QStringLiteral("heading_level")))
            index.headingLevel = level->text.toInt();
    }

    void addSubproject(const QString& path, QStringList& waiting)
    {
        const QString resolved = contained(path, m_base, "subproject");
        if (resolved.isEmpty())
            return;
        if (QFileInfo(resolved).isFile())
            waiting += resolved;
        for (const QString& place : docuchangoConfigPlaces()) {
            if (!QFileInfo(resolved + u'/' + place).isFile())
                continue;
            waiting += resolved + u'/' + place;
            break;
        }
    }

    DocuchangoProject m_project;
    QSet<QString> m_seen;
    bool m_hasConfig = false;
    bool m_allowsExternal = false;
    QString m_base;   ///< of the configuration in hand
    QString m_config; ///< its path
};

} // namespace

DocuchangoProject readDocuchangoProject(const QString& root)
{
    return ProjectReader(root).run();
}

} // namespace redraft
