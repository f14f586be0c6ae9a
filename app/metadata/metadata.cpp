#include "app/metadata/metadata.h"

#include "app/metadata/fieldnames.h"
#include "app/metadata/frontmatterreader.h"
#include "app/metadata/markdownmetadata.h"
#include "app/metadata/statussection.h"
#include "app/metadata/titleheading.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

/// Gives a name as it is compared unit by unit, without a copy. Of the case only ASCII is folded here.
class FoldedUnits
{
public:
    explicit FoldedUnits(QStringView name)
        : m_name(name)
    {
        skipDividers();
    }

    /// True once a unit was met whose case has to be folded by Qt.
    bool isForeign() const { return m_isForeign; }

    /// -1 behind the last.
    int next()
    {
        if (m_at < m_name.size() && isDivider(m_name[m_at])) {
            skipDividers();
            return m_at < m_name.size() ? u' ' : -1;
        }
        if (m_at == m_name.size())
            return -1;
        if (m_name[m_at] == u'(' && skipPlural())
            return u's';
        const char16_t unit = m_name[m_at++].unicode();
        m_isForeign |= unit >= 0x80;
        return unit >= u'A' && unit <= u'Z' ? unit + 32 : unit;
    }

private:
    static bool isDivider(QChar unit) { return unit == u'_' || unit == u'-' || unit.isSpace(); }

    void skipDividers()
    {
        while (m_at < m_name.size() && isDivider(m_name[m_at]))
            ++m_at;
    }

    bool skipPlural()
    {
        const QStringView mark = m_name.mid(m_at, 3);
        m_isForeign |= mark.size() > 1 && mark[1].unicode() >= 0x80;
        if (mark != u"(s)" && mark != u"(S)")
            return false;
        m_at += mark.size();
        return true;
    }

    const QStringView m_name;
    qsizetype m_at = 0;
    bool m_isForeign = false;
};

/// Asked of all fields by many checks: most names differ in the first letter.
bool isSameName(const QString& one, const QString& other)
{
    const auto letterOf = [](const QString& name) {
        const int unit = name.isEmpty() ? 0 : name.front().unicode() | 0x20;
        return unit >= u'a' && unit <= u'z' ? unit : 0;
    };
    const int letter = letterOf(one);
    const int wantedLetter = letterOf(other);
    if (letter != 0 && wantedLetter != 0 && letter != wantedLetter)
        return false;
    FoldedUnits units(one);
    FoldedUnits others(other);
    while (true) {
        const int unit = units.next();
        const int wanted = others.next();
        if (units.isForeign() || others.isForeign())
            return foldedFieldName(one) == foldedFieldName(other);
        if (unit != wanted)
            return false;
        if (unit < 0)
            return true;
    }
}

/// Puts a field that is a heading among the others, by where it stands.
void insertHeading(Metadata& metadata, MetadataField heading)
{
    const auto place =
        std::find_if(metadata.fields.begin(), metadata.fields.end(), [&](const MetadataField& field) {
            return field.entryRange.start > heading.entryRange.start;
        });
    metadata.fields.insert(place, std::move(heading));
}

bool hasState(const Metadata& metadata)
{
    return std::any_of(metadata.fields.begin(), metadata.fields.end(),
                       [](const MetadataField& field) { return isStateFieldName(field.key); });
}

} // namespace

const MetadataField* Metadata::find(const QStringList& names) const
{
    for (const QString& name : names) {
        const auto found = std::find_if(fields.begin(), fields.end(), [&name](const MetadataField& field) {
            return isSameName(field.key, name);
        });
        if (found != fields.end())
            return &*found;
    }
    return nullptr;
}

Metadata readMetadata(const TextSnapshot& snapshot)
{
    const std::optional<FrontMatterRange> frontMatter = findFrontMatter(snapshot.text);
    std::optional<MetadataField> heading =
        findTitleHeading(snapshot, frontMatter ? frontMatter->whole.end() : 0);
    Metadata metadata;
    if (frontMatter) {
        metadata = readFrontMatter(snapshot, *frontMatter);
    } else {
        MarkdownMetadata found = readMarkdownMetadata(snapshot, heading);
        metadata = std::move(found.metadata);
        if (!heading)
            heading = std::move(found.title);
    }
    if (heading && !isMetadataHeading(heading->value) && !metadata.find({QStringLiteral("title")}))
        insertHeading(metadata, *std::move(heading));
    if (!metadata.error && !hasState(metadata)) {
        if (std::optional<MetadataField> status = readStatusSection(snapshot))
            insertHeading(metadata, *std::move(status));
    }
    return metadata;
}

Metadata readYamlFile(const TextSnapshot& snapshot)
{
    const TextRange whole{0, snapshot.text.size()};
    Metadata metadata = readFrontMatter(snapshot, {whole, whole});
    metadata.syntax = MetadataSyntax::YamlFile;
    return metadata;
}

QString foldedFieldName(const QString& name)
{
    const QString cased = name.toCaseFolded();
    QString folded;
    folded.reserve(cased.size());
    FoldedUnits units(cased);
    for (int unit = units.next(); unit >= 0; unit = units.next())
        folded += QChar(ushort(unit));
    return folded;
}

namespace {

/// False for nearly all titles: a number has a digit, and stands behind capitals, a bracket or nothing.
bool mayBeNumbered(QStringView title)
{
    const auto isDigit = [](QChar unit) { return unit >= u'0' && unit <= u'9'; };
    const auto first = std::find_if(title.begin(), title.end(), [](QChar unit) {
        return unit != u' ' && !(unit >= u'\t' && unit <= u'\r');
    });
    return first != title.end() &&
           (*first == u'[' || (*first >= u'A' && *first <= u'Z') || isDigit(*first)) &&
           std::any_of(first, title.end(), isDigit);
}

} // namespace

NumberedTitle splitNumberedTitle(const QString& title)
{
    if (!mayBeNumbered(title))
        return {};
    // "RFC-2024-031: X", "RFC 12 - X", "[RFC-3] X", "KEP-1234: X", "ADR 7: X"; then "0042. X", "0042 - X",
    // "12: X".
    static const QRegularExpression named(
        QStringLiteral("^\\s*(?:\\[([A-Za-z]{2,8}[ -]?\\d+(?:-\\d+)*)\\]\\s*[:\\x{2013}\\x{2014}-]?|"
                       "((?:[A-Z]{2,8}-|(?:RFC|Rfc|ADR|KEP|EIP|ERC|PEP|SE|JEP|DEP|BIP)[ -]?#?)\\d+(?:-\\d+)*)"
                       "(?:\\s*:|\\s+[\\x{2013}\\x{2014}-](?=\\s)|\\.(?=\\s)))\\s*"));
    static const QRegularExpression bare(
        QStringLiteral("^\\s*(\\d{1,6})(?:\\.(?=\\s)|:(?=\\s)|\\s+[\\x{2013}\\x{2014}-](?=\\s))\\s*"));
    for (const QRegularExpression* pattern : {&named, &bare}) {
        const QRegularExpressionMatch match = pattern->match(title);
        if (match.hasMatch()) {
            const QString bracketed = match.captured(1);
            return {bracketed.isEmpty() ? match.captured(2) : bracketed, match.capturedLength()};
        }
    }
    return {};
}

} // namespace redraft
