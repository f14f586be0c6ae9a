#include "app/checklist/rules/mentioncheck.h"
#include "app/checklist/rules/rules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class Compatibility final : public MentionCheck
{
    Q_DECLARE_TR_FUNCTIONS(Compatibility)

public:
    QString id() const override { return QStringLiteral("MIG-COMPAT"); }
    QString title() const override { return tr("Old and new side by side"); }

protected:
    const PhraseTable& words() const override
    {
        static const PhraseTable table(
            "compatib*|incompatib*|existing|old clients|old version|old versions|older|"
            "previous version|previous versions|legacy|version skew|mixed version*|both versions|"
            "dual|in parallel|side by side|breaking|breaks|break|unaffected|not affected|"
            "additive|no impact|no effect|deprecat*|downgrade|upgrade|upgrades|upgrading|"
            "upgraded|opt in|feature flag|feature flags|feature gate|coexist|fallback|old|"
            "current|currently|shadow|backfill|unchanged|breakage");
        return table;
    }
    QString complaint() const override { return tr("Nothing says whether old clients and data still work"); }
    int fewestWords() const override { return 30; }
};

} // namespace

const SectionCheck& compatibility()
{
    static const Compatibility rule;
    return rule;
}

} // namespace redraft::rules
