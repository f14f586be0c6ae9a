#include "app/checklist/rules/mentioncheck.h"
#include "app/checklist/rules/rules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class Scaling final : public MentionCheck
{
    Q_DECLARE_TR_FUNCTIONS(Scaling)

public:
    QString id() const override { return QStringLiteral("SCALE"); }
    QString title() const override { return tr("How it grows"); }

protected:
    const PhraseTable& words() const override
    {
        static const PhraseTable table(
            "10x|100x|2x|3x|5x|20x|50x|1000x|ten times|hundred times|two times|three times|five times|10 "
            "times|"
            "100 times|1000 times|5 times|3 times|2 times|times the|times as many|times as much|times more|"
            "tenfold|ten fold|10 fold|twofold|hundredfold|twice the|doubl*|growth|grows|grow|"
            "at scale|capacity|headroom|linear|linearly|sublinear|scale|scales|scaling|scalab*|"
            "peak|quadratic*|logarithmic*|bottleneck|bottlenecks|upper bound|saturat*");
        return table;
    }
    QString complaint() const override { return tr("Nothing says what happens at ten times the load"); }
    int fewestWords() const override { return 25; }
};

} // namespace

const SectionCheck& scaling()
{
    static const Scaling rule;
    return rule;
}

} // namespace redraft::rules
