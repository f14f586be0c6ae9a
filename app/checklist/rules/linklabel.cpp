#include "app/checklist/rules/documentrules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

class LinkLabel final : public BlockCheck
{
    Q_DECLARE_TR_FUNCTIONS(LinkLabel)

public:
    QString id() const override { return QStringLiteral("LINK-LABEL"); }
    QString title() const override { return tr("Labels of links are defined"); }

    std::vector<Finding> runOn(const BlockInput& block) const override
    {
        static const QRegularExpression reference(
            QStringLiteral("(?<![\\w\\])\\\\])!?\\[([^\\[\\]]+)\\]\\[([^\\[\\]]*)\\](?![\\[(])"));
        std::vector<Finding> findings;
        for (const ProsePart& part : block.facts.parts) {
            addFootnotes(block, part, findings);
            if (!mayRefer(part.text))
                continue;
            for (auto matches = reference.globalMatch(part.text); matches.hasNext();) {
                const QRegularExpressionMatch match = matches.next();
                const QString label = match.captured(2).isEmpty() ? match.captured(1) : match.captured(2);
                if (label.contains(ProsePart::gap) || isIndex(label))
                    continue;
                const TextRange place = part.sourceOf({match.capturedStart(), match.capturedLength()});
                if (isWritten(block.source, place))
                    findings.push_back(
                        found(Severity::Warning, tr("Nothing defines the label [%1]").arg(label), place));
            }
        }
        return findings;
    }

private:
    /// A mark that a definition follows up is no text any more. "[^a-z]" is a pattern.
    void addFootnotes(const BlockInput& block, const ProsePart& part, std::vector<Finding>& findings) const
    {
        static const QRegularExpression mark(
            QStringLiteral("\\[\\^(\\d{1,3}|[A-Za-z][A-Za-z_]{2,}\\d*)\\](?![\\[(:*+?{])"));
        if (!part.text.contains(QStringLiteral("[^")))
            return;
        for (auto matches = mark.globalMatch(part.text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const TextRange place = part.sourceOf({match.capturedStart(), match.capturedLength()});
            if (isWritten(block.source, place))
                findings.push_back(found(Severity::Warning,
                                         tr("Nothing defines the footnote [^%1]").arg(match.captured(1)),
                                         place));
        }
    }

    static bool mayRefer(QStringView text)
    {
        for (qsizetype at = text.indexOf(u']'); at >= 0; at = text.indexOf(u']', at + 1)) {
            if (at + 1 < text.size() && text[at + 1] == u'[')
                return true;
        }
        return false;
    }

    /// Not with a backslash, which makes it text.
    static bool isWritten(QStringView source, TextRange place)
    {
        const bool isEscaped = place.start > 0 && source[place.start - 1] == u'\\';
        return !isEscaped && source.mid(place.start, place.length).contains(u']');
    }

    /// "[i][j]" is the element of a table.
    static bool isIndex(const QString& label) { return label.size() == 1; }
};

} // namespace

const DocumentCheck& linkLabel()
{
    static const LinkLabel rule;
    return rule;
}

} // namespace redraft::rules
