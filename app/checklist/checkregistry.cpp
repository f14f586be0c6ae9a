#include "app/checklist/rules/documentrules.h"
#include "app/checklist/rules/sectionrules.h"

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

template <typename Kind>
const Kind* findIn(const std::vector<const Kind*>& checks, const QString& id)
{
    for (const Kind* check : checks) {
        if (check->id() == id)
            return check;
    }
    return nullptr;
}

} // namespace

const SectionCheck* findSectionCheck(const QString& id)
{
    return findIn(sectionChecks(), id);
}

const DocumentCheck* findDocumentCheck(const QString& id)
{
    return findIn(documentChecks(), id);
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
         {"META-YAML", "META-MISSING", "META-LEFT", "META-CHOICE", "META-STATUS", "META-DATE", "META-FUTURE",
          "META-ORDER", "META-COND", "META-TAGS", "META-URL", "META-DOUBLE", "META-UUID", "META-TITLE",
          "SEC-MISSING", "WAIVE-REASON", "WAIVE-UNUSED", "WAIVE-UNKNOWN"})
        ids += QString::fromLatin1(id);
    ids.removeDuplicates();
    ids.sort();
    return ids;
}

} // namespace redraft
