#include "app/checklist/documentnumber.h"
#include "app/checklist/neighbourfacts.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/siblingnumbers.h"

#include <QCoreApplication>
#include <QSet>

namespace redraft::rules {

namespace {

class NumberGap final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(NumberGap)

public:
    QString id() const override { return QStringLiteral("NUM-GAP"); }
    QString title() const override { return tr("Numbers of the folder leave no gap"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        if (!input.neighbourhood)
            return {};
        const DocumentNumber own = numberInFileName(input.neighbourhood->ownPath());
        if (!own.isValid() || own.digits.contains(u'-'))
            return {};
        QSet<int> taken = input.neighbourhood->numbers()->inFileNames(own.prefix);
        taken.remove(0);
        taken += own.value();
        const int gap = gapBefore(own.value(), taken);
        if (gap == 0 || !areCounted(taken))
            return {};
        const MetadataField* field = idField(input.metadata);
        const TextRange place = field ? field->valueRange : TextRange();
        const int last = own.value() - 1;
        return {found(Severity::Note,
                      gap == 1
                          ? tr("There is no document %1 before it").arg(last)
                          : tr("There are no documents %1 to %2 before it").arg(last - gap + 1).arg(last),
                      place)};
    }

private:
    /// How many numbers in a row are missing right before `number`.
    static int gapBefore(int number, const QSet<int>& taken)
    {
        const int first = *std::min_element(taken.begin(), taken.end());
        int gap = 0;
        while (number - gap - 1 > first && !taken.contains(number - gap - 1))
            ++gap;
        return gap;
    }

    /// Where numbers come from issues or dates, they leave gaps all the time: only numbers that are given one
    /// after the other count.
    static bool areCounted(const QSet<int>& taken)
    {
        const auto [first, last] = std::minmax_element(taken.begin(), taken.end());
        return taken.size() >= 5 && taken.size() * 10 >= (*last - *first + 1) * 8;
    }
};

} // namespace

const DocumentCheck& numberGap()
{
    static const NumberGap rule;
    return rule;
}

} // namespace redraft::rules
