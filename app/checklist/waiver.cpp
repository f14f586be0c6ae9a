#include "app/checklist/waiver.h"

#include "app/checklist/placeholders.h"
#include "app/checklist/sectioncontent.h"

#include <QRegularExpression>

namespace redraft {

namespace {

constexpr QLatin1String commentStart("<!--");
constexpr QLatin1String commentEnd("-->");
constexpr QLatin1String word("redraft:");

bool holdsComment(const Node& node, QStringView comment)
{
    const bool isHtml = node.kind == NodeKind::HtmlBlock || node.kind == NodeKind::HtmlInline;
    if (isHtml && QStringView(node.literal).contains(comment.left(comment.indexOf(u'\n'))))
        return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [comment](const Node& child) { return holdsComment(child, comment); });
}

/// Finds the comments of a document that speak to this program.
class WaiverFinder
{
public:
    WaiverFinder(const TextSnapshot& snapshot, const SyntaxTree& tree, const Outline& outline)
        : m_snapshot(snapshot)
        , m_text(snapshot.text)
        , m_tree(tree)
        , m_outline(outline)
    {
    }

    std::vector<Waiver> run()
    {
        for (qsizetype found = m_text.indexOf(word); found >= 0; found = m_text.indexOf(word, found + 1)) {
            const TextRange comment = commentAround(found);
            if (!comment.isEmpty() && isHtml(comment)) {
                readComment(comment, found + word.size());
                found = comment.end() - 1;
            }
        }
        return std::move(m_waivers);
    }

private:
    /// The comment that begins with the word at `position`, or an empty range.
    TextRange commentAround(qsizetype position) const
    {
        qsizetype start = position;
        while (start > 0 && m_text[start - 1].isSpace())
            --start;
        start -= commentStart.size();
        const qsizetype end = m_text.indexOf(commentEnd, position);
        const bool isComment = start >= 0 && end >= 0 && m_text.mid(start).startsWith(commentStart);
        return isComment ? TextRange::fromBounds(start, end + commentEnd.size()) : TextRange{};
    }

    /// True if Markdown takes it for HTML: not in code, for example.
    bool isHtml(TextRange comment) const
    {
        const int block = m_tree.blockAtLine(m_snapshot.lines.lineOf(comment.start));
        return block >= 0 && holdsComment(m_tree.blocks[size_t(block)].block->node, m_snapshot.view(comment));
    }

    void readComment(TextRange comment, qsizetype position)
    {
        Waiver place;
        place.comment = comment;
        const int section = m_outline.sectionAt(comment.start);
        place.isDocumentWide = section < 0 || section == m_outline.titleSection;
        place.scope = place.isDocumentWide ? TextRange{0, m_text.size()}
                                           : m_outline.sections[size_t(section)].whole();
        const qsizetype end = comment.end() - commentEnd.size();
        static const QRegularExpression opening(
            QStringLiteral("(?:^|\\n)[ \\t]*(?:redraft:[ \\t]*)?(waive\\b)"),
            QRegularExpression::CaseInsensitiveOption);
        auto matches = opening.globalMatch(m_text.mid(position, end - position).toString());
        qsizetype statement = -1;
        while (matches.hasNext()) {
            const qsizetype next = position + matches.next().capturedStart(1);
            if (statement >= 0)
                readStatement(place, TextRange::fromBounds(statement, m_text.lastIndexOf(u'\n', next - 1)));
            statement = next;
        }
        if (statement >= 0)
            readStatement(place, TextRange::fromBounds(statement, end));
    }

    /// "waive A, B(target): reason"
    void readStatement(Waiver waiver, TextRange range)
    {
        while (!range.isEmpty() && m_text[range.end() - 1].isSpace())
            --range.length;
        waiver.statement = range;
        const QStringView text = m_snapshot.view(range);
        const qsizetype colon = text.indexOf(u':');
        waiver.reason = colon < 0 ? QString() : text.mid(colon + 1).toString().simplified();
        static const QRegularExpression name(
            QStringLiteral("([A-Za-z0-9][\\w-]*)(?:\\(\\s*([\\w-]*)\\s*\\))?"));
        const qsizetype namesStart = 5; // behind "waive"
        auto names = name.globalMatch(text.mid(namesStart, (colon < 0 ? text.size() : colon) - namesStart).toString());
        while (names.hasNext()) {
            const QRegularExpressionMatch match = names.next();
            waiver.checkId = match.captured(1).toUpper();
            waiver.target = match.captured(2);
            waiver.idRange = {range.start + namesStart + match.capturedStart(1), match.capturedLength(1)};
            m_waivers.push_back(waiver);
        }
    }

    const TextSnapshot& m_snapshot;
    const QStringView m_text;
    const SyntaxTree& m_tree;
    const Outline& m_outline;
    std::vector<Waiver> m_waivers;
};

} // namespace

bool Waiver::hasReason() const
{
    return wordCount(reason) > 0 && !isPlaceholder(reason);
}

std::vector<Waiver> findWaivers(const TextSnapshot& snapshot, const SyntaxTree& tree, const Outline& outline)
{
    return WaiverFinder(snapshot, tree, outline).run();
}

QString waiverComment(const QString& id, const QString& reason)
{
    QString line = reason.simplified();
    line.replace(QStringLiteral("--"), QStringLiteral("–"));
    while (line.endsWith(u'-'))
        line.chop(1);
    return QStringLiteral("<!-- redraft: waive %1: %2 -->").arg(id, line.trimmed());
}

} // namespace redraft
