#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class TitleHeadings final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(TitleHeadings)

public:
    QString id() const override { return QStringLiteral("MD-025"); }
    QString title() const override { return tr("One heading is the title"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        const Section* first = nullptr;
        int count = 0;
        for (const Section& section : input.outline.sections) {
            if (section.level == 1 && ++count == 2)
                first = &section;
        }
        if (!first)
            return {};
        return {found(Severity::Note, tr("%n headings have level 1", nullptr, count), first->titleRange)};
    }
};

} // namespace

const DocumentCheck& titleHeadings()
{
    static const TitleHeadings rule;
    return rule;
}

} // namespace redraft::rules
