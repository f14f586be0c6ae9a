#include "app/checklist/rules/partfixes.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionitems.h"
#include "app/checklist/rules/textdates.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

const PhraseTable& ownerWords()
{
    static const PhraseTable table(
        "owner|owners|owned by|assigned|assignee|decides|decider|decided by|who decides|dri|team|need input|"
        "input from|ask|responsible|lead|leads|author|authors|reviewers|maintainers|working "
        "group|resolved|answered|"
        "decided|we decided");
    return table;
}

const PhraseTable& dueWords()
{
    static const PhraseTable table(
        "due|deadline|by "
        "when|before|until|phase|milestone|week|weeks|q1|q2|q3|q4|monday|friday|january|february|"
        "april|june|july|august|september|october|november|december|sprint|quarter|release|beta|alpha|ga|"
        "resolved|answered|decided|merge|merged|implementation|rollout|launch");
    return table;
}

bool namesSomebody(const SectionItem& question)
{
    if (question.says(QStringLiteral("owner"), &ownerWords()))
        return true;
    const qsizetype at = question.text.indexOf(u'@');
    return at >= 0 && at + 1 < question.text.size() && question.text[at + 1].isLetter();
}

class QuestionOwners final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(QuestionOwners)

public:
    QString id() const override { return QStringLiteral("OPEN-Q"); }
    QString title() const override { return tr("Each question with who decides, and by when"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionItems questions = itemsOf(input, section);
        std::vector<Finding> findings;
        for (const SectionItem& question : questions.items) {
            const bool hasOwner = namesSomebody(question) || question.isToBeWritten(QStringLiteral("owner"));
            const bool hasDue = question.isToBeWritten(QStringLiteral("due")) ||
                                question.says(QStringLiteral("due"), &dueWords()) ||
                                !datesIn(question.text).empty();
            const bool isQuestion = question.text.contains(u'?') || wordCount(question.text) > 4;
            if ((hasOwner && hasDue) || !isQuestion)
                continue;
            const QString message = hasOwner ? tr("“%1”: decided by when?")
                                    : hasDue ? tr("“%1”: who decides?")
                                             : tr("“%1”: who decides, and by when?");
            findings.push_back(vague(Severity::Note, message.arg(question.name), question.place));
            if (findings.size() > mostApart)
                continue; // only to be counted
            QStringList asked;
            if (!hasOwner)
                asked += QStringLiteral("owner");
            if (!hasDue)
                asked += QStringLiteral("due");
            findings.back().fixes = addPartsFix(input, section, question, asked);
        }
        const QString all =
            tr("No owner or date: %1 of %2 questions").arg(findings.size()).arg(questions.items.size());
        return summarised(findings, all);
    }
};

} // namespace

const SectionCheck& questionOwners()
{
    static const QuestionOwners rule;
    return rule;
}

} // namespace redraft::rules
