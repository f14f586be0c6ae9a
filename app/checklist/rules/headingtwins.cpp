#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class HeadingTwins final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(HeadingTwins)

public:
    QString id() const override { return QStringLiteral("MD-024"); }
    QString title() const override { return tr("Headings beside each other differ"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        QHash<std::pair<int, QString>, int> lines;
        for (const Section& section : input.outline.sections) {
            const std::pair<int, QString> key{section.parent, section.title.simplified().toCaseFolded()};
            const auto first = lines.constFind(key);
            if (first == lines.cend())
                lines.insert(key, input.snapshot.lines.lineOf(section.heading.start) + 1);
            else
                findings.push_back(found(Severity::Note, tr("The same heading stands on line %1").arg(*first),
                                         section.titleRange));
        }
        return findings;
    }
};

} // namespace

const DocumentCheck& headingTwins()
{
    static const HeadingTwins rule;
    return rule;
}

} // namespace redraft::rules
