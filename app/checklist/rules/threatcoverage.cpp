#include "app/checklist/rules/mentioncheck.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

struct Topic
{
    const char* name; ///< to be translated in the context "ThreatCoverage"
    const char* phrases;
};

const Topic topics[] = {
    {QT_TRANSLATE_NOOP("ThreatCoverage", "access"),
     "authenticat*|authoriz*|authoris*|authn|authz|permission|permissions|privilege*|rbac|access|acl|acls|"
     "role|roles|identity|"
     "login|sign "
     "in|oauth|sso|jwt|token|tokens|admin|admins|trust|trusted|untrusted|impersonat*|spoof*|allowlist|scope|"
     "scopes"},
    {QT_TRANSLATE_NOOP("ThreatCoverage", "data"),
     "data|encrypt*|at rest|in "
     "transit|tls|mtls|pii|personal|privacy|confidential*|sensitive|leak|leaks|leakage|disclos*|"
     "retention|gdpr|integrity|tamper*|expose|exposes|exposed|exposure|hash|hashed|hashes|signature*|signed"},
    {QT_TRANSLATE_NOOP("ThreatCoverage", "secrets"),
     "secret|secrets|credential*|password*|key|keys|private key|certificate*|vault|rotat*|kms|api "
     "key|keystore|signing"},
    {QT_TRANSLATE_NOOP("ThreatCoverage", "input"),
     "input|inputs|validat*|sanitiz*|sanitis*|injection|inject|escap*|malicious|attacker*|attack|attacks|"
     "untrusted|malformed|"
     "parse*|xss|csrf|denial of service|dos|ddos|rate "
     "limit*|abuse|abus*|exploit*|overflow|fuzz*|adversar*|replay*|vulnerab*"},
    {QT_TRANSLATE_NOOP("ThreatCoverage", "audit"),
     "audit|audits|auditing|audited|logged|logging|log|logs|trail|monitor*|alert*|detect*|repudiat*|forensic*"
     "|trace*"},
};

class ThreatCoverage final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(ThreatCoverage)

public:
    QString id() const override { return QStringLiteral("SEC-STRIDE"); }
    QString title() const override { return tr("Access, data, secrets, input and audit"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const QString text = proseOf(input, section);
        const int words = wordCount(text);
        if (words < setting(section.request, QStringLiteral("words"), 20))
            return {}; // SECURITY-REASON asks for the reason
        QStringList missing;
        const std::vector<PhraseTable>& tables = tablesOfTopics();
        for (size_t i = 0; i < tables.size(); ++i) {
            if (!tables[i].isIn(text))
                missing += QCoreApplication::translate("ThreatCoverage", topics[i].name);
        }
        const int covered = int(tables.size()) - int(missing.size());
        if (covered >= setting(section.request, QStringLiteral("least"), 3))
            return {};
        return {vague(Severity::Note, tr("Nothing on %1").arg(missing.join(QStringLiteral(", "))),
                      SectionContent(input, section.section).start())};
    }

private:
    static const std::vector<PhraseTable>& tablesOfTopics()
    {
        static const std::vector<PhraseTable> tables = [] {
            std::vector<PhraseTable> all;
            for (const Topic& topic : topics)
                all.emplace_back(topic.phrases);
            return all;
        }();
        return tables;
    }
};

} // namespace

const SectionCheck& threatCoverage()
{
    static const ThreatCoverage rule;
    return rule;
}

} // namespace redraft::rules
