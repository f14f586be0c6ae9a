#include "app/metadata/fieldnames.h"

#include "app/metadata/commalist.h"
#include "app/metadata/metadata.h"

#include <QSet>

namespace redraft {

namespace {

// Folded, see foldedFieldName(); '|' separates.
constexpr char wellKnownNames[] =
    "title|name|feature name|proposal|status|state|stage|amendment status|status note|date|created|"
    "created at|created on|updated|updated at|last updated|last update|last modified|modified|"
    "start date|end date|since|target date|decision deadline|deadline|due date|version|"
    "current version|target version|type|category|priority|rfc|rfc pr|rfc pull request|rfc number|"
    "pr|pull request|number|id|issue|issues|bug|bugs|tracking issue|tracking issues|rust issue|"
    "reference issues|related issues|implementation|implementation pr|implementation prs|"
    "implemented in|implementation date|discussion|discussions to|discussion at|discussion thread|"
    "discussion url|team|sponsor|champion|shepherd|review manager|review|reviewed by|approved by|"
    "authored by|created by|decision|decision date|decision notes|review by|effective date|accepted|"
    "accepted at|resolution|target repository|upcoming feature flag|previous revision|"
    "previous revisions|previous proposal|post history|python version|pep|pep delegate|"
    "bdfl delegate|eip|kep number|owning sig|participating sigs|repo|epic|jira|ticket|tracking link|"
    "product|prd|confidentiality|superceded by|technical story|api bar raiser|rfc status|rfc id|"
    "doc status|document status|release|license";

constexpr char proseLabels[] =
    "note|notes|warning|important|tip|caution|example|todo|tl;dr|tldr|summary|abstract|problem|"
    "context|goal|goals|pros|cons|question|answer|background|motivation|disclaimer|update|edit|"
    "remark|hint|problem statement|objective|solution|q|a";

constexpr char metadataHeadings[] =
    "meta|metadata|meta data|document metadata|document information|document info|document control|"
    "rfc metadata|proposal metadata|proposal information|rfc information";

QSet<QString> namesOf(const char* list)
{
    const QStringList names = QString::fromLatin1(list).split(u'|');
    return {names.begin(), names.end()};
}

} // namespace

bool isWellKnownFieldName(const QString& name)
{
    static const QSet<QString> names = namesOf(wellKnownNames);
    const QString folded = foldedFieldName(name);
    const auto endsWith = [&folded](const char* end) { return folded.endsWith(QLatin1String(end)); };
    return names.contains(folded) || isListFieldName(name) || endsWith("discussion at") ||
           endsWith(" pull request") || endsWith(" pull requests") || endsWith(" document at");
}

bool isProseLabel(const QString& name)
{
    static const QSet<QString> names = namesOf(proseLabels);
    return names.contains(foldedFieldName(name));
}

bool isShortFieldName(const QString& name)
{
    return name.size() <= 40 && name.count(u' ') <= 3;
}

bool isStateFieldName(const QString& name)
{
    const QString folded = foldedFieldName(name);
    return folded == u"state" || folded == u"stage" || folded == u"status" ||
           folded.endsWith(QStringLiteral(" status"));
}

bool isShortFieldValue(const QString& value)
{
    static const QString endings = QStringLiteral(".!?:");
    return value.size() <= 80 && (value.isEmpty() || !endings.contains(value.back()));
}

bool isMetadataHeading(const QString& title)
{
    static const QSet<QString> names = namesOf(metadataHeadings);
    return names.contains(foldedFieldName(title));
}

} // namespace redraft
