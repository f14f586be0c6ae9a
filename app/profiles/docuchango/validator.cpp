#include "app/profiles/docuchango/validator.h"

#include "app/document/documentfile.h"
#include "app/profiles/docuchango/documentfixes.h"
#include "app/profiles/docuchango/indexfaults.h"
#include "app/profiles/docuchango/linefaults.h"
#include "app/profiles/docuchango/linefixes.h"
#include "app/profiles/docuchango/postmatter.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

namespace redraft {

namespace {

/// A document and what the checks across files compare.
struct Parsed
{
    size_t file = 0; ///< index in the result
    QString type;    ///< "rfc", "doc"
    QString expectedId;
    QString id;
    QString uuid;
    QString title;
    bool isNumbered = false; ///< adr, rfc, memo or prd
};

class Validation
{
public:
    explicit Validation(const DocuchangoProject& project)
        : m_project(project)
    {
    }

    std::vector<ValidatedFile> run()
    {
        for (const DocuchangoLane& lane : m_project.lanes)
            scan(lane);
        for (const QString& root : m_project.docsRoots)
            scanRoot(root);
        for (const Parsed& parsed : m_parsed)
            addLineFaults(parsed);
        checkIds();
        checkUuids();
        addProjectErrors();
        return std::move(m_files);
    }

private:
    static QStringList filesIn(const QString& folder, QDirIterator::IteratorFlags flags)
    {
        QStringList paths;
        QDirIterator entries(folder, {QStringLiteral("*.md")}, QDir::Files, flags);
        while (entries.hasNext())
            paths += QDir::cleanPath(entries.next());
        paths.sort();
        return paths;
    }

    void scan(const DocuchangoLane& lane)
    {
        const QRegularExpression pattern(lane.pattern);
        for (const QString& path : filesIn(lane.folder, QDirIterator::Subdirectories)) {
            const QString name = QFileInfo(path).fileName();
            if (name == u"README.md" || name == u"index.md")
                continue;
            const QRegularExpressionMatch match = pattern.match(
                name, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
            if (lane.enforcesPattern && !match.hasMatch()) {
                addFile(path, schemaName(lane.schema));
                add(m_files.back(), "DC-D7", {0, 0},
                    QStringLiteral("Invalid %1 filename: %2 (pattern: %3)")
                        .arg(schemaName(lane.schema).toUpper(), name, lane.pattern));
                continue;
            }
            if (match.captured(2) != u"000")
                parse(path, schemaName(lane.schema), lane, expectedId(lane, match));
        }
    }

    static QString expectedId(const DocuchangoLane& lane, const QRegularExpressionMatch& match)
    {
        const QString name = schemaName(lane.schema);
        if (match.lastCapturedIndex() < 2 || match.captured(1).toLower() != name)
            return QString();
        static const QRegularExpression amendment(QStringLiteral("^amendment-0*(\\d+)\\b"));
        const QRegularExpressionMatch found = amendment.match(match.captured(3));
        const bool isAmendment = lane.schema == DocuchangoSchema::Adr && found.hasMatch();
        const QString id = name + u'-' + match.captured(2);
        return isAmendment ? id + QStringLiteral("-a") + found.captured(1) : id;
    }

    void scanRoot(const QString& root)
    {
        for (const QString& path : filesIn(root, QDirIterator::NoIteratorFlags)) {
            if (QFileInfo(path).fileName() != u"README.md")
                parse(path, QStringLiteral("doc"), {}, QString());
        }
    }

    bool addFile(const QString& path, const QString& schema)
    {
        m_files.push_back({path, schema, {}, {}, {}, {}});
        auto read = readDocumentFile(path);
        if (read)
            m_files.back().decoded = std::move(read.value());
        else
            m_files.back().problem = read.error().message;
        return m_files.back().problem.isEmpty();
    }

    static Finding& add(ValidatedFile& file, const char* id, TextRange range, const QString& message)
    {
        file.findings.push_back({QString::fromLatin1(id), Severity::Error, message, range, QString(), {}});
        return file.findings.back();
    }

    /// Python sees a byte order mark as a part of the text.
    static QString asPythonReads(const DecodedText& decoded)
    {
        return decoded.format.hasByteOrderMark ? QChar(u'\xFEFF') + decoded.text : decoded.text;
    }

    void parse(const QString& path, const QString& type, const DocuchangoLane& lane, const QString& expected)
    {
        if (!addFile(path, type))
            return;
        ValidatedFile& file = m_files.back();
        const PostMatter matter = readPostMatter(asPythonReads(file.decoded));
        if (!matter.fault.isEmpty()) {
            add(file, "DC-YAML", {0, 0}, QStringLiteral("Error parsing %1: %2").arg(path, matter.fault));
            return;
        }
        Parsed parsed{m_files.size() - 1, type, expected, {}, {}, QStringLiteral("Unknown"), false};
        parsed.isNumbered = schemaNamed(type) && type != u"generic";
        if (matter.isPresent)
            addFieldFaults(file, schemaNamed(type).value_or(DocuchangoSchema::Generic), matter, parsed);
        else if (type != u"generic" || lane.needsFrontMatter)
            addMissingFrontMatter(file, parsed);
        m_parsed.push_back(parsed);
    }

    void addMissingFrontMatter(ValidatedFile& file, const Parsed& parsed) const
    {
        Finding& finding = add(file, "DC-FM", {0, 0}, QStringLiteral("Missing YAML frontmatter"));
        const TextSnapshot snapshot(file.decoded.text);
        const Metadata metadata = readMetadata(snapshot);
        const DocuchangoSchema schema = schemaNamed(parsed.type).value_or(DocuchangoSchema::Generic);
        const auto fix = frontMatterFix({snapshot, metadata, schema, m_project.projectId, parsed.expectedId},
                                        file.path, QDate::currentDate());
        if (fix && !file.decoded.format.hasByteOrderMark)
            finding.fixes.push_back(*fix);
    }

    void addFieldFaults(ValidatedFile& file, DocuchangoSchema schema, const PostMatter& matter,
                        Parsed& parsed) const
    {
        const auto text = [&matter](const char* key) {
            const PyValue* value = matter.metadata.find(QString::fromLatin1(key));
            return value ? value->text : QString();
        };
        parsed.id = text("id");
        parsed.title = text("title");
        const TextSnapshot snapshot(file.decoded.text);
        const Metadata metadata = readMetadata(snapshot);
        const FieldFixInput fixInput{snapshot, metadata, schema, m_project.projectId, parsed.expectedId};
        file.quiet = quietFixes(fixInput);
        const std::vector<FieldFault> faults = fieldFaults(schema, matter.metadata);
        for (const FieldFault& fault : faults) {
            const QString name = fault.field.section(u'.', 0, 0);
            const MetadataField* field = metadata.find({name});
            const TextRange place = field ? field->valueRange : TextRange{0, 0};
            Finding& finding =
                add(file, "DC-FM", place,
                    QStringLiteral("Frontmatter field '%1': %2").arg(fault.field, fault.message));
            finding.fieldId = name;
            finding.fixes = fieldFixes(fixInput, name);
        }
        // Only a document whose fields are in order has a UUID for it.
        if (faults.empty())
            parsed.uuid = text("doc_uuid");
    }

    void addLineFaults(const Parsed& parsed)
    {
        ValidatedFile& file = m_files[parsed.file];
        const QString text = asPythonReads(file.decoded);
        const QStringList lines = text.split(u'\n');
        const LinkSurroundings surroundings{file.path, m_project.root,
                                            [](const QString& path) { return QFileInfo::exists(path); }};
        std::vector<LineFault> faults = linkFaults(lines, surroundings);
        for (const auto& more :
             {fenceFaults(lines), mdxFaults(lines), crossLinkFaults(text), formatFaults(lines)})
            faults.insert(faults.end(), more.begin(), more.end());
        const TextSnapshot snapshot(file.decoded.text);
        for (const LineFault& fault : faults) {
            const TextRange place = snapshot.lines.rangeOf(fault.line - 1);
            Finding& finding = add(file, qPrintable(fault.id), place, fault.message);
            finding.fixes = lineFixes(snapshot, fault);
        }
    }

    void checkIds()
    {
        static const QRegularExpression numbered(QStringLiteral("^(ADR|RFC|MEMO|PRD)-(\\d{3}):"),
                                                 QRegularExpression::CaseInsensitiveOption);
        QHash<QString, QString> seen;
        for (const Parsed& parsed : m_parsed) {
            if (!parsed.isNumbered)
                continue;
            ValidatedFile& file = m_files[parsed.file];
            if (parsed.id.isEmpty()) {
                add(file, "DC-X1", {0, 0}, QStringLiteral("Missing 'id' field in frontmatter"));
                continue;
            }
            if (!parsed.expectedId.isEmpty() && parsed.id != parsed.expectedId)
                add(file, "DC-X2", placeOf(file, "id"),
                    QStringLiteral("ID mismatch: frontmatter has '%1' but filename suggests '%2'")
                        .arg(parsed.id, parsed.expectedId));
            const QRegularExpressionMatch title = numbered.match(parsed.title);
            if (title.hasMatch() && parsed.id != parsed.type + u'-' + title.captured(2))
                add(file, "DC-X3", placeOf(file, "title"),
                    QStringLiteral("ID mismatch with title: frontmatter has '%1' but title has '%2-%3'")
                        .arg(parsed.id, title.captured(1), title.captured(2)));
            compare(file, seen, parsed.id, "DC-X4", "Duplicate ID '%1' - also used by %2");
        }
    }

    void checkUuids()
    {
        QHash<QString, QString> seen;
        for (const Parsed& parsed : m_parsed) {
            if (parsed.isNumbered && !parsed.uuid.isEmpty())
                compare(m_files[parsed.file], seen, parsed.uuid, "DC-X5",
                        "Duplicate UUID '%1' - also used by %2");
        }
    }

    void compare(ValidatedFile& file, QHash<QString, QString>& seen, const QString& value, const char* id,
                 const char* message)
    {
        if (seen.contains(value))
            add(file, id, placeOf(file, qstrcmp(id, "DC-X4") == 0 ? "id" : "doc_uuid"),
                QString::fromLatin1(message).arg(value, seen.value(value)));
        else
            seen.insert(value, QFileInfo(file.path).fileName());
    }

    static TextRange placeOf(const ValidatedFile& file, const char* name)
    {
        const Metadata metadata = readMetadata(TextSnapshot(file.decoded.text));
        const MetadataField* field = metadata.find({QString::fromLatin1(name)});
        return field ? field->valueRange : TextRange{0, 0};
    }

    /// Errors that docuchango does not tie to a document stand at the index, or at the configuration.
    void addProjectErrors()
    {
        for (const IndexFault& fault : indexFaults(m_project.indexes)) {
            ValidatedFile& file = fileAt(fault.path);
            const TextSnapshot snapshot(file.decoded.text);
            add(file, qPrintable(fault.id), snapshot.lines.rangeOf(std::max(fault.line, 1) - 1),
                fault.message);
        }
        for (const QString& error : m_project.errors)
            add(fileAt(m_project.configPath), "DC-D4", {0, 0}, error);
    }

    ValidatedFile& fileAt(const QString& path)
    {
        for (ValidatedFile& file : m_files) {
            if (file.path == path)
                return file;
        }
        addFile(path, QString());
        m_files.back().problem.clear(); // a missing index is what is said of it
        return m_files.back();
    }

    const DocuchangoProject& m_project;
    std::vector<ValidatedFile> m_files;
    std::vector<Parsed> m_parsed;
};

} // namespace

std::vector<ValidatedFile> validateProject(const DocuchangoProject& project)
{
    return Validation(project).run();
}

} // namespace redraft
