#include "app/metadata/fieldnames.h"

#include "app/metadata/commalist.h"
#include "app/metadata/metadata.h"

#include <QSet>

namespace redraft {

bool isWellKnownFieldName(const QString& name)
{
    static const QSet<QString> names{QStringLiteral("title"),
                                     QStringLiteral("name"),
                                     QStringLiteral("feature name"),
                                     QStringLiteral("proposal"),
                                     QStringLiteral("status"),
                                     QStringLiteral("state"),
                                     QStringLiteral("stage"),
                                     QStringLiteral("amendment status"),
                                     QStringLiteral("status note"),
                                     QStringLiteral("date"),
                                     QStringLiteral("created"),
                                     QStringLiteral("created at"),
                                     QStringLiteral("created on"),
                                     QStringLiteral("updated"),
                                     QStringLiteral("updated at"),
                                     QStringLiteral("last updated"),
                                     QStringLiteral("last update"),
                                     QStringLiteral("last modified"),
                                     QStringLiteral("modified"),
                                     QStringLiteral("start date"),
                                     QStringLiteral("end date"),
                                     QStringLiteral("since"),
                                     QStringLiteral("target date"),
                                     QStringLiteral("decision deadline"),
                                     QStringLiteral("deadline"),
                                     QStringLiteral("due date"),
                                     QStringLiteral("version"),
                                     QStringLiteral("current version"),
                                     QStringLiteral("target version"),
                                     QStringLiteral("type"),
                                     QStringLiteral("category"),
                                     QStringLiteral("priority"),
                                     QStringLiteral("rfc"),
                                     QStringLiteral("rfc pr"),
                                     QStringLiteral("rfc pull request"),
                                     QStringLiteral("rfc number"),
                                     QStringLiteral("pr"),
                                     QStringLiteral("pull request"),
                                     QStringLiteral("number"),
                                     QStringLiteral("id"),
                                     QStringLiteral("issue"),
                                     QStringLiteral("issues"),
                                     QStringLiteral("bug"),
                                     QStringLiteral("bugs"),
                                     QStringLiteral("tracking issue"),
                                     QStringLiteral("tracking issues"),
                                     QStringLiteral("rust issue"),
                                     QStringLiteral("reference issues"),
                                     QStringLiteral("related issues"),
                                     QStringLiteral("implementation"),
                                     QStringLiteral("implementation pr"),
                                     QStringLiteral("implementation prs"),
                                     QStringLiteral("implemented in"),
                                     QStringLiteral("implementation date"),
                                     QStringLiteral("discussion"),
                                     QStringLiteral("discussions to"),
                                     QStringLiteral("discussion at"),
                                     QStringLiteral("discussion thread"),
                                     QStringLiteral("discussion url"),
                                     QStringLiteral("team"),
                                     QStringLiteral("sponsor"),
                                     QStringLiteral("champion"),
                                     QStringLiteral("shepherd"),
                                     QStringLiteral("review manager"),
                                     QStringLiteral("review"),
                                     QStringLiteral("reviewed by"),
                                     QStringLiteral("approved by"),
                                     QStringLiteral("authored by"),
                                     QStringLiteral("created by"),
                                     QStringLiteral("decision"),
                                     QStringLiteral("decision date"),
                                     QStringLiteral("decision notes"),
                                     QStringLiteral("review by"),
                                     QStringLiteral("effective date"),
                                     QStringLiteral("accepted"),
                                     QStringLiteral("accepted at"),
                                     QStringLiteral("resolution"),
                                     QStringLiteral("target repository"),
                                     QStringLiteral("upcoming feature flag"),
                                     QStringLiteral("previous revision"),
                                     QStringLiteral("previous revisions"),
                                     QStringLiteral("previous proposal"),
                                     QStringLiteral("post history"),
                                     QStringLiteral("python version"),
                                     QStringLiteral("pep"),
                                     QStringLiteral("pep delegate"),
                                     QStringLiteral("bdfl delegate"),
                                     QStringLiteral("eip"),
                                     QStringLiteral("kep number"),
                                     QStringLiteral("owning sig"),
                                     QStringLiteral("participating sigs"),
                                     QStringLiteral("repo"),
                                     QStringLiteral("epic"),
                                     QStringLiteral("jira"),
                                     QStringLiteral("ticket"),
                                     QStringLiteral("tracking link"),
                                     QStringLiteral("product"),
                                     QStringLiteral("prd"),
                                     QStringLiteral("confidentiality"),
                                     QStringLiteral("superceded by"),
                                     QStringLiteral("technical story"),
                                     QStringLiteral("api bar raiser"),
                                     QStringLiteral("rfc status"),
                                     QStringLiteral("rfc id"),
                                     QStringLiteral("doc status"),
                                     QStringLiteral("document status"),
                                     QStringLiteral("release"),
                                     QStringLiteral("license")};
    const QString folded = foldedFieldName(name);
    return names.contains(folded) || isListFieldName(name) ||
           folded.endsWith(QStringLiteral("discussion at")) ||
           folded.endsWith(QStringLiteral(" pull request")) ||
           folded.endsWith(QStringLiteral(" pull requests")) ||
           folded.endsWith(QStringLiteral(" document at"));
}

bool isProseLabel(const QString& name)
{
    static const QSet<QString> names{QStringLiteral("note"),       QStringLiteral("notes"),
                                     QStringLiteral("warning"),    QStringLiteral("important"),
                                     QStringLiteral("tip"),        QStringLiteral("caution"),
                                     QStringLiteral("example"),    QStringLiteral("todo"),
                                     QStringLiteral("tl;dr"),      QStringLiteral("tldr"),
                                     QStringLiteral("summary"),    QStringLiteral("abstract"),
                                     QStringLiteral("problem"),    QStringLiteral("context"),
                                     QStringLiteral("goal"),       QStringLiteral("goals"),
                                     QStringLiteral("pros"),       QStringLiteral("cons"),
                                     QStringLiteral("question"),   QStringLiteral("answer"),
                                     QStringLiteral("background"), QStringLiteral("motivation"),
                                     QStringLiteral("disclaimer"), QStringLiteral("update"),
                                     QStringLiteral("edit"),       QStringLiteral("remark"),
                                     QStringLiteral("hint"),       QStringLiteral("problem statement"),
                                     QStringLiteral("objective"),  QStringLiteral("solution"),
                                     QStringLiteral("q"),          QStringLiteral("a")};
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
    static const QSet<QString> names{QStringLiteral("meta"),
                                     QStringLiteral("metadata"),
                                     QStringLiteral("meta data"),
                                     QStringLiteral("document metadata"),
                                     QStringLiteral("document information"),
                                     QStringLiteral("document info"),
                                     QStringLiteral("document control"),
                                     QStringLiteral("rfc metadata"),
                                     QStringLiteral("proposal metadata"),
                                     QStringLiteral("proposal information"),
                                     QStringLiteral("rfc information")};
    return names.contains(foldedFieldName(title));
}

} // namespace redraft
