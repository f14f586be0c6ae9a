#include "app/checklist/neighbourfacts.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/sectioncontent.h"
#include "app/checklist/siblingnumbers.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace redraft::rules {

namespace {

class Supersession final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(Supersession)

public:
    QString id() const override { return QStringLiteral("SUPERSEDE"); }
    QString title() const override { return tr("Both documents say which one replaces the other"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        if (!input.neighbourhood || input.neighbourhood->ownPath().isEmpty())
            return findings;
        const std::shared_ptr<const SiblingNumbers> known = input.neighbourhood->numbers();
        const SiblingNumbers& numbers = *known;
        const DocumentNumber own =
            SiblingNumbers::of(factsFrom(input.neighbourhood->ownPath(), input.metadata));
        if (const MetadataField* field = supersedesField(input.metadata))
            collect(input, *field, {numbers, own, &NeighbourFacts::supersededBy}, findings);
        if (const MetadataField* field = supersededByField(input.metadata))
            collect(input, *field, {numbers, own, &NeighbourFacts::supersedes}, findings);
        return findings;
    }

private:
    struct Question
    {
        const SiblingNumbers& numbers;
        const DocumentNumber& own;
        QString NeighbourFacts::*answer; ///< where the other document must name this one
    };

    static QList<DocumentNumber> numbersIn(const QString& text)
    {
        static const QRegularExpression form(
            QStringLiteral("(?<![\\w.])(?:[A-Za-z]{2,8}[- _]?#?)?\\d{1,6}(?:-\\d{2,4}(?=\\b))?(?![\\w.])"));
        // The address of a pull request holds a number, but that of no document.
        static const QRegularExpression address(QStringLiteral("[A-Za-z]+://[^\\s<>\\])]+"));
        const QString words = QString(text).remove(address);
        QList<DocumentNumber> numbers;
        for (auto matches = form.globalMatch(words); matches.hasNext();) {
            const DocumentNumber number = documentNumber(matches.next().captured());
            if (number.isValid())
                numbers += number;
        }
        return numbers;
    }

    /// True where a document with the number should lie beside this one, as others with numbers do: of its
    /// own family, or of one that is there. Names without a prefix ("0012-cache.md") are of any family of
    /// documents: "PR #69" is of none.
    static bool isOfThisFolder(const CheckInput& input, const DocumentNumber& number,
                               const DocumentNumber& own)
    {
        if (number.prefix.isEmpty() || number.matches(own))
            return false;
        static const QStringList families = QStringLiteral("RFC ADR RFD KEP PEP EIP MEMO").split(u' ');
        const bool isOwnFamily =
            own.prefix.isEmpty() ? families.contains(number.prefix) : number.prefix == own.prefix;
        const QList<NeighbourFacts> siblings = input.neighbourhood->siblings();
        return std::any_of(siblings.begin(), siblings.end(), [&](const NeighbourFacts& each) {
            const DocumentNumber other = SiblingNumbers::of(each);
            const bool isFamily = other.prefix.isEmpty() ? isOwnFamily : other.prefix == number.prefix;
            return each.path != input.neighbourhood->ownPath() && other.isValid() && isFamily;
        });
    }

    void collect(const CheckInput& input, const MetadataField& field, const Question& question,
                 std::vector<Finding>& findings) const
    {
        for (const DocumentNumber& number : numbersIn(field.value)) {
            const NeighbourFacts* other = question.numbers.find(number);
            if (!other && isOfThisFolder(input, number, question.own))
                findings.push_back(found(Severity::Warning, tr("There is no document %1").arg(number.written),
                                         locate(input.snapshot, field.valueRange, number.written)));
            if (!other || !question.own.isValid() || other->path == input.neighbourhood->ownPath())
                continue;
            const QList<DocumentNumber> answers = numbersIn(other->*question.answer);
            const bool isSaid =
                std::any_of(answers.begin(), answers.end(), [&question](const DocumentNumber& answer) {
                    return answer.matches(question.own);
                });
            if (isSaid)
                continue;
            const QString name = QFileInfo(other->path).fileName();
            const QString message = question.answer == &NeighbourFacts::supersededBy
                                        ? tr("%1 does not say that this document supersedes it").arg(name)
                                        : tr("%1 does not say that it supersedes this document").arg(name);
            findings.push_back(
                found(Severity::Warning, message, locate(input.snapshot, field.valueRange, field.value)));
        }
    }
};

} // namespace

const DocumentCheck& supersession()
{
    static const Supersession rule;
    return rule;
}

} // namespace redraft::rules
