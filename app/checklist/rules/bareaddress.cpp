#include "app/checklist/rules/documentrules.h"
#include "app/markdown/linksafety.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class BareAddress final : public BlockCheck
{
    Q_DECLARE_TR_FUNCTIONS(BareAddress)

public:
    QString id() const override { return QStringLiteral("MD-034"); }
    QString title() const override { return tr("Addresses stand in brackets or links"); }

    std::vector<Finding> runOn(const BlockInput& block) const override
    {
        std::vector<Finding> findings;
        for (const LinkFact& link : block.facts.links) {
            const bool isBare = link.kind == NodeKind::Link && link.text == link.destination &&
                                linkKind(link.destination) == LinkKind::Remote &&
                                block.source.mid(link.range.start, link.range.length) == link.text;
            if (isBare && !isEnclosed(block.source, link.range) && !isPartOfScheme(block.source, link.range))
                findings.push_back(report(block, link));
        }
        return findings;
    }

private:
    Finding report(const BlockInput& block, const LinkFact& link) const
    {
        if (isBehindText(block.source, link.range)) {
            Finding finding =
                found(Severity::Note, tr("No parentheses stand around the address of the link"), link.range);
            finding.fixes.push_back(wrapped(link.range, QStringLiteral("("), QStringLiteral(")"),
                                            tr("Put it in ( )"), FixSafety::Unsafe));
            return finding;
        }
        Finding finding = found(Severity::Note, tr("The address stands there bare"), link.range);
        if (charAt(block.source, link.range.end()) == u'<')
            return finding; // "…/main/<commit>": the address goes on behind what became a link
        const FixSafety safety = standsAlone(block.source, link.range) ? FixSafety::Safe : FixSafety::Unsafe;
        finding.fixes.push_back(isLinkWanted(block.request) ? linked(link, safety) : enclosed(link, safety));
        return finding;
    }

    static QChar charAt(QStringView source, qsizetype position)
    {
        return position >= 0 && position < source.size() ? source[position] : QChar();
    }

    /// "git+https://…": another scheme, of which only the end is one that becomes a link.
    static bool isPartOfScheme(QStringView source, TextRange range)
    {
        const QChar before = charAt(source, range.start - 1);
        return before.isLetterOrNumber() || before == u'+' || before == u'-' || before == u'.';
    }

    /// "[text]https://…"; a box of a task list needs a blank, too.
    static bool isBehindText(QStringView source, TextRange range)
    {
        return charAt(source, range.start - 1) == u']';
    }

    /// Whatever else stands close before it, somebody meant something by.
    static bool standsAlone(QStringView source, TextRange range)
    {
        const QChar before = charAt(source, range.start - 1);
        const QChar after = charAt(source, range.end());
        const bool isInMarks = QStringView(u"*_~").contains(before);
        if (QStringView(u"*_~").contains(after) && before != after)
            return false; // "https://example.org/*"
        const bool isFree =
            before.isNull() || before.isSpace() || isInMarks || QStringView(u"|>“„«—–").contains(before);
        return isFree || (before == u'(' && charAt(source, range.start - 2) != u']');
    }

    /// MDX, which sites such as docuchango's are built from, takes "<https://…" for the start of an element.
    static bool isLinkWanted(const CheckRequest& request)
    {
        return request.settings.value(QStringLiteral("form")) == u"link";
    }

    static Fix enclosed(const LinkFact& link, FixSafety safety)
    {
        return wrapped(link.range, QStringLiteral("<"), QStringLiteral(">"), tr("Put it in < >"), safety);
    }

    static Fix linked(const LinkFact& link, FixSafety safety)
    {
        return wrapped(link.range, QStringLiteral("["), QStringLiteral("](%1)").arg(link.destination),
                       tr("Make it a link"), safety);
    }

    static Fix wrapped(TextRange range, const QString& before, const QString& after, const QString& label,
                       FixSafety safety)
    {
        const Edit edit{
            {TextDelta{range.start, 0, before}, TextDelta{range.end(), 0, after}}, std::nullopt, label};
        return {label, edit, safety};
    }

    static bool isEnclosed(QStringView source, TextRange range)
    {
        const QChar before = range.start > 0 ? source[range.start - 1] : QChar();
        return before == u'<' || before == u'[' || before == u'"' || before == u'\'' || before == u'=';
    }
};

} // namespace

const DocumentCheck& bareAddress()
{
    static const BareAddress rule;
    return rule;
}

} // namespace redraft::rules
