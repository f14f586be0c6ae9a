#include "app/markdown/htmlbalance.h"

#include "app/markdown/htmlallowlist.h"

#include <algorithm>

namespace redraft {

namespace {

constexpr int maximalAttributes = 200;
/// Content of a table that stands in none of its cells is moved out of it, one by one: dear for a parser.
constexpr int maximalMoved = 200;

bool isBoundary(const QString& name)
{
    return name == u"table" || name == u"td" || name == u"th" || name == u"caption";
}

/// True if a start tag `next` ends an open `top` whose end tag was left out.
bool endsImplicitly(const QString& top, const QString& next)
{
    const auto isCell = [](const QString& name) { return name == u"td" || name == u"th"; };
    const auto isGroup = [](const QString& name) {
        return name == u"thead" || name == u"tbody" || name == u"tfoot";
    };
    if (top == u"li")
        return next == u"li";
    if (top == u"dt" || top == u"dd")
        return next == u"dt" || next == u"dd";
    if (top == u"rt" || top == u"rp")
        return next == u"rt" || next == u"rp";
    if (top == u"p")
        return !isInlineElement(next);
    if (isCell(top))
        return isCell(next) || next == u"tr" || isGroup(next);
    if (top == u"tr")
        return next == u"tr" || isGroup(next);
    if (top == u"caption" || top == u"colgroup")
        return isTablePart(next) && next != u"col";
    return isGroup(top) && isGroup(next);
}

class Balancer
{
public:
    std::vector<HtmlPiece> run(QStringView source)
    {
        HtmlTagScanner scanner(source);
        HtmlPiece piece;
        while (scanner.next(piece.token)) {
            piece.role = HtmlPiece::Role::Keep;
            piece.isStray = false;
            piece.closesBefore.clear();
            piece.opensBehind.clear();
            decide(piece);
            m_pieces.push_back(piece);
        }
        for (const Open& open : m_open)
            m_pieces[open.piece].isOpenAtEnd = true;
        return std::move(m_pieces);
    }

private:
    struct Open
    {
        size_t piece;
        QString name;
    };

    void decide(HtmlPiece& piece)
    {
        switch (piece.token.kind) {
        case HtmlToken::Kind::Text:
            break;
        case HtmlToken::Kind::Comment:
            piece.role = HtmlPiece::Role::Skip;
            break;
        case HtmlToken::Kind::Foreign:
            piece.role = HtmlPiece::Role::Show;
            break;
        case HtmlToken::Kind::StartTag:
            start(piece);
            break;
        case HtmlToken::Kind::EndTag:
            end(piece);
            break;
        }
    }

    bool isOpen(QStringView name) const
    {
        return std::any_of(m_open.begin(), m_open.end(),
                           [name](const Open& open) { return open.name == name; });
    }

    bool mayStand(const HtmlToken& token) const
    {
        if (!isAllowedElement(token.name) || token.attributes > maximalAttributes)
            return false;
        if (int(m_open.size()) >= maximalHtmlDepth && !isVoidElement(token.name))
            return false;
        if (token.name == u"rt" || token.name == u"rp")
            return isOpen(u"ruby");
        return !isTablePart(token.name) || isOpen(u"table");
    }

    /// Counts what a parser would have to move out of a table.
    bool isMovedTooOften(const HtmlToken& token)
    {
        static const QStringList bare{QStringLiteral("table"), QStringLiteral("thead"),
                                      QStringLiteral("tbody"), QStringLiteral("tfoot"),
                                      QStringLiteral("tr"),    QStringLiteral("colgroup")};
        if (m_open.empty() || isTablePart(token.name) || !bare.contains(m_open.back().name))
            return false;
        return ++m_moved > maximalMoved;
    }

    void start(HtmlPiece& piece)
    {
        while (!m_open.empty() && endsImplicitly(m_open.back().name, piece.token.name))
            m_open.pop_back();
        if (isMovedTooOften(piece.token))
            piece.token.kind = HtmlToken::Kind::Text;
        else if (!mayStand(piece.token))
            piece.role = HtmlPiece::Role::Show;
        else if (!isVoidElement(piece.token.name))
            m_open.push_back({m_pieces.size(), piece.token.name});
    }

    /// One more than the index of the innermost open element of this name; 0 if an end tag cannot reach any.
    size_t openPlace(const QString& name) const
    {
        const bool crossesCells = isTablePart(name) || name == u"table";
        for (size_t at = m_open.size(); at > 0; --at) {
            const QString& open = m_open[at - 1].name;
            if (open == name)
                return at;
            if (crossesCells ? open == u"table" : isBoundary(open))
                break;
        }
        return 0;
    }

    void end(HtmlPiece& piece)
    {
        const QString& name = piece.token.name;
        const size_t at = openPlace(name);
        if (at == 0 && isMovedTooOften(piece.token)) {
            piece.token.kind = HtmlToken::Kind::Text;
            return;
        }
        if (at == 0) {
            piece.role = HtmlPiece::Role::Show;
            piece.isStray = isAllowedElement(name);
            return;
        }
        for (size_t inner = m_open.size(); inner > at; --inner) {
            if (!hasOptionalEnd(m_open[inner - 1].name))
                piece.closesBefore.append(m_open[inner - 1].name);
        }
        std::vector<Open> reopened;
        for (size_t inner = at; inner < m_open.size() && isFormattingElement(name); ++inner) {
            if (!isFormattingElement(m_open[inner].name) || ++m_reopened > maximalReopened)
                continue;
            reopened.push_back(m_open[inner]);
            piece.opensBehind.append(m_pieces[m_open[inner].piece].token.source.toString());
        }
        m_open.resize(at - 1);
        m_open.insert(m_open.end(), reopened.begin(), reopened.end());
    }

    std::vector<HtmlPiece> m_pieces;
    std::vector<Open> m_open;
    int m_moved = 0;
    int m_reopened = 0;
};

} // namespace

std::vector<HtmlPiece> balanceHtml(QStringView source)
{
    return Balancer().run(source);
}

} // namespace redraft
