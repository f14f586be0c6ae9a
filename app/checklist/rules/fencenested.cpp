#include "app/checklist/fencedcode.h"
#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class FenceNested final : public BlockCheck
{
    Q_DECLARE_TR_FUNCTIONS(FenceNested)

public:
    QString id() const override { return QStringLiteral("FENCE-NESTED"); }
    QString title() const override { return tr("No fence opens inside of code"); }

    std::vector<Finding> runOn(const BlockInput& block) const override
    {
        std::vector<Finding> findings;
        for (const FencedCode& code : fencedCodeIn(block.block, block.source)) {
            const qsizetype end = code.closing ? code.closing->start : block.source.size();
            for (qsizetype line = code.opening.end() + 1; line < end;) {
                const qsizetype next = block.source.indexOf(u'\n', line);
                const qsizetype lineEnd = next < 0 ? end : std::min(next, end);
                if (const std::optional<TextRange> fence =
                        openingIn(block.source, {line, lineEnd - line}, code))
                    findings.push_back(
                        found(Severity::Warning,
                              tr("A fence opens inside of code: close the one above, or give it more marks"),
                              *fence));
                line = lineEnd + 1;
            }
        }
        return findings;
    }

private:
    /// A line that would close the code block if it did not go on with the name of a language.
    static std::optional<TextRange> openingIn(QStringView source, TextRange line, const FencedCode& code)
    {
        static const QRegularExpression name(QStringLiteral("^[A-Za-z][\\w+#.-]{0,19}$"));
        qsizetype start = line.start;
        while (start < line.end() && (source[start] == u' ' || source[start] == u'>'))
            ++start;
        qsizetype marks = 0;
        while (start + marks < line.end() && source[start + marks] == code.mark)
            ++marks;
        if (marks < code.length)
            return std::nullopt;
        const QString rest = source.mid(start + marks, line.end() - start - marks).trimmed().toString();
        return name.match(rest).hasMatch() ? std::optional(TextRange::fromBounds(start, line.end()))
                                           : std::nullopt;
    }
};

} // namespace

const DocumentCheck& fenceNested()
{
    static const FenceNested rule;
    return rule;
}

} // namespace redraft::rules
