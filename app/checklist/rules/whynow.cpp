#include "app/checklist/rules/mentioncheck.h"
#include "app/checklist/rules/rules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class WhyNow final : public MentionCheck
{
    Q_DECLARE_TR_FUNCTIONS(WhyNow)

public:
    QString id() const override { return QStringLiteral("MOT-WHYNOW"); }
    QString title() const override { return tr("Why it matters now"); }

protected:
    const PhraseTable& words() const override
    {
        static const PhraseTable table(
            "why now|now|today|currently|no longer|urgent|deadline|roadmap|growing|grows|grown|"
            "growth|increasing|increasingly|more and more|blocked|blocks|blocker|blocking|"
            "upcoming|end of life|eol|end of support|deprecated|deprecation|unmaintained|recent|"
            "recently|last year|last month|last quarter|this year|this quarter|this month|"
            "next quarter|next year|next release|soon|incident|incidents|outage|outages|since|"
            "already|until now|so far|at the moment|at present|presently|these days|historically|"
            "increased|has become|have become|is becoming|still|yet");
        return table;
    }
    QString complaint() const override { return tr("Nothing says why this matters now"); }
    QString scaffoldHeading() const override { return QStringLiteral("why now"); }
    int fewestWords() const override { return 6; }
};

} // namespace

const SectionCheck& whyNow()
{
    static const WhyNow rule;
    return rule;
}

} // namespace redraft::rules
