#include "app/checklist/rules/documentrules.h"
#include "app/checklist/rules/sectionrules.h"

#include <QHash>

namespace redraft {

namespace {

const std::vector<const SectionCheck*>& sectionChecks()
{
    static const std::vector<const SectionCheck*> checks = rules::sectionRules();
    return checks;
}

const std::vector<const DocumentCheck*>& documentChecks()
{
    static const std::vector<const DocumentCheck*> checks = [] {
        std::vector<const DocumentCheck*> all = rules::contentRules();
        const std::vector<const DocumentCheck*> others = rules::documentRules();
        all.insert(all.end(), others.begin(), others.end());
        return all;
    }();
    return checks;
}

/// Each is looked for in every section of every document.
template <typename Kind>
QHash<QString, const Kind*> byId(const std::vector<const Kind*>& checks)
{
    QHash<QString, const Kind*> known;
    for (const Kind* check : checks) {
        if (!known.contains(check->id()))
            known.insert(check->id(), check);
    }
    return known;
}

} // namespace

const SectionCheck* findSectionCheck(const QString& id)
{
    static const QHash<QString, const SectionCheck*> known = byId(sectionChecks());
    return known.value(id);
}

const DocumentCheck* findDocumentCheck(const QString& id)
{
    static const QHash<QString, const DocumentCheck*> known = byId(documentChecks());
    return known.value(id);
}

const Check* findCheck(const QString& id)
{
    if (const Check* check = findSectionCheck(id))
        return check;
    return findDocumentCheck(id);
}

QStringList checkIds()
{
    QStringList ids;
    for (const Check* check : sectionChecks())
        ids += check->id();
    for (const Check* check : documentChecks())
        ids += check->id();
    ids.sort();
    return ids;
}

QStringList ruleIds()
{
    QStringList ids = checkIds();
    for (const char* id :
         {"META-YAML",   "META-MISSING", "META-LEFT",    "META-CHOICE",  "META-STATUS", "META-DATE",
          "META-FUTURE", "META-ORDER",   "META-COND",    "META-TAGS",    "META-LIST",   "META-URL",
          "META-DOUBLE", "META-UUID",    "META-TITLE",   "SEC-MISSING",  "FILE-EMPTY",  "FILE-NUL",
          "FILE-UTF8",   "WAIVE-REASON", "WAIVE-UNUSED", "WAIVE-UNKNOWN"})
        ids += QString::fromLatin1(id);
    ids.removeDuplicates();
    ids.sort();
    return ids;
}

} // namespace redraft
