#include "app/profiles/docuchango/indexfaults.h"

#include "app/document/documentfile.h"
#include "app/profiles/docuchango/postmatter.h"

#include <QDate>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QUrl>

namespace redraft {

namespace {

/// "**" stands for any folders, "*" and "?" for parts of a name.
QRegularExpression globPattern(const QString& glob)
{
    QString pattern;
    for (const QString& part : QDir::cleanPath(glob).split(u'/')) {
        if (part == u"**") {
            pattern += QStringLiteral("(?:[^/]+/)*");
            continue;
        }
        QString name = QRegularExpression::escape(part);
        name.replace(QStringLiteral("\\*"), QStringLiteral("[^/]*"))
            .replace(QStringLiteral("\\?"), QStringLiteral("[^/]"));
        pattern += name + u'/';
    }
    if (pattern.endsWith(u'/'))
        pattern.chop(1);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

struct IndexLink
{
    int line = 0;
    QString target;
};

/// What an index is compared with.
class IndexCheck
{
public:
    IndexCheck(const DocuchangoIndex& index, std::vector<IndexFault>& faults)
        : m_index(index)
        , m_path(QDir::cleanPath(QDir(index.baseFolder).absoluteFilePath(index.path)))
        , m_faults(faults)
    {
    }

    void run()
    {
        const auto read =
            QFileInfo(m_path).isFile() ? readDocumentFile(m_path) : Result<DecodedText>(Error{});
        if (!read) {
            add("DC-I1", 0,
                QStringLiteral("Document index '%1' not found: %2").arg(m_index.name, m_index.path));
            return;
        }
        for (const QString& glob : m_index.targets)
            m_targets += globbed(m_index.baseFolder, glob);
        m_targets.removeAll(m_path);
        m_targets.sort();
        m_targets.removeDuplicates();
        readLines(read->text.split(u'\n'));
        checkTargets();
        if (!m_index.cadence.isEmpty())
            checkBuckets();
    }

private:
    void add(const char* id, int line, const QString& message)
    {
        m_faults.push_back({QString::fromLatin1(id), m_path, line, message});
    }

    QString relative(const QString& path) const { return QDir(m_index.baseFolder).relativeFilePath(path); }

    void readLines(const QStringList& lines)
    {
        static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\(([^)]+)\\)"));
        const QString marks = QString(m_index.headingLevel, u'#') + u' ';
        bool isInFence = false;
        for (int number = 1; number <= lines.size(); ++number) {
            const QString& line = lines[number - 1];
            if (line.startsWith(u"```"))
                isInFence = !isInFence;
            if (isInFence)
                continue;
            if (line.startsWith(marks))
                m_headings.insert(number, line.mid(marks.size()).trimmed());
            for (auto matches = link.globalMatch(line); matches.hasNext();)
                addLink(number, matches.next().captured(2));
        }
    }

    void addLink(int line, const QString& target)
    {
        static const QRegularExpression tail(QStringLiteral("[?#].*$|\\s+\".*\"$"));
        static const QRegularExpression scheme(QStringLiteral("^(?:[A-Za-z][A-Za-z0-9+.-]*:|#|//)"));
        if (scheme.match(target).hasMatch())
            return;
        const QString cut = QUrl::fromPercentEncoding(QString(target).remove(tail).toUtf8());
        QString path = QDir::cleanPath(QFileInfo(m_path).path() + u'/' + cut);
        if (QFileInfo(path).suffix().isEmpty())
            path += QStringLiteral(".md");
        if (!m_links.contains(path))
            m_links.insert(path, {line, target});
    }

    void checkTargets()
    {
        if (m_index.needsEntries && !m_targets.isEmpty() && m_links.isEmpty())
            add("DC-I2", 0, QStringLiteral("Document index '%1' has no Markdown links").arg(m_index.name));
        for (const QString& target : std::as_const(m_targets)) {
            if (m_index.needsAllTargets && !m_links.contains(target))
                add("DC-I3", 0,
                    QStringLiteral("Document index '%1' is missing target: %2")
                        .arg(m_index.name, relative(target)));
        }
        for (auto link = m_links.cbegin(); link != m_links.cend() && !m_index.allowsExtraLinks; ++link) {
            if (QFileInfo::exists(link.key()) && !m_targets.contains(link.key()))
                add("DC-I4", link->line,
                    QStringLiteral("Document index '%1' line %2 links outside targets: %3")
                        .arg(m_index.name, QString::number(link->line), link->target));
        }
    }

    void checkBuckets()
    {
        if (m_headings.isEmpty()) {
            add("DC-I5", 0, QStringLiteral("Document index '%1' has no bucket headings").arg(m_index.name));
            return;
        }
        const QRegularExpression form(m_index.headingPattern);
        for (auto heading = m_headings.cbegin(); heading != m_headings.cend(); ++heading) {
            if (!m_index.headingPattern.isEmpty() && form.isValid() &&
                form.match(*heading).capturedStart() != 0)
                add("DC-I5", heading.key(),
                    QStringLiteral("Document index '%1' line %2 has invalid bucket heading: %3")
                        .arg(m_index.name, QString::number(heading.key()), *heading));
        }
        for (const QString& target : std::as_const(m_targets))
            checkBucket(target);
    }

    void checkBucket(const QString& target)
    {
        const QString wanted = bucketOf(target);
        if (wanted.isEmpty()) {
            add("DC-I6", 0,
                QStringLiteral("Document index '%1' cannot determine bucket for %2")
                    .arg(m_index.name, relative(target)));
            return;
        }
        if (!m_headings.values().contains(wanted)) {
            add("DC-I6", 0,
                QStringLiteral("Document index '%1' missing bucket heading: %2").arg(m_index.name, wanted));
            return;
        }
        if (!m_links.contains(target))
            return;
        QString actual = QStringLiteral("None");
        for (auto heading = m_headings.cbegin(); heading != m_headings.cend(); ++heading) {
            if (heading.key() < m_links.value(target).line)
                actual = *heading;
        }
        if (actual != wanted)
            add("DC-I6", m_links.value(target).line,
                QStringLiteral("Document index '%1' links %2 under '%3' instead of '%4'")
                    .arg(m_index.name, relative(target), actual, wanted));
    }

    QString bucketOf(const QString& target) const
    {
        const auto read = readDocumentFile(target);
        if (!read)
            return QString();
        const PostMatter matter = readPostMatter(read->text);
        const PyValue* value = matter.metadata.find(m_index.field);
        if (!value)
            return QString();
        return m_index.cadence == u"milestone"
                   ? value->text
                   : bucketOfDay(QDate::fromString(value->text.left(10), Qt::ISODate));
    }

    QString bucketOfDay(const QDate& day) const
    {
        if (!day.isValid())
            return QString();
        const QString year = QStringLiteral("%1").arg(day.year(), 4, 10, QChar(u'0'));
        if (m_index.cadence == u"weekly") {
            int weekYear = 0;
            const int week = day.weekNumber(&weekYear);
            return QStringLiteral("%1-W%2").arg(weekYear, 4, 10, QChar(u'0')).arg(week, 2, 10, QChar(u'0'));
        }
        if (m_index.cadence == u"monthly")
            return year + QStringLiteral("-%1").arg(day.month(), 2, 10, QChar(u'0'));
        if (m_index.cadence == u"quarterly")
            return year + QStringLiteral("-Q%1").arg((day.month() + 2) / 3);
        return year;
    }

    const DocuchangoIndex& m_index;
    QString m_path;
    std::vector<IndexFault>& m_faults;
    QStringList m_targets;
    QMap<QString, IndexLink> m_links; ///< by path; the first one of each
    QMap<int, QString> m_headings;    ///< by line
};

} // namespace

QStringList globbed(const QString& folder, const QString& glob)
{
    const QRegularExpression pattern = globPattern(glob);
    QStringList paths;
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = QDir::cleanPath(entries.next());
        if (pattern.match(QDir(folder).relativeFilePath(path)).hasMatch())
            paths += path;
    }
    paths.sort();
    return paths;
}

std::vector<IndexFault> indexFaults(const std::vector<DocuchangoIndex>& indexes)
{
    std::vector<IndexFault> faults;
    for (const DocuchangoIndex& index : indexes)
        IndexCheck(index, faults).run();
    return faults;
}

} // namespace redraft
