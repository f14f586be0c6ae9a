#include "app/checklist/rules/mentioncheck.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class ErrorCatalogue final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(ErrorCatalogue)

public:
    QString id() const override { return QStringLiteral("DES-ERR"); }
    QString title() const override { return tr("Errors that callers see are listed"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        static const PhraseTable returned(
            "returns an error|return an error|returning an error|error is returned|errors are returned|"
            "error code|error codes|error response|error responses|error message|error messages|"
            "fail with an error|fails with an error|report an error|reports an error|status code|"
            "error status|results in an error");
        int mentions = 0;
        bool isListed = false;
        TextRange first;
        forEachPart(input, section, [&](const PlacedPart& placed) {
            isListed |= lists(placed.part);
            for (const PhraseTable::Match& match : returned.find(placed.part.text)) {
                if (mentions++ == 0)
                    first = placed.rangeOf({match.start, match.length});
            }
        });
        if (mentions < setting(section.request, QStringLiteral("mentions"), 3) || isListed)
            return {};
        return {found(Severity::Note, tr("Errors are returned, but no list says which"), first)};
    }

private:
    /// A heading, a column or a lead for errors, or their codes where they are spoken of.
    static bool lists(const ProsePart& part)
    {
        static const PhraseTable names(
            "error|errors|error code|error codes|exceptions|failure|failures|status codes|diagnostics");
        const bool isName = part.kind == NodeKind::Heading || part.isHeaderCell ||
                            (part.kind == NodeKind::Paragraph && part.text.endsWith(u':'));
        return isName && names.isIn(part.text);
    }
};

} // namespace

const SectionCheck& errorCatalogue()
{
    static const ErrorCatalogue rule;
    return rule;
}

} // namespace redraft::rules
